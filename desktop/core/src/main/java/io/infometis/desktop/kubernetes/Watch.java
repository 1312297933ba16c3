package io.infometis.desktop.kubernetes;

/// A running watch; survives the server's restarts. Close to end it.
public interface Watch extends AutoCloseable {
    /// Whether the first list has been heard.
    boolean synced();

    @Override
    void close();
}
