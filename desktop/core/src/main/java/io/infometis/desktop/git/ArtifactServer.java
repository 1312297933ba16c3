package io.infometis.desktop.git;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.RepositoryProblem;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Hands artifacts to the controllers beside the cluster: HTTP on 127.0.0.1, under a path with 128 random bits, files it was told of and
/// nothing else. GET and HEAD only; a Host that is not ours (DNS rebinding) is refused.
public final class ArtifactServer implements AutoCloseable {
    private static final int SEGMENT_BYTES = 16;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Path folder;
    private final String segment;
    private final String host;
    private final Map<String, Path> known = new ConcurrentHashMap<>();

    private ArtifactServer(HttpServer server, ExecutorService threads, Path folder, String segment) {
        this.server = server;
        this.threads = threads;
        this.folder = folder;
        this.segment = segment;
        this.host = "127.0.0.1:" + server.getAddress().getPort();
    }

    /// Starts on a free port.
    public static ArtifactServer start(Path folder) throws InfometisException {
        try {
            byte[] random = new byte[SEGMENT_BYTES];
            new SecureRandom().nextBytes(random);
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            ArtifactServer server = new ArtifactServer(http, threads, folder, HexFormat.of().formatHex(random));
            http.setExecutor(threads);
            http.createContext("/", server::answer);
            http.start();
            return server;
        } catch (IOException e) {
            throw new InfometisException(new RepositoryProblem.CannotWrite(folder, "the artifact server did not start: " + e), e);
        }
    }

    /// The URL of a file below the folder; from now on it is served.
    public URI url(Path file) {
        String path = "/" + segment + "/" + folder.relativize(file).toString().replace('\\', '/');
        known.put(path, file);
        return URI.create("http://" + host + path);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            Path file = known.get(exchange.getRequestURI().getPath());
            boolean ours = host.equals(exchange.getRequestHeaders().getFirst("Host"));
            if (!ours || file == null || !Files.exists(file) || !method.equals("GET") && !method.equals("HEAD")) {
                exchange.sendResponseHeaders(ours && file != null && Files.exists(file) ? 405 : 404, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", "application/gzip");
            if (method.equals("HEAD")) {
                exchange.sendResponseHeaders(200, -1);
                return;
            }
            exchange.sendResponseHeaders(200, Files.size(file));
            try (OutputStream out = exchange.getResponseBody()) {
                Files.copy(file, out);
            }
        }
    }
}
