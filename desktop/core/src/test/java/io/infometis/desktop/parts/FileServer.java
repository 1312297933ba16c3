package io.infometis.desktop.parts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// A loopback server of one file that can misbehave: cut connections, stall, change the file, answer with a page.
final class FileServer implements AutoCloseable {
    /// What the next answers do wrong, one each; none left: all is well.
    enum Fault {
        CUT,
        STALL,
        PAGE,
        UNAVAILABLE,
        NO_LENGTH,
        REDIRECT_TO_PAGE
    }

    final List<String> ranges = new CopyOnWriteArrayList<>();
    final List<Fault> faults = new CopyOnWriteArrayList<>();
    final List<String> paths = new CopyOnWriteArrayList<>();
    volatile byte[] content;
    volatile String etag = "\"one\"";
    volatile int sentBeforeFault;
    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);

    FileServer(byte[] content) throws IOException {
        this.content = content;
        this.sentBeforeFault = content.length / 2;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/file", this::answer);
        server.createContext("/login", exchange -> page(exchange));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/file";
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        paths.add(exchange.getRequestURI().getPath());
        ranges.add(range == null ? "all" : range);
        Fault fault = faults.isEmpty() ? null : faults.removeFirst();
        if (fault == Fault.PAGE) {
            page(exchange);
        } else if (fault == Fault.UNAVAILABLE) {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        } else if (fault == Fault.REDIRECT_TO_PAGE) {
            exchange.getResponseHeaders().add("Location", "/login");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        } else {
            file(exchange, range, fault);
        }
    }

    private void file(HttpExchange exchange, @Nullable String range, @Nullable Fault fault) throws IOException {
        int from = range != null && etag.equals(exchange.getRequestHeaders().getFirst("If-Range"))
                ? Integer.parseInt(range.substring("bytes=".length(), range.length() - 1))
                : 0;
        exchange.getResponseHeaders().add("ETag", etag);
        exchange.getResponseHeaders().add("Content-Type", "application/octet-stream");
        if (from > 0) {
            exchange.getResponseHeaders().add("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        }
        int length = content.length - from;
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, fault == Fault.NO_LENGTH ? 0 : length);
        boolean broken = fault == Fault.CUT || fault == Fault.STALL;
        exchange.getResponseBody().write(content, from, broken ? Math.min(sentBeforeFault, length - 1) : length);
        exchange.getResponseBody().flush();
        if (fault == Fault.STALL) {
            awaitClose();
        }
        exchange.close();
    }

    private static void page(HttpExchange exchange) throws IOException {
        byte[] page = "<html>Please log in</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    private void awaitClose() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
