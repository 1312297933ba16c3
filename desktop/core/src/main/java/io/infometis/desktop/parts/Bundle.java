package io.infometis.desktop.parts;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.PartPhase;
import io.infometis.desktop.model.PartProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/// An offline bundle: a folder laid out as the cache is, made where there is a network.
record Bundle(PartCache content) {
    /// Copies the part into the folder, each file's digest checked on arrival; returns the name of its folder.
    Optional<String> fetch(Keys keys, Part part, Path folder, Progress progress) throws InfometisException {
        Optional<PartCache.Entry> entry = content.find(keys, part);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        progress.tell(PartPhase.VERIFYING);
        try {
            for (Map.Entry<String, Installed.Content> file : entry.get().installed().files().entrySet()) {
                Path from = entry.get().folder().resolve(file.getKey());
                Path to = folder.resolve(file.getKey());
                Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                String found = Digests.of(to);
                if (!found.equals(file.getValue().sha256())) {
                    throw new InfometisException(
                            new PartProblem.DigestMismatch(part.name(), from.toString(), file.getValue().sha256(), found));
                }
            }
        } catch (IOException e) {
            throw DiskSpace.isFull(e)
                    ? new InfometisException(new PartProblem.DiskFull(part.name(), folder, 0, DiskSpace.free(folder)), e)
                    : new InfometisException(new PartProblem.CacheUnusable(folder, e.toString()), e);
        }
        return Optional.of(entry.get().folder().getFileName().toString());
    }
}
