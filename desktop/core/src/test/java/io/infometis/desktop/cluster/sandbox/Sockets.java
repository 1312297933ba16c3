package io.infometis.desktop.cluster.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/// What processes listen on, read from Linux' /proc, and how their sockets treat a client without a certificate.
final class Sockets {
    private static final String LISTEN = "0A";
    private static final String LOOPBACK = "0100007F";

    private Sockets() {
    }

    static void assertOnlyListening(Set<Integer> ports, List<Long> pids) throws IOException {
        Set<String> inodes = new HashSet<>();
        for (long pid : pids) {
            try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
                for (Path descriptor : open.toList()) {
                    try {
                        inodes.add(Files.readSymbolicLink(descriptor).toString());
                    } catch (IOException _) {
                        // closed meanwhile
                    }
                }
            }
        }
        Set<Integer> found = new TreeSet<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] fields = line.trim().split("\\s+");
                if (fields.length > 9 && fields[3].equals(LISTEN) && inodes.contains("socket:[" + fields[9] + "]")) {
                    String[] address = fields[1].split(":");
                    assertEquals(LOOPBACK, address[0], "bound beyond loopback: " + line);
                    found.add(Integer.parseInt(address[1], 16));
                }
            }
        }
        assertEquals(new TreeSet<>(ports), found);
    }

    /// Either the handshake fails, or the answer is 401.
    static void assertRefusesAStranger(int port, Path authority) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream stream = Files.newInputStream(authority)) {
            trusted.setCertificateEntry("ca", CertificateFactory.getInstance("X.509").generateCertificate(stream));
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port)) {
            String answer;
            try {
                socket.getOutputStream().write("GET /version HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes());
                answer = new String(socket.getInputStream().readAllBytes());
            } catch (IOException refused) {
                return;
            }
            assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 401"), port + " answers a stranger: " + answer);
        }
        assertThrows(IOException.class, () -> plain(port));
    }

    private static void plain(int port) throws IOException {
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", port)) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes());
            String answer = new String(socket.getInputStream().readAllBytes());
            if (!answer.startsWith("HTTP/1.1 2")) {
                throw new IOException("refused: " + answer);
            }
        }
    }
}
