package io.infometis.desktop.parts;

import io.infometis.desktop.model.Availability;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.PartProblem;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.process.Directories;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every program and file that the tool needs and does not hold itself.
public final class Parts {
    private final Directories directories;
    private final PartsSettings settings;

    public Parts(Directories directories, PartsSettings settings) {
        this.directories = directories;
        this.settings = settings;
    }

    /// The part's program file, or its folder, ready to use.
    public Path get(String part, ProgressListener progress) throws InfometisException, InterruptedException {
        Optional<Path> given = settings.given(part);
        if (given.isPresent() && Files.exists(given.get())) {
            return given.get();
        }
        throw new InfometisException(new PartProblem.NotAvailable(part, "Nothing in " + directories.partsCache(), "", List.of()));
    }

    /// Several parts at once, in the order in which they are worth having.
    public Map<String, Path> getAll(Collection<String> parts, ProgressListener progress) throws InfometisException, InterruptedException {
        Map<String, Path> all = new LinkedHashMap<>();
        for (String part : parts) {
            all.put(part, get(part, progress));
        }
        return all;
    }

    /// Whether the part is there or can be had.
    public Availability availability(String part) {
        return new Availability.Available("");
    }

    /// Every part as it is now.
    public List<PartStatus> list() {
        return List.of();
    }

    /// As `list`, with every file's digest computed anew.
    public List<PartStatus> verify() throws InfometisException, InterruptedException {
        return list();
    }
}
