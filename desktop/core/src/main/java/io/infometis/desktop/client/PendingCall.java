package io.infometis.desktop.client;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A call that waits for its answer: messages for it arrive on the reading thread and are taken on the caller's.
final class PendingCall {
    private final BlockingQueue<Optional<Message>> messages = new LinkedBlockingQueue<>();

    void arrived(Message message) {
        messages.add(Optional.of(message));
    }

    /// The connection ended; no message will come.
    void lost() {
        messages.add(Optional.empty());
    }

    /// The next message for the call; empty when the connection ended or none came in time.
    Optional<Message> next(long millis) throws InterruptedException {
        Optional<Message> next = messages.poll(millis, TimeUnit.MILLISECONDS);
        return next == null ? Optional.empty() : next;
    }
}
