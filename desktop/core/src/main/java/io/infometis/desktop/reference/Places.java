package io.infometis.desktop.reference;

import io.infometis.desktop.overlay.Listing;
import io.infometis.desktop.overlay.ObjectHead;
import io.infometis.desktop.overlay.Overlay;
import io.infometis.desktop.overlay.OverlayGraph;
import io.infometis.desktop.overlay.OverlayReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the place that a message speaks of, in what was read.
final class Places {
    private final OverlayGraph graph;
    private final BuildChain chain;

    Places(OverlayGraph graph, BuildChain chain) {
        this.graph = graph;
        this.chain = chain;
    }

    /// A file and a line (0: not known); `also` names a second place, as a sentence.
    record Spot(String file, int line, String also) {
        Spot(String file, int line) {
            this(file, line, "");
        }
    }

    /// The file that kustomize was reading, or the kustomization it was in.
    String atHand() {
        Optional<String> file = chain.entry().flatMap(e -> OverlayReader.resolve(chain.folder(), e)).filter(graph.reached()::contains);
        return file.or(() -> chain.entry().filter(graph.reached()::contains)).orElseGet(this::kustomization);
    }

    Spot find(MessageTable.Known known) {
        String at = known.form().at();
        String kustomization = kustomization();
        return switch (at) {
            case "key" -> new Spot(kustomization, graph.lineOfKey(kustomization, known.group(1)).orElse(0));
            case "key2" -> new Spot(kustomization, graph.lineOfKey(kustomization, known.group(2)).orElse(0));
            case "text" -> text(known.group(1));
            case "text:helmCharts" -> new Spot(kustomization, graph.lineOfKey(kustomization, "helmCharts").orElse(0));
            case "object" -> twice(known.group(1), known.group(2));
            case "named2" -> only(graph.objects().stream().filter(o -> o.name().equals(known.group(2))).toList());
            case "only" ->
                only(graph.objects().stream().filter(o -> o.kind().equals(known.group(1)) && o.name().equals(known.group(2))).toList());
            case "patch" -> patch(known.group(1), known.group(2));
            case "brokenPatch" -> brokenPatch();
            case "folder" -> new Spot(kustomization, 0);
            default -> new Spot(atHand(), line());
        };
    }

    /// The line of the entry at hand, when the file at fault is the one that lists it.
    private int line() {
        List<Integer> lines = overlay().stream().flatMap(o -> o.listings().stream())
                .filter(l -> chain.entry().equals(Optional.of(l.text())))
                .map(Listing::line).toList();
        return atHand().equals(kustomization()) && lines.size() == 1 ? lines.getFirst() : 0;
    }

    private String kustomization() {
        return overlay().map(Overlay::file).filter(f -> !f.isEmpty()).orElse(chain.folder().isEmpty() ? "." : chain.folder());
    }

    private Optional<Overlay> overlay() {
        return Optional.ofNullable(graph.overlays().get(chain.folder()));
    }

    /// The second of the objects with one name, and where the first is.
    private Spot twice(String kind, String name) {
        List<ObjectHead> all = graph.objects().stream().filter(o -> o.kind().equals(kind) && o.name().equals(name)).toList();
        if (all.size() > 1) {
            return new Spot(all.get(1).file(), all.get(1).line(),
                    "The first is at " + io.infometis.desktop.overlay.FileProblems.place(all.get(0).file(), all.get(0).line()) + ".");
        }
        List<Listing> lists = graph.overlays().values().stream().flatMap(o -> o.listings().stream()
                .filter(l -> all.stream().anyMatch(h -> OverlayReader.resolve(o.folder(), l.text()).equals(Optional.of(h.file())))))
                .toList();
        if (lists.size() > 1) {
            return new Spot(lists.get(1).file(), lists.get(1).line(),
                    all.getFirst().file() + " is listed at " + lists.get(0).file() + ":" + lists.get(0).line() + " already.");
        }
        return all.isEmpty()
                ? new Spot(kustomization(), 0)
                : new Spot(kustomization(), 0, all.getFirst().file() + " comes in by more than one folder.");
    }

    private Spot only(List<ObjectHead> all) {
        return all.size() == 1 ? new Spot(all.getFirst().file(), all.getFirst().line()) : new Spot(kustomization(), 0);
    }

    private Spot patch(String kind, String name) {
        return patches(Listing::inline).stream().filter(l -> l.text().contains(kind) && l.text().contains(name)).findFirst()
                .map(l -> new Spot(l.file(), l.line()))
                .or(() -> patches(l -> !l.inline()).stream().flatMap(l -> graph.heads(chain.folder(), l).stream())
                        .filter(h -> h.kind().equals(kind) && h.name().equals(name)).findFirst().map(h -> new Spot(h.file(), h.line())))
                .orElseGet(() -> new Spot(kustomization(), 0));
    }

    /// The only patch of the overlay that cannot be read by itself.
    private Spot brokenPatch() {
        List<Listing> broken = patches(Listing::inline).stream().filter(l -> graph.isBroken(l.text())).toList();
        if (!atHand().equals(kustomization())) {
            return new Spot(atHand(), 0);
        }
        return broken.size() == 1 ? new Spot(broken.getFirst().file(), broken.getFirst().line()) : new Spot(kustomization(), 0);
    }

    /// Where the text stands as a value: in the kustomization at hand, or in one of its patches.
    private Spot text(String text) {
        Set<Spot> found = new java.util.LinkedHashSet<>();
        graph.lineOfText(kustomization(), text).ifPresent(n -> found.add(new Spot(kustomization(), n)));
        for (Listing l : patches(_ -> true)) {
            if (l.inline() && l.text().contains(text)) {
                found.add(new Spot(l.file(), l.line()));
            } else if (!l.inline()) {
                OverlayReader.resolve(chain.folder(), l.text())
                        .ifPresent(f -> graph.lineOfText(f, text).ifPresent(n -> found.add(new Spot(f, n))));
            }
        }
        return found.size() == 1 ? found.iterator().next() : new Spot(kustomization(), 0);
    }

    private List<Listing> patches(java.util.function.Predicate<Listing> which) {
        return overlay().stream().flatMap(o -> o.listings().stream()).filter(l -> l.field().startsWith("patches")).filter(which).toList();
    }
}
