package io.infometis.desktop.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
@SuppressWarnings("NullAway.Init")
class WireTest {
    private Path folder;
    private SocketChannel raw;
    private Wire wire;

    @BeforeEach
    void connect() throws IOException {
        folder = Files.createTempDirectory("wire"); // a @TempDir's path may be too long for a socket
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve("s"));
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(address);
            raw = SocketChannel.open(address);
            wire = new Wire(server.accept(), 100);
        }
    }

    @AfterEach
    void close() throws IOException {
        raw.close();
        wire.close();
        Files.delete(folder.resolve("s"));
        Files.delete(folder);
    }

    private void send(String text) throws IOException {
        raw.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void linesArriveHoweverTheyAreCut() throws IOException {
        send("{\"id\":1,\"met");
        send("hod\":\"a\"}\n{\"id\":2,\"method\":\"ä\"}\nnonsense\n");
        assertEquals("a", ((Message.Request) wire.read().orElseThrow()).method());
        assertEquals("ä", ((Message.Request) wire.read().orElseThrow()).method());
        assertInstanceOf(Message.Unreadable.class, wire.read().orElseThrow());
        raw.close();
        assertTrue(wire.read().isEmpty());
    }

    @Test
    void aLineLongerThanTheLimitEndsTheConnection() throws IOException {
        send("x".repeat(101));
        assertThrows(IOException.class, wire::read);
    }

    @Test
    void anEndInsideALineIsAnError() throws IOException {
        send("{\"id\":1");
        raw.close();
        assertThrows(EOFException.class, wire::read);
    }
}
