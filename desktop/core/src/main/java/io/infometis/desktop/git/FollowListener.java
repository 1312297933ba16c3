package io.infometis.desktop.git;

/// Hears what is followed: at once, then at every change, on the follower's thread; must be quick.
@FunctionalInterface
public interface FollowListener {
    void followed(Followed followed);
}
