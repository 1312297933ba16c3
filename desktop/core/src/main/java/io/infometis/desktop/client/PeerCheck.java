package io.infometis.desktop.client;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jdk.net.ExtendedSocketOptions;

/// Who is at the other end of a Unix socket, and who owns a socket file, held against the owner of a folder that is ours.
public final class PeerCheck {
    private PeerCheck() {
    }

    /// The name of another user at the other end; empty when it is us, or where the system does not tell (then the folder's mode protects).
    public static Optional<String> stranger(SocketChannel channel, Path ours) throws IOException {
        if (!channel.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)) {
            return Optional.empty();
        }
        String peer = channel.getOption(ExtendedSocketOptions.SO_PEERCRED).user().getName();
        return Optional.of(peer).filter(p -> !p.equals(owner(ours).orElse(p)));
    }

    /// The name of another user who owns the file; empty when it is ours or not there.
    public static Optional<String> strangerOf(Path file, Path ours) {
        return owner(file).filter(o -> !o.equals(owner(ours).orElse(o)));
    }

    private static Optional<String> owner(Path file) {
        try {
            return Optional.of(Files.getOwner(file, java.nio.file.LinkOption.NOFOLLOW_LINKS).getName());
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }
}
