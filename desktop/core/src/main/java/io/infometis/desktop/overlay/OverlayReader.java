package io.infometis.desktop.overlay;

import io.infometis.desktop.git.TreeFile;
import io.infometis.desktop.git.TreeFiles;
import io.infometis.desktop.model.FileRule;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.RepositoryProblem.BadFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the overlays that a folder reaches, in kustomize's order, within limits. It never refuses: what is wrong becomes findings.
public final class OverlayReader {
    private static final int DEEPEST = 100;
    private static final long MOST_VISITS = 10_000;
    private static final long LARGEST_TOTAL = 64L << 20;

    private final RepositoryPaths paths;
    private final Set<String> roots;
    private final Map<String, Overlay> overlays = new LinkedHashMap<>();
    private final Map<String, YamlFile> read = new HashMap<>();
    private final Map<String, Long> visits = new HashMap<>();
    private final Set<String> reached = new LinkedHashSet<>();
    private final List<ObjectHead> objects = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private long bytes;

    private OverlayReader(RepositoryPaths paths, Set<String> roots) {
        this.paths = paths;
        this.roots = roots;
    }

    /// Reads what Flux would build at `path` (as in `spec.path`). `artifact` is what Flux gets of the tree.
    public static OverlayGraph read(TreeFiles tree, List<TreeFile> artifact, String path) throws InfometisException {
        return readAll(tree, artifact, List.of(path));
    }

    /// The same for several paths at once; what they share is read once, and the limits are for all of it. The first is the graph's root.
    static OverlayGraph readAll(TreeFiles tree, List<TreeFile> artifact, List<String> paths) throws InfometisException {
        Set<String> roots = new LinkedHashSet<>();
        paths.forEach(p -> roots.add(RepositoryPaths.resolve("", p.replaceFirst("^/+", "")).orElse("")));
        OverlayReader reader = new OverlayReader(new RepositoryPaths(tree, artifact), roots);
        for (String root : roots) {
            reader.start(root);
        }
        return new OverlayGraph(roots.iterator().next(), reader.overlays, reader.reached, List.copyOf(reader.objects),
                List.copyOf(reader.findings), List.copyOf(reader.notes), reader.read);
    }

    /// The path from the root of what a kustomization in `folder` names; empty when it leaves the repository.
    public static Optional<String> resolve(String folder, String text) {
        return RepositoryPaths.resolve(folder, text);
    }

    private void start(String root) throws InfometisException {
        if (overlays.containsKey(root)) {
            return; // another root builds on it
        }
        paths.linkedKustomization(root).ifPresent(l -> add(FileProblems.linkedKustomization(l.path())));
        if (!paths.isFolder(root)) {
            add(FileProblems.noFolder(root));
        } else if (paths.kustomizations(root).isEmpty()) {
            Overlay made = GeneratedOverlay.of(root, paths);
            overlays.put(root, made);
            walk(made, List.of(root));
        } else {
            visit(root, List.of());
        }
        if (visits.getOrDefault(root, 1L) > MOST_VISITS) {
            limit(FileProblems.tooMuch(root, "its overlays, each as often as it is listed, are more than " + MOST_VISITS));
        }
    }

    /// Visits a folder that is there, once; `chain` are the folders that lead to it.
    private void visit(String folder, List<String> chain) throws InfometisException {
        if (overlays.containsKey(folder)) {
            return;
        }
        List<String> files = paths.kustomizations(folder);
        if (files.size() > 1) {
            add(FileProblems.severalKustomizations(files));
        }
        String file = files.getFirst();
        reached.add(file);
        Optional<YamlNode> content = scan(file, YamlReader.ALL).first();
        Overlay overlay = content.orElse(null) instanceof YamlNode.Mapping mapping
                ? KustomizationReader.read(folder, file, mapping, f -> add(FileProblems.fault(file, f)))
                : new Overlay(folder, file, false, List.of(), List.of(), List.of(), List.of());
        if (content.isEmpty() && findings.stream().noneMatch(f -> f.problem().place().equals(Optional.of(FileProblems.place(file, 0))))) {
            add(FileProblems.emptyKustomization(file));
        }
        overlays.put(folder, overlay);
        fields(overlay);
        List<String> here = new ArrayList<>(chain);
        here.add(folder);
        walk(overlay, here);
    }

    /// Flux rewrites the root's file and drops what it does not know; below, kustomize refuses it.
    private void fields(Overlay overlay) {
        overlay.deprecated().forEach(f -> notes.add(
                FileProblems.place(overlay.file(), f.line()) + ": the field " + f.name() + " is deprecated, use " + f.instead()));
        for (Overlay.Field field : overlay.unknown()) {
            if (roots.contains(overlay.folder())) {
                notes.add(FileProblems.place(overlay.file(), field.line()) + ": Flux ignores the unknown field " + field.name());
            } else {
                add(FileProblems.unknownField(overlay.file(), field.name(), field.line()));
            }
        }
    }

