package io.infometis.desktop.parts;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.PartProblem;
import io.infometis.desktop.process.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder that holds installed parts, shared by every environment and every process of the user. A part's folder appears in one move.
record PartCache(Path root) {
    /// A part as it lies in the cache.
    record Entry(Path folder, Installed installed) {}

    /// The first of the part's folders that holds it whole; what was touched since is read again, and not taken if it changed.
    Optional<Entry> find(Keys keys, Part part) {
        return folders(keys, part).stream().flatMap(f -> entry(f).stream()).findFirst();
    }

    private List<Path> folders(Keys keys, Part part) {
        List<Path> all = new ArrayList<>(keys.all(part).stream().map(root::resolve).toList());
        Optional<String> prefix = keys.prefix(part);
        if (prefix.isPresent() && Files.isDirectory(root)) {
            try (Stream<Path> here = Files.list(root)) {
                here.filter(f -> f.getFileName().toString().startsWith(prefix.get())).sorted().forEach(all::add);
            } catch (IOException _) {
                return all; // unreadable: nothing is found there
            }
        }
        return all;
    }

    private static Optional<Entry> entry(Path folder) {
        try {
            Optional<Installed> installed = Installed.read(folder);
            return installed.isPresent() && installed.get().wrong(folder, false).isEmpty()
                    ? Optional.of(new Entry(folder, installed.get()))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty(); // unreadable: it is fetched anew, which says what is wrong with the folder
        }
    }

    /// What is wrong with the files of the first folder that has a record, every byte read.
    Optional<Map<String, String>> verify(Keys keys, Part part) throws IOException {
        for (Path folder : folders(keys, part)) {
            Optional<Installed> installed = Installed.read(folder);
            if (installed.isPresent()) {
                return Optional.of(installed.get().wrong(folder, true));
            }
        }
        return Optional.empty();
    }

    /// An empty folder to fetch the part into; only for who holds its lock. What a killed process left there is kept for a resume if `keep`.
    Path workFolder(String part, boolean keep) throws InfometisException {
        Path work = root.resolve(".work").resolve(part);
        try {
            if (!keep) {
                Folders.delete(work);
            }
            return Directories.ensure(work);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /// Records the folder's files and moves it into place; a broken one that was there is put away first.
    Entry install(Path work, String key, String source) throws InfometisException {
        Path place = root.resolve(key);
        Path away = root.resolve(".work").resolve("away-" + key);
        try {
            Installed installed = Installed.describe(work, source);
            installed.write(work);
            if (Files.exists(place)) {
                Folders.delete(away);
                Files.move(place, away, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(work, place, StandardCopyOption.ATOMIC_MOVE);
            Folders.delete(away);
            return new Entry(place, installed);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /// Deletes a work folder that has served.
    void forget(Path work) throws InfometisException {
        try {
            Folders.delete(work);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private InfometisException unusable(IOException e) {
        return DiskSpace.isFull(e)
                ? new InfometisException(new PartProblem.DiskFull("a part", root, 0, DiskSpace.free(root)), e)
                : new InfometisException(new PartProblem.CacheUnusable(root, e.toString()), e);
    }
}
