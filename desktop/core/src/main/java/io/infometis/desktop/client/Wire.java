package io.infometis.desktop.client;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/// Lines over a connected socket: one thread reads, one writes. Not for threads that may be interrupted: an interrupt closes the channel.
public final class Wire implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final SocketChannel channel;
    private final int limit;
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER).flip();

    /// @param limit  the longest line in bytes that is read
    public Wire(SocketChannel channel, int limit) {
        this.channel = channel;
        this.limit = limit;
    }

    /// The next message; empty when the other side closed between two messages.
    public Optional<Message> read() throws IOException {
        Optional<byte[]> line = line();
        return line.map(Message::decode);
    }

    public void write(Message message) throws IOException {
        byte[] bytes = message.encode();
        ByteBuffer out = ByteBuffer.allocate(bytes.length + 1).put(bytes).put((byte) '\n').flip();
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("closing a local socket does not fail", e);
        }
    }

    private Optional<byte[]> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            while (in.hasRemaining()) {
                byte next = in.get();
                if (next == '\n') {
                    return Optional.of(line.toByteArray());
                }
                if (line.size() == limit) {
                    throw new IOException("a line is longer than " + limit + " bytes");
                }
                line.write(next);
            }
            in.clear();
            int read = channel.read(in);
            in.flip();
            if (read < 0) {
                if (line.size() > 0) {
                    throw new EOFException("the connection ended inside a message");
                }
                return Optional.empty();
            }
        }
    }
}
