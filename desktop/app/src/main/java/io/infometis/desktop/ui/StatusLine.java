package io.infometis.desktop.ui;

import io.infometis.desktop.model.AppliedState;
import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.Health;
import io.infometis.desktop.model.KustomizationView;
import io.infometis.desktop.model.RepositoryView;
import io.infometis.desktop.model.Revision;
import io.infometis.desktop.model.SourceView;
import io.infometis.desktop.ui.common.Icon;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Status;
import io.infometis.desktop.ui.common.StatusLabel;
import io.infometis.desktop.ui.common.Styles;
import io.infometis.desktop.ui.common.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Applied and Healthy as two facts, and how far Git's head has come: head, fetched, applied.
final class StatusLine extends HBox {
    private static final double NARROW_BELOW = 860;
    private final StatusLabel applied = new StatusLabel(Status.UNKNOWN);
    private final StatusLabel healthy = new StatusLabel(Status.UNKNOWN);
    private final Label head = sha();
    private final Label fetched = sha();
    private final Label appliedSha = sha();
    private final Label headWord = word("status-line.head");
    private final Label fetchedWord = word("status-line.fetched");
    private final Node toFetched = new Icon("arrow-right", 12);
    private final Node toApplied = new Icon("arrow-right", 12);
    private final Label simulated = Texts.of(Messages.get("status-line.simulated"), Styles.CHIP);
    private final StatusLabel watch = new StatusLabel(Status.IN_SYNC, Messages.get("status-line.live"));

    StatusLine() {
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true); // one stop for keyboard and screen reader: the whole line is one sentence
        applied.setId("applied");
        healthy.setId("healthy");
        appliedSha.setId("applied-sha");
        simulated.setGraphic(new Icon("beaker", 12));
        widthProperty().addListener((_, _, width) -> narrow(width.doubleValue() < NARROW_BELOW));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(applied, bar(), healthy, bar(), headWord, head, toFetched, fetchedWord,
                fetched,
                toApplied, word("status-line.applied"), appliedSha, gap, simulated, watch);
    }

    /// Where words would be cut, what leads to the applied revision gives way; it stays in the sentence.
    private void narrow(boolean narrow) {
        List.of(headWord, head, toFetched, fetchedWord, fetched, toApplied).forEach(n -> {
            n.setVisible(!narrow);
            n.setManaged(!narrow);
        });
    }

    void show(EnvironmentView view) {
        boolean stale = view.watch().staleSince().isPresent();
        AppliedState state = view.applied();
        applied.show(stale ? Status.STALE : Status.of(state),
                state == AppliedState.APPLIED ? Messages.get("status-line.is-applied") : state.word());
        healthy.show(stale ? Status.STALE : health(view), Messages.get("status-line.healthy", view.healthy(), view.objects().size()));
        String headSha = view.repository().flatMap(RepositoryView::head).orElse("");
        String fetchedSha = view.source().flatMap(SourceView::fetched).map(Revision::commit).orElse("");
        String doneSha = oldestApplied(view).map(Revision::commit).orElse("");
        show(head, headSha);
        show(fetched, fetchedSha);
        show(appliedSha, doneSha);
        behind(fetched, toFetched, !headSha.equals(fetchedSha));
        behind(appliedSha, toApplied, !fetchedSha.equals(doneSha));
        simulated.setVisible(view.provider().equals("sandbox"));
        watch.show(stale ? Status.STALE : Status.IN_SYNC, Messages.get(stale ? "status-line.stale" : "status-line.live"));
        setAccessibleText(
                Messages.get("status-line.sentence", view.environment().name(), state.word(), view.healthy(), view.objects().size(),
                        shortened(headSha), shortened(fetchedSha), shortened(doneSha)));
    }

    private static Status health(EnvironmentView view) {
        return view.objects().isEmpty()
                ? Status.UNKNOWN
                : view.objects().stream().map(o -> Status.of(o.health())).min(Comparator.naturalOrder()).orElse(Status.of(Health.UNKNOWN));
    }

    /// The revision that every Kustomization has applied: the newest that all have, else none.
    private static Optional<Revision> oldestApplied(EnvironmentView view) {
        Optional<Revision> first = view.kustomizations().stream().findFirst().flatMap(KustomizationView::applied);
        String wanted = view.source().flatMap(SourceView::fetched).map(Revision::commit).orElse("");
        return view.kustomizations().stream().flatMap(k -> k.applied().stream()).filter(r -> !r.commit().equals(wanted)).findFirst()
                .or(() -> first);
    }

    private static void behind(Node sha, Node arrow, boolean behind) {
        sha.pseudoClassStateChanged(Styles.BEHIND, behind);
        arrow.pseudoClassStateChanged(Styles.BEHIND, behind);
    }

    private static void show(Label label, String sha) {
        label.setText(sha.isEmpty() ? Messages.get("not-known") : shortened(sha));
        label.setTooltip(new javafx.scene.control.Tooltip(sha));
    }

    private static String shortened(String sha) {
        return sha.isEmpty() ? Messages.get("not-known") : sha.substring(0, Math.min(7, sha.length()));
    }

    private static Label sha() {
        return Texts.of("", Styles.MONO, "sha");
    }

    private static Label word(String key) {
        return Texts.of(Messages.get(key), Styles.SECOND);
    }

    private static Separator bar() {
        return new Separator(Orientation.VERTICAL);
    }
}
