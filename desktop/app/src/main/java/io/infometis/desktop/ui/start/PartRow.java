package io.infometis.desktop.ui.start;

import io.infometis.desktop.model.StartView.PartView;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Status;
import io.infometis.desktop.ui.common.StatusGlyph;
import io.infometis.desktop.ui.common.Styles;
import io.infometis.desktop.ui.common.Texts;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A part that is fetched or built: how far it is, in bytes or packages.
final class PartRow extends HBox {
    private static final double MEGA = 1e6;

    PartRow(PartView part) {
        super(8);
        getStyleClass().add("part-row");
        setAlignment(Pos.CENTER_LEFT);
        Label name = Texts.of(part.part(), "part-name");
        ProgressBar bar = new ProgressBar(StepRow.isReady(part) ? 1 : part.total() == 0 ? 0 : part.done() / (double) part.total());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.pseudoClassStateChanged(Styles.DONE, StepRow.isReady(part));
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label amount = Texts.of(amount(part), Styles.MONO, Styles.MUTED, "part-amount");
        StatusGlyph tick = new StatusGlyph(Status.IN_SYNC);
        tick.setVisible(StepRow.isReady(part));
        getChildren().addAll(name, bar, amount, tick);
    }

    private static String amount(PartView part) {
        String phase = Messages.get("part." + part.phase().name().toLowerCase(Locale.ROOT));
        if (part.total() == 0 || StepRow.isReady(part)) {
            return phase;
        }
        return part.unit().equals("bytes")
                ? String.format(Locale.ROOT, "%.1f / %.1f MB", part.done() / MEGA, part.total() / MEGA)
                : Messages.get("part.count", part.done(), part.total(), part.unit());
    }
}
