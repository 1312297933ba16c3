package io.infometis.desktop.parts;

import io.infometis.desktop.model.Availability;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.PartProblem;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Says of parts where they are, where they would come from, and why one cannot be had.
record Inspection(PartsSettings settings, PartCache cache, Keys keys, Fetcher fetcher) {
    PartStatus status(Part part, String problem) {
        Optional<Path> given = settings.given(part.name());
        Optional<PartCache.Entry> entry = given.isPresent() ? Optional.empty() : cache.find(keys, part);
        Optional<Path> file = given.or(() -> entry.map(e -> file(part, e)));
        Optional<String> sha256 = entry.filter(_ -> part instanceof Part.Program)
                .map(e -> e.installed().files().firstEntry().getValue().sha256());
        String source = given.isPresent() ? "given path" : entry.map(e -> e.installed().source()).orElseGet(() -> origin(part));
        return new PartStatus(part.name(), part.version(), part.license(), file, sha256, source, file.isPresent(), part.neededBy(),
                problem);
    }

    private Path file(Part part, PartCache.Entry entry) {
        return part instanceof Part.Files ? entry.folder() : entry.folder().resolve(keys.platform().program(part.name()));
    }

    private String origin(Part part) {
        if (fetcher.bundled(part)) {
            return "offline bundle";
        }
        return fetcher.download(part).map(d -> d.source() + ": " + d.url())
                .orElse(part instanceof Part.Files ? "Go modules" : "build with Go");
    }

    Availability availability(Part part) {
        PartStatus status = status(part, "");
        if (status.present()) {
            return new Availability.Available("It is there (" + status.source() + ").");
        }
        if (fetcher.bundled(part)) {
            return new Availability.Available("It is in the offline bundle.");
        }
        Optional<Part.Download> download = fetcher.download(part);
        if (download.isPresent()) {
            return new Availability.Available("It will be downloaded from " + URI.create(download.get().url()).getHost() + ".");
        }
        return go(part);
    }

    private Availability go(Part part) {
        try {
            String version = Assembly.go(settings, keys, part).version(settings.goModule().orElse(Path.of("")));
            return new Availability.Available(
                    part instanceof Part.Files ? "It comes with Go modules." : "It will be built with " + version + ".");
        } catch (InfometisException e) {
            PartProblem.NotAvailable why = new PartProblem.NotAvailable(part.name(), e.problem().what(), e.problem().advice(),
                    e.problem().commands());
            return new Availability.NotAvailable(why.why() + " " + why.advice(), why.commands());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Availability.NotAvailable("Looking for it was interrupted.", List.of());
        }
    }
}