    private void walk(Overlay overlay, List<String> chain) throws InfometisException {
        List<String> children = new ArrayList<>();
        long count = 1;
        for (Listing listing : overlay.listings()) {
            Optional<String> child = listing.inline() ? Optional.empty() : follow(overlay, listing, chain);
            if (child.isPresent()) {
                children.add(child.get());
                count += visits.getOrDefault(child.get(), 1L);
            }
        }
        visits.put(overlay.folder(), Math.min(count, MOST_VISITS + 1));
        overlays.put(overlay.folder(), overlay.withChildren(children));
    }

    /// The folder that the entry leads to, if it is one.
    private Optional<String> follow(Overlay overlay, Listing listing, List<String> chain) throws InfometisException {
        Optional<String> path = RepositoryPaths.resolve(overlay.folder(), listing.text());
        Optional<TreeFile> file = path.flatMap(paths::file);
        if (file.isPresent()) {
            take(listing, file.get());
        } else if (RepositoryPaths.isRemote(listing.text())) {
            limit(FileProblems.remote(listing));
        } else if (path.isEmpty()) {
            add(FileProblems.outside(listing));
        } else if (isOverlay(listing) && paths.isFolder(path.get())) {
            return enter(listing, path.get(), chain);
        } else {
            add(absent(listing, path.get()));
        }
        return Optional.empty();
    }

    private Optional<String> enter(Listing listing, String folder, List<String> chain) throws InfometisException {
        if (chain.stream().anyMatch(c -> c.equals(folder) || folder.isEmpty() || c.startsWith(folder + "/"))) {
            List<String> whole = new ArrayList<>(chain);
            whole.add(folder);
            add(FileProblems.cycle(listing, whole));
        } else if (paths.kustomizations(folder).isEmpty()) {
            add(paths.linkedKustomization(folder).map(l -> FileProblems.linkedKustomization(l.path()))
                    .orElseGet(() -> FileProblems.noKustomization(listing, folder)));
        } else if (chain.size() >= DEEPEST) {
            limit(FileProblems.tooMuch(listing.file(), "more than " + DEEPEST + " overlays stand one on another"));
        } else {
            visit(folder, chain);
            boolean component = Optional.ofNullable(overlays.get(folder)).filter(Overlay::component).isPresent();
            if (component != listing.field().equals("components")) {
                add(FileProblems.wrongKind(listing, component));
            }
            return Optional.of(folder);
        }
        return Optional.empty();
    }

    private BadFile absent(Listing listing, String path) {
        Optional<TreeFile> link = paths.symlink(path);
        if (link.isPresent()) {
            return FileProblems.symlink(listing, link.get().path());
        }
        Optional<TreeFile> module = paths.submodule(path);
        if (module.isPresent()) {
            return FileProblems.submodule(listing, module.get().path());
        }
        return paths.isLeftOut(path) ? FileProblems.leftOut(listing, path) : FileProblems.missing(listing, path);
    }

    /// Reads a listed file as far as its field needs.
    private void take(Listing listing, TreeFile file) throws InfometisException {
        if (!reached.add(file.path())) {
            return;
        }
        switch (KustomizationFields.find(listing.field()).map(KustomizationFields.Field::holds).orElse(KustomizationFields.Holds.FILES)) {
            case GENERATORS -> bytes(file);
            case OVERLAYS ->
                ObjectHeads.of(scan(file.path(), YamlReader.HEADS), objects::add, f -> add(FileProblems.fault(file.path(), f)));
            case NOTHING, FILES, PATCHES, INLINE_OR_FILES, PLUGINS, ONE_PATH -> scan(file.path(), YamlReader.ALL);
        }
    }

    private YamlFile scan(String path, int keep) throws InfometisException {
        TreeFile file = paths.file(path).orElseThrow();
        YamlFile content = bytes(file) ? YamlReader.read(path, file.content(), keep) : new YamlFile(path, List.of(), List.of());
        for (YamlFile.Fault fault : content.faults()) {
            boolean limit = fault.rule() == FileRule.TOO_DEEP || fault.rule() == FileRule.ALIASES;
            findings.add(new Finding(FileProblems.fault(path, fault), limit));
        }
        read.put(path, content);
        return content;
    }

    /// Whether the file may be read at all.
    private boolean bytes(TreeFile file) {
        bytes += file.size();
        if (file.size() > YamlReader.LARGEST_BYTES) {
            limit(FileProblems.tooMuch(file.path(),
                    "it has " + (file.size() >> 20) + " MB; at most " + (YamlReader.LARGEST_BYTES >> 20) + " are read"));
        } else if (bytes > LARGEST_TOTAL) {
            limit(FileProblems.tooMuch(file.path(), "the files listed so far have more than " + (LARGEST_TOTAL >> 20) + " MB"));
        } else {
            return true;
        }
        return false;
    }

    private static boolean isOverlay(Listing listing) {
        return KustomizationFields.find(listing.field()).filter(f -> f.holds() == KustomizationFields.Holds.OVERLAYS).isPresent();
    }

    private void add(BadFile problem) {
        findings.add(new Finding(problem, false));
    }

    private void limit(BadFile problem) {
        findings.add(new Finding(problem, true));
    }
}
