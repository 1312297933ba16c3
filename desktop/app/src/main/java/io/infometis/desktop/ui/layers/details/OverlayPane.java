package io.infometis.desktop.ui.layers.details;

import io.infometis.desktop.model.FileView;
import io.infometis.desktop.model.LayersView;
import io.infometis.desktop.model.OverlayEdge;
import io.infometis.desktop.model.OverlayView;
import io.infometis.desktop.ui.Workstation;
import io.infometis.desktop.ui.common.Buttons;
import io.infometis.desktop.ui.common.Icon;
import io.infometis.desktop.ui.common.LayerGlyph;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Styles;
import io.infometis.desktop.ui.common.Texts;
import io.infometis.desktop.ui.layers.graph.GraphWords;
import io.infometis.desktop.ui.layers.graph.Ids;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/// An overlay: where it lies, what it uses, who uses it, its files.
final class OverlayPane extends StackPane {
    OverlayPane(Details.Overlay subject, Workstation workstation, Consumer<Optional<String>> choose) {
        OverlayView overlay = subject.overlay();
        LayersView layers = subject.layers();
        String layer = Messages.get("layer." + overlay.layer().name().toLowerCase(Locale.ROOT));
        Path folder = layers.repository().resolve(overlay.folder());
        Button open = Buttons.plain(Messages.get("details.open-folder"), () -> workstation.open(folder));
        open.getStyleClass().add(Styles.SMALL_BUTTON);
        Heading heading = new Heading(new LayerGlyph(overlay.layer()), overlay.name(), layer + ", " + overlay.folder(),
                Texts.of(Messages.get("details.brings", overlay.objects(), overlay.added()), Styles.CHIP), open);
        List<Row> files = overlay.files().stream().map(f -> file(subject, f, choose)).toList();
        Stream<Node> sections = Stream.of(edges("details.uses", layers, e -> e.to().equals(overlay.folder()), OverlayEdge::from, choose),
                edges("details.used-by", layers, e -> e.from().equals(overlay.folder()), OverlayEdge::to, choose))
                .flatMap(Optional::stream);
        getChildren().add(Section.page(heading, Stream.concat(sections,
                Stream.of(new Section(Messages.get("details.files"), Integer.toString(files.size()), files))).toList()));
    }

    private static Row file(Details.Overlay subject, FileView file, Consumer<Optional<String>> choose) {
        String edited = subject.layers().edited().contains(file.path()) ? ", " + Messages.get("layers.edited") : "";
        return new Row(new Icon("file", 14), GraphWords.name(file.path()), file.role().word() + edited,
                () -> choose.accept(Optional.of(Ids.file(subject.overlay().folder(), file.path()))));
    }

    private static Optional<Node> edges(String title, LayersView layers, java.util.function.Predicate<OverlayEdge> which,
            java.util.function.Function<OverlayEdge, String> other, Consumer<Optional<String>> choose) {
        List<Row> rows = layers.edges().stream().filter(which).flatMap(e -> layers.overlays().stream()
                .filter(o -> o.folder().equals(other.apply(e)))
                .map(o -> new Row(new LayerGlyph(o.layer()), o.name(), e.kind().word(),
                        () -> choose.accept(Optional.of(Ids.overlay(o.folder()))))))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(Messages.get(title), Integer.toString(rows.size()), rows));
    }
}
