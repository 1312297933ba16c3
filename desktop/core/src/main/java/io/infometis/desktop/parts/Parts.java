package io.infometis.desktop.parts;

import io.infometis.desktop.model.Availability;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.PartProblem;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.process.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every program and file that the tool needs and does not hold itself. Sources, in order (D4): the path that the user gave, the cache, an offline
/// bundle, our release's archive or upstream's, a build of our Go module.
public final class Parts {
    private final Catalog catalog;
    private final PartsSettings settings;
    private final PartCache cache;
    private final Keys keys;
    private final Fetcher fetcher;
    private final Directories directories;

    public Parts(Directories directories, PartsSettings settings) {
        this(directories, settings, Catalog.load());
    }

    Parts(Directories directories, PartsSettings settings, Catalog catalog) {
        this.directories = directories;
        this.settings = settings;
        this.catalog = catalog;
        this.cache = new PartCache(directories.partsCache());
        this.keys = new Keys(Platform.current(), settings.goModule().map(GoModule::new));
        this.fetcher = new Fetcher(cache, keys, settings);
    }

    /// The part's program file, or its folder, ready to use; fetched if it is not there. An interrupt ends the fetching.
    public Path get(String part, ProgressListener progress) throws InfometisException, InterruptedException {
        return getAll(List.of(part), progress).values().iterator().next();
    }

    /// Several parts at once, in the order in which they are worth having: guard, reference, then the servers in one build.
    public Map<String, Path> getAll(Collection<String> names, ProgressListener progress) throws InfometisException, InterruptedException {
        List<Part> wanted = wanted(names);
        List<Part> missing = new ArrayList<>();
        for (Part part : wanted) {
            if (here(part).isEmpty()) {
                missing.add(part);
            }
        }
        if (!missing.isEmpty()) {
            new Assembly(catalog, settings, cache, keys, fetcher, directories.state().resolve("logs/parts"), this::here).fetch(missing,
                    progress);
        }
        Map<String, Path> all = new LinkedHashMap<>();
        for (Part part : wanted) {
            all.put(part.name(), here(part).orElseThrow(() -> new InfometisException(
                    new PartProblem.CacheUnusable(cache.root(), part.name() + " was installed and is gone again."))));
        }
        return all;
    }

    /// Lines of a build come on another thread than the clock's ticks: one event at a time.
    private static ProgressListener inTurn(ProgressListener listener) {
        Object lock = new Object();
        return event -> {
            synchronized (lock) {
                listener.on(event);
            }
        };
    }

    private List<Part> wanted(Collection<String> names) throws InfometisException {
        List<String> known = catalog.parts().stream().map(Part::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new InfometisException(new PartProblem.Unknown(name, known));
            }
        }
        return catalog.parts().stream().filter(p -> names.contains(p.name())).toList();
    }

    /// Given or in the cache.
    private Optional<Path> here(Part part) throws InfometisException {
        Optional<Path> given = settings.given(part.name());
        if (given.isPresent()) {
            String wrong = GivenPath.wrong(part, given.get());
            if (!wrong.isEmpty()) {
                throw new InfometisException(new PartProblem.GivenPathUnusable(part.name(), given.get(), wrong));
            }
            return given;
        }
        return cache.find(keys, part).map(e -> part instanceof Part.Files ? e.folder() : program(e.folder(), part));
    }

    private Path program(Path folder, Part part) {
        return folder.resolve(keys.platform().program(part.name()));
    }

    /// Whether the part is there or can be had, and from where.
    public Availability availability(String name) {
        return catalog.find(name).map(p -> new Inspection(settings, cache, keys, fetcher).availability(p))
                .orElse(new Availability.NotAvailable("There is no part named " + name + ".", List.of("infometis parts list")));
    }

    /// Every part as it is now.
    public List<PartStatus> list() {
        Inspection inspection = new Inspection(settings, cache, keys, fetcher);
        return catalog.parts().stream().map(p -> inspection.status(p, "")).toList();
    }

    /// As `list`, with every byte of every installed part read; `problem` says which files are not what was installed.
    public List<PartStatus> verify() throws InfometisException, InterruptedException {
        Inspection inspection = new Inspection(settings, cache, keys, fetcher);
        List<PartStatus> all = new ArrayList<>();
        for (Part part : catalog.parts()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            try {
                Map<String, String> wrong = cache.verify(keys, part).orElse(Map.of());
                all.add(inspection.status(part, wrong.isEmpty() ? "" : wrong.toString()));
            } catch (IOException e) {
                throw new InfometisException(new PartProblem.CacheUnusable(cache.root(), e.toString()), e);
            }
        }
        return all;
    }

    /// What makes a given path unusable.
    private static final class GivenPath {
        static String wrong(Part part, Path path) {
            return switch (part) {
                case Part.Program _ when !Files.exists(path) -> "There is no such file.";
                case Part.Program _ -> Files.isRegularFile(path) && Files.isExecutable(path) ? "" : "It is no file that may be executed.";
                case Part.Files files ->
                    files.files().stream().map(Part.ModuleFile::fileName).filter(f -> !Files.isRegularFile(path.resolve(f)))
                            .findFirst().map(f -> "It holds no " + f + ".").orElse("");
            };
        }
    }
}
