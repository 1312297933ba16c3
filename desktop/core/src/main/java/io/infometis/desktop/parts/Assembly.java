package io.infometis.desktop.parts;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.PartPhase;
import io.infometis.desktop.model.PartProblem;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.process.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fetches what is missing, in the order in which it is worth having: guard, reference (layers can be shown then), files, servers.
final class Assembly {
    /// Where a part is, if it is.
    interface Lookup {
        Optional<Path> here(Part part) throws InfometisException;
    }

    private static final String GUARD = "guard";
    private final Catalog catalog;
    private final PartsSettings settings;
    private final PartCache cache;
    private final Keys keys;
    private final Fetcher fetcher;
    private final Path logs;
    private final Lookup lookup;

    Assembly(Catalog catalog, PartsSettings settings, PartCache cache, Keys keys, Fetcher fetcher, Path logs, Lookup lookup) {
        this.catalog = catalog;
        this.settings = settings;
        this.cache = cache;
        this.keys = keys;
        this.fetcher = fetcher;
        this.logs = logs;
        this.lookup = lookup;
    }

    void fetch(List<Part> missing, ProgressListener listener) throws InfometisException, InterruptedException {
        List<Part> queue = new ArrayList<>(missing);
        boolean anyBuild = queue.stream().anyMatch(p -> !fetcher.offers(p));
        Optional<Part> guard = catalog.find(GUARD);
        if (anyBuild && guard.isPresent() && lookup.here(guard.get()).isEmpty() && !queue.contains(guard.get())) {
            queue.addFirst(guard.get()); // it holds the other builds
        }
        List<Part.Program> servers = new ArrayList<>();
        for (Part part : queue) {
            switch (part) {
                case Part.Program p when p.ours() -> build(List.of(p), listener);
                case Part.Program p -> servers.add(p);
                case Part.Files f -> files(f, listener);
            }
        }
        build(servers, listener);
    }

    static GoTool go(PartsSettings settings, Keys keys, Part part) throws InfometisException {
        if (part instanceof Part.Program && settings.goModule().filter(m -> Files.isRegularFile(m.resolve("go.mod"))).isEmpty()) {
            throw new InfometisException(
                    new PartProblem.NotAvailable(part.name(), "There is no archive of it here, and no Go module to build it from.",
                            "Name an offline bundle, or the folder desktop/parts:", List.of("export INFOMETIS_BUNDLE=FOLDER")));
        }
        return GoTool.find(settings, keys.platform())
                .orElseThrow(() -> new InfometisException(GoTool.missing(part.name(), settings, settings.goModule())));
    }

    private void files(Part.Files part, ProgressListener listener) throws InfometisException, InterruptedException {
        Progress progress = Fetcher.progress(part, listener);
        try (PartLocks.Held _ = new PartLocks(cache.root()).take(progress)) {
            if (lookup.here(part).isEmpty() && !fetcher.fetch(part, progress, true)) {
                Path work = cache.workFolder(part.name(), false);
                new GoFiles(go(settings, keys, part), runner(), logs.resolve(part.name() + ".log"), catalog.coldBuildBytes()).fetch(part,
                        work, progress);
                cache.install(work, keys.built(part).orElseThrow(), "Go modules");
            }
            progress.tell(PartPhase.READY);
        }
    }

    /// Takes the locks in the catalog's order, so that two processes never wait for each other.
    private void build(List<Part.Program> programs, ProgressListener listener) throws InfometisException, InterruptedException {
        Map<Part.Program, Progress> left = new LinkedHashMap<>();
        try (HeldLocks locks = new HeldLocks(new PartLocks(cache.root()))) {
            for (Part.Program program : programs) {
                Progress progress = Fetcher.progress(program, listener);
                locks.take(progress);
                if (lookup.here(program).isPresent()
                        || fetcher.fetch(program, progress, GoTool.find(settings, keys.platform()).isPresent())) {
                    progress.tell(PartPhase.READY);
                } else {
                    left.put(program, progress);
                }
            }
            if (!left.isEmpty()) {
                compile(left);
            }
        }
    }

    private void compile(Map<Part.Program, Progress> programs) throws InfometisException, InterruptedException {
        Part.Program first = programs.keySet().iterator().next();
        GoTool go = go(settings, keys, first);
        Path module = settings.goModule().orElseThrow();
        String version = go.version(module);
        Path work = cache.workFolder("build-" + first.name(), false);
        try {
            Path out = Directories.ensure(work.resolve("out"));
            Path temporary = Directories.ensure(work.resolve("tmp"));
            new GoBuild(go, module, runner(), logs.resolve("build-" + first.name() + ".log"), catalog.coldBuildBytes()).build(programs, out,
                    temporary);
            for (Map.Entry<Part.Program, Progress> built : programs.entrySet()) {
                install(built.getKey(), out, version, built.getValue());
            }
        } finally {
            cache.forget(work);
        }
    }

    private void install(Part.Program program, Path out, String version, Progress progress) throws InfometisException {
        progress.tell(PartPhase.VERIFYING);
        Path work = cache.workFolder(program.name(), false);
        try {
            Files.move(out.resolve(keys.platform().program(program.output())), work.resolve(keys.platform().program(program.name())),
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new InfometisException(new PartProblem.CacheUnusable(work, e.toString()), e);
        }
        cache.install(work, keys.built(program).orElseThrow(), "built with " + version);
        progress.tell(PartPhase.READY);
    }

    private GoRun runner() throws InfometisException {
        Optional<Part> guard = catalog.find(GUARD);
        return new GoRun(guard.isPresent() ? lookup.here(guard.get()) : Optional.empty());
    }
}
