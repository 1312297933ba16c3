package io.infometis.desktop.parts;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.PartPhase;
import io.infometis.desktop.model.PartProblem;
import io.infometis.desktop.process.StallWatch;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/// Downloads one file whose digest is known, continuing what an earlier attempt left, and trying again a few times where the connection breaks.
/// Nothing is kept whose digest is another.
final class Downloader {
    private static final int ATTEMPTS = 4;
    /// How long a connection may bring nothing.
    static final Duration STALL = Duration.ofSeconds(60);
    private final PartsSettings settings;
    private final Duration stall;

    /// `stall` is how long a connection may bring nothing.
    Downloader(PartsSettings settings, Duration stall) {
        this.settings = settings;
        this.stall = stall;
    }

    /// Fetches it to `folder/NAME`, where NAME holds the digest; returns the file.
    Path fetch(Part.Download download, Path folder, Progress progress) throws InfometisException, InterruptedException {
        PartialFile partial = new PartialFile(folder, download.sha256());
        URI url = mirrored(download.url());
        if (complete(download, partial)) {
            return partial.file();
        }
        try (HttpClient client = HttpClients.client(settings)) {
            for (int attempt = 1;; attempt++) {
                try {
                    load(client, url, partial, progress);
                    return verified(download, url, partial, progress);
                } catch (IOException e) {
                    if (DiskSpace.isFull(e)) {
                        throw new InfometisException(
                                new PartProblem.DiskFull(progress.part(), folder, partial.expected(), DiskSpace.free(folder)), e);
                    }
                    if (attempt == ATTEMPTS || !(e instanceof EOFException)) {
                        throw new InfometisException(new PartProblem.DownloadFailed(progress.part(), url.toString(), reason(e)), e);
                    }
                }
            }
        }
    }

    /// The connection ended before the file did: worth another attempt.
    private static EOFException brokenOff(String message) {
        return new EOFException(message);
    }

    private static boolean complete(Part.Download download, PartialFile partial) throws InfometisException {
        try {
            return partial.size() > 0 && Digests.of(partial.file()).equals(download.sha256());
        } catch (IOException e) {
            throw new InfometisException(new PartProblem.CacheUnusable(partial.file(), e.toString()), e);
        }
    }

    private void load(HttpClient client, URI url, PartialFile partial, Progress progress)
            throws IOException, InterruptedException, InfometisException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url).timeout(stall);
        long have = partial.size();
        Optional<String> validator = partial.validator();
        if (have > 0 && validator.isPresent()) {
            request.header("Range", "bytes=" + have + "-").header("If-Range", validator.get());
        }
        HttpResponse<InputStream> response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body(); StallWatch watch = StallWatch.start(stall, () -> close(body))) {
            long start = startOf(response, have, partial);
            refuseHtml(response);
            long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
            long total = length < 0 ? 0 : start + length;
            partial.begin(response, total);
            needRoom(progress.part(), partial, total - start);
            copy(body, partial, start, total, progress, watch);
        }
    }

    /// Where the coming bytes belong: 0 unless the server continues what we have.
    private static long startOf(HttpResponse<?> response, long have, PartialFile partial) throws IOException {
        int status = response.statusCode();
        if (status == 200) {
            return 0;
        }
        String range = response.headers().firstValue("Content-Range").orElse("");
        if (status == 206 && range.startsWith("bytes " + have + "-")) {
            return have;
        }
        if (status == 206 || status == 416) {
            partial.discard();
            throw brokenOff("The server cannot continue: status " + status + ", " + range);
        }
        throw new IOException("The server answered with status " + status + ".");
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException _) {
            // it is given up anyway
        }
    }

    /// A login page of a network or proxy comes with status 200.
    private static void refuseHtml(HttpResponse<?> response) throws IOException {
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("text/html")) {
            throw new IOException("A web page came instead of the file, from " + response.uri() + ": perhaps a network's login page.");
        }
    }

    private static void needRoom(String part, PartialFile partial, long bytes) throws InfometisException {
        long free = DiskSpace.free(partial.file());
        if (free >= 0 && bytes > free) {
            throw new InfometisException(new PartProblem.DiskFull(part, partial.folder(), bytes, free));
        }
    }

    private static void copy(InputStream body, PartialFile partial, long start, long total, Progress progress, StallWatch watch)
            throws IOException, InterruptedException {
        StandardOpenOption mode = start > 0 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
        try (OutputStream out = Files.newOutputStream(partial.file(), StandardOpenOption.CREATE, StandardOpenOption.WRITE, mode)) {
            byte[] buffer = new byte[1 << 16];
            long done = start;
            for (int n = read(body, buffer, watch); n >= 0; n = read(body, buffer, watch)) {
                out.write(buffer, 0, n);
                done += n;
                watch.touch();
                progress.tell(PartPhase.DOWNLOADING, done, total, "bytes");
            }
            if (total > 0 && done < total || watch.hasActed()) {
                throw brokenOff("Only " + done + " of " + total + " bytes came.");
            }
        }
    }

    private static int read(InputStream body, byte[] buffer, StallWatch watch) throws IOException, InterruptedException {
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return body.read(buffer);
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            throw brokenOff(watch.hasActed() ? "The connection stalled." : "The connection broke off: " + e.getMessage());
        }
    }

    private static Path verified(Part.Download download, URI url, PartialFile partial, Progress progress)
            throws IOException, InfometisException {
        progress.tell(PartPhase.VERIFYING);
        String found = Digests.of(partial.file());
        if (!found.equals(download.sha256())) {
            partial.discard();
            throw new InfometisException(new PartProblem.DigestMismatch(progress.part(), url.toString(), download.sha256(), found));
        }
        return partial.file();
    }

    /// MIRROR/HOST/PATH for https://HOST/PATH.
    private URI mirrored(String url) {
        return URI.create(settings.mirror().map(m -> m + "/" + url.substring(url.indexOf("://") + 3)).orElse(url));
    }

    private String reason(IOException e) {
        String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return settings.proxyVariable("HTTPS_PROXY").or(() -> settings.proxyVariable("HTTP_PROXY"))
                .map(p -> text + " (proxy set: " + withoutPassword(p) + ")").orElse(text);
    }

    private static String withoutPassword(String proxy) {
        return proxy.replaceAll("//[^/@]*@", "//");
    }
}
