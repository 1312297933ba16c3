package io.infometis.desktop.overlay;

import io.infometis.desktop.git.ArtifactPacker;
import io.infometis.desktop.git.TreeFile;
import io.infometis.desktop.git.TreeFiles;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.LayersView;
import io.infometis.desktop.model.OverlayView;
import io.infometis.desktop.model.ReportedProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the layers of a tree as they are drawn: every overlay that an environment reaches, or, in a repository without environments, every
/// overlay there is.
public final class LayersReader {
    private static final Pattern KUSTOMIZATION = Pattern.compile("(?:(.*)/)?(?:kustomization\\.yaml|kustomization\\.yml|Kustomization)");
    private static final int MOST_NAMED = 10;

    private LayersReader() {
    }

    /// What a view says besides the overlays: where the tree lies, HEAD's commit, and the files that differ from it.
    public record Origin(Path repository, Optional<String> commit, List<String> edited) {}

    public static LayersView read(TreeFiles tree, Origin origin) throws InfometisException {
        List<TreeFile> artifact = ArtifactPacker.select(tree, Optional.empty());
        Set<String> folders = folders(artifact);
        List<EnvironmentFiles> environments = EnvironmentCatalog.of(tree);
        Optional<OverlayGraph> graph = environments.isEmpty() ? all(tree, artifact, folders) : reached(tree, artifact, environments);
        if (graph.isEmpty()) {
            return new LayersView(origin.repository(), origin.commit(), origin.edited(), List.of(), List.of(), List.of(), List.of());
        }
        Groups groups = Groups.of(graph.get(), Plumbing.of(graph.get(), environments));
        OverlayContents contents = new OverlayContents(graph.get());
        LayerPlaces places = LayerPlaces.of(groups, origin.repository());
        List<OverlayView> overlays = groups.folders().stream().map(f -> OverlayViews.of(f, groups, contents, places))
                .sorted(Comparator.comparing(OverlayView::layer).thenComparing(OverlayView::folder)).toList();
        List<ReportedProblem> problems = graph.get().findings().stream().map(f -> ReportedProblem.of(f.problem())).distinct().toList();
        return new LayersView(origin.repository(), origin.commit(), origin.edited(), overlays, OverlayEdges.of(groups, contents), problems,
                notes(graph.get(), folders));
    }

    private static List<String> notes(OverlayGraph graph, Set<String> folders) {
        List<String> notes = new ArrayList<>(graph.notes());
        List<String> unused = folders.stream().filter(f -> !graph.overlays().containsKey(f)).toList();
        if (!unused.isEmpty()) {
            notes.add("Used by no environment: " + String.join(", ", unused.subList(0, Math.min(MOST_NAMED, unused.size())))
                    + (unused.size() > MOST_NAMED ? " and " + (unused.size() - MOST_NAMED) + " more" : ""));
        }
        return List.copyOf(notes);
    }

    /// Every folder with a kustomization file.
    private static Set<String> folders(List<TreeFile> artifact) {
        Set<String> folders = new TreeSet<>();
        artifact.stream().map(f -> KUSTOMIZATION.matcher(f.path())).filter(m -> m.matches())
                .forEach(m -> folders.add(Optional.ofNullable(m.group(1)).orElse("")));
        return folders;
    }

    private static Optional<OverlayGraph> all(TreeFiles tree, List<TreeFile> artifact, Set<String> folders) throws InfometisException {
        return folders.isEmpty() ? Optional.empty() : Optional.of(OverlayReader.readAll(tree, artifact, List.copyOf(folders)));
    }

    /// What Flux is told to build, and what that tells Flux to build.
    private static Optional<OverlayGraph> reached(TreeFiles tree, List<TreeFile> artifact, List<EnvironmentFiles> environments)
            throws InfometisException {
        Set<String> roots = new LinkedHashSet<>();
        environments.forEach(
                e -> Stream.concat(e.fluxFolder().stream(), Stream.of(e.kustomizationPath())).flatMap(p -> FluxPaths.folder(p).stream())
                        .forEach(roots::add));
        while (true) {
            OverlayGraph graph = OverlayReader.readAll(tree, artifact, List.copyOf(roots));
            if (!roots.addAll(FluxPaths.of(graph, graph.overlays().keySet()))) {
                return Optional.of(graph);
            }
        }
    }
}
