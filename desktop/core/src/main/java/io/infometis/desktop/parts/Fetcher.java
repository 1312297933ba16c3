package io.infometis.desktop.parts;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.PartPhase;
import io.infometis.desktop.model.PartProblem;
import io.infometis.desktop.model.ProgressListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// Brings one part into the cache from a source that needs no Go: offline bundle, then download. The caller holds the part's lock.
final class Fetcher {
    private final PartCache cache;
    private final Keys keys;
    private final PartsSettings settings;

    Fetcher(PartCache cache, Keys keys, PartsSettings settings) {
        this.cache = cache;
        this.keys = keys;
        this.settings = settings;
    }

    /// Whether one of the two has it.
    boolean offers(Part part) {
        return bundled(part) || download(part).isPresent();
    }

    boolean bundled(Part part) {
        return bundle().flatMap(b -> b.content().find(keys, part)).isPresent();
    }

    Optional<Part.Download> download(Part part) {
        return part.downloads().stream().filter(keys.platform()::fits).findFirst();
    }

    /// Fetches it; false when neither source has it, or the download failed and `orElse` may still give it (which is told).
    boolean fetch(Part part, Progress progress, boolean orElse) throws InfometisException, InterruptedException {
        if (fromBundle(part, progress)) {
            return true;
        }
        for (Part.Download download : part.downloads().stream().filter(keys.platform()::fits).toList()) {
            try {
                download(part, download, progress);
                return true;
            } catch (InfometisException e) {
                if (!orElse || !(e.problem() instanceof PartProblem.DownloadFailed)) {
                    throw e;
                }
                progress.note(e.problem().what() + " Building it instead.");
            }
        }
        return false;
    }

    private Optional<Bundle> bundle() {
        return settings.bundle().map(b -> new Bundle(new PartCache(b)));
    }

    private boolean fromBundle(Part part, Progress progress) throws InfometisException {
        Optional<Bundle> bundle = bundle();
        if (bundle.isEmpty()) {
            return false;
        }
        Path work = cache.workFolder(part.name(), false);
        Optional<String> key = bundle.get().fetch(keys, part, work, progress);
        if (key.isPresent()) {
            cache.install(work, key.get(), "offline bundle");
        }
        return key.isPresent();
    }

    private void download(Part part, Part.Download download, Progress progress) throws InfometisException, InterruptedException {
        Path downloads = cache.workFolder("downloads/" + part.name(), true);
        Path file = new Downloader(settings, Downloader.STALL).fetch(download, downloads, progress);
        Path work = cache.workFolder(part.name(), false);
        Path program = work.resolve(keys.platform().program(part.name()));
        try {
            if (download.member().isEmpty()) {
                Files.move(file, program, StandardCopyOption.REPLACE_EXISTING);
            } else {
                TarGz.extract(file, download.member(), program);
            }
            if (!program.toFile().setExecutable(true)) {
                throw new IOException("cannot be made executable: " + program);
            }
            Folders.delete(downloads);
        } catch (IOException e) {
            throw DiskSpace.isFull(e)
                    ? new InfometisException(new PartProblem.DiskFull(part.name(), work, 0, DiskSpace.free(work)), e)
                    : new InfometisException(new PartProblem.CacheUnusable(work, e.toString()), e);
        }
        cache.install(work, keys.downloaded(part, download), download.source() + ": " + download.url());
    }

    static Progress progress(Part part, ProgressListener listener) {
        Progress progress = new Progress(part.name(), listener);
        progress.tell(PartPhase.WAITING);
        return progress;
    }
}
