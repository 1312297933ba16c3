package io.infometis.desktop.reference;

import io.infometis.desktop.model.FileRule;
import io.infometis.desktop.model.Place;
import io.infometis.desktop.model.RepositoryProblem;
import io.infometis.desktop.model.RepositoryProblem.BadFile;
import io.infometis.desktop.overlay.FileProblems;
import io.infometis.desktop.overlay.Finding;
import io.infometis.desktop.overlay.OverlayGraph;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Tells why Flux cannot build, by file, layer and line: what our own reading found, where it explains the message; else the message unwrapped
/// (`accumulation err='...'`) and placed. A line is told only where it is certain.
public final class BuildMessages {
    private BuildMessages() {
    }

    /// The problem for a failed render of the folder that `graph` was read from.
    public static RepositoryProblem problem(OverlayGraph graph, Rendering.Failed failed) {
        BuildChain chain = BuildChain.of(graph, failed.message());
        Optional<MessageTable.Known> known = MessageTable.find(failed.message());
        Places places = new Places(graph, chain);
        String file = places.atHand();
        if (known.isEmpty()) {
            return explained(graph, file).orElseGet(() -> unknown(graph, chain, file));
        }
        return found(graph, known.get(), file).orElseGet(() -> told(known.get(), chain, places));
    }

    /// A finding of the same rule: the one in the file at hand, or near it, or the first.
    private static Optional<BadFile> found(OverlayGraph graph, MessageTable.Known known, String file) {
        FileRule rule = known.form().rule();
        List<BadFile> same = graph.findings().stream().map(Finding::problem).filter(p -> explains(p.rule(), known.form()))
                .filter(p -> rule != FileRule.DUPLICATE_KEY || p.why().contains(known.group(1)))
                .filter(p -> rule != FileRule.UNKNOWN_FIELD || p.what().contains(": " + known.group(1) + ".")).toList();
        return same.stream().min(Comparator.comparingInt(p -> isIn(p, file) ? 0 : 1));
    }

    /// Whether a finding of this rule can be what the message speaks of.
    private static boolean explains(FileRule found, MessageTable.Form form) {
        return found == form.rule() || switch (form.rule()) {
            case MISSING_FILE -> found == FileRule.SYMLINK || found == FileRule.LEFT_OUT;
            case NO_KUSTOMIZATION -> found == FileRule.SYMLINK;
            case PATCH -> found == FileRule.MALFORMED_YAML && form.at().equals("brokenPatch");
            default -> false;
        };
    }

    private static Optional<BadFile> explained(OverlayGraph graph, String file) {
        return graph.findings().stream().map(Finding::problem).filter(p -> isIn(p, file)).findFirst();
    }

    private static BadFile told(MessageTable.Known known, BuildChain chain, Places places) {
        Places.Spot spot = places.find(known);
        String shown = Place.visible(spot.file());
        String why = known.form().why().isEmpty() ? chain.sentence() : known.fill(known.form().why(), shown);
        return FileProblems.bad(known.form().rule(), known.fill(words(known), shown), spot.file(), spot.line(),
                spot.also().isEmpty() ? why : spot.also(),
                known.form().advice().isEmpty() ? "Mend the file and commit." : known.form().advice());
    }

    private static String words(MessageTable.Known known) {
        return known.form().what().isEmpty() ? "{file} cannot be built." : known.form().what();
    }

    private static BadFile unknown(OverlayGraph graph, BuildChain chain, String file) {
        return FileProblems.bad(FileRule.NOT_BUILT,
                "Flux cannot build " + (graph.root().isEmpty() ? "the repository" : Place.visible(graph.root())) + ".",
                file, 0, Place.visible(chain.sentence()), "Mend the file and commit.");
    }

    private static boolean isIn(BadFile problem, String file) {
        return problem.place().filter(p -> p.file().equals(Path.of(file))).isPresent();
    }
}
