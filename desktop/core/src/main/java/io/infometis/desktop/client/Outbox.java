package io.infometis.desktop.client;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/// Sends the messages of one connection in order, on a thread of its own: who sends is never held up by a slow reader, and an interrupt of its
/// thread does not close the channel. A reader that lets too many messages wait is dropped.
public final class Outbox implements AutoCloseable {
    private static final int LIMIT = 20_000;
    private static final Duration FLUSH = Duration.ofSeconds(2);
    private static final Supplier<Optional<Message>> END = Optional::empty;

    private final Wire wire;
    private final LinkedBlockingQueue<Supplier<Optional<Message>>> queue = new LinkedBlockingQueue<>(LIMIT);
    private final Thread writer;

    public Outbox(Wire wire, String name) {
        this.wire = wire;
        this.writer = Thread.ofVirtual().name(name).start(this::run);
    }

    public void send(Message message) {
        send(() -> Optional.of(message));
    }

    /// Sends what the supplier gives when its turn comes; nothing when it gives nothing.
    public void send(Supplier<Optional<Message>> message) {
        if (!queue.offer(message)) {
            wire.close();
        }
    }

    /// Sends what waits, then closes the connection.
    @Override
    public void close() {
        send(END);
        try {
            writer.join(FLUSH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            wire.close();
        }
    }

    private void run() {
        try {
            while (true) {
                Supplier<Optional<Message>> next = queue.take();
                if (next == END) {
                    return;
                }
                Optional<Message> message = next.get();
                if (message.isPresent()) {
                    wire.write(message.get());
                }
            }
        } catch (IOException e) {
            wire.close(); // the other side went away; the reading thread sees it and says so
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
