package io.infometis.desktop.ui.states;

import io.infometis.desktop.model.AppliedState;
import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.KustomizationView;
import io.infometis.desktop.model.ReportedProblem;
import io.infometis.desktop.model.RepositoryView;
import io.infometis.desktop.ui.Actions;
import io.infometis.desktop.ui.Workstation;
import io.infometis.desktop.ui.common.Buttons;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Status;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;

/// The banners that a running environment calls for, worst first.
public final class Banners {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private final Actions actions;
    private final Workstation workstation;
    private final ZoneId zone;

    public Banners(Actions actions, Workstation workstation, ZoneId zone) {
        this.actions = actions;
        this.workstation = workstation;
        this.zone = zone;
    }

    public List<Node> of(EnvironmentView view) {
        List<Node> all = new ArrayList<>();
        view.watch().staleSince().ifPresent(since -> all.add(stale(view, since)));
        view.repository().flatMap(RepositoryView::heldBack).ifPresent(problem -> all.add(heldBack(view, problem)));
        view.kustomizations().stream().filter(k -> k.state() == AppliedState.FAILING).forEach(k -> all.add(failing(view, k)));
        if (view.kustomizations().stream().anyMatch(k -> k.state() == AppliedState.SUSPENDED)) {
            all.add(suspended(view));
        }
        return all;
    }

    private Banner stale(EnvironmentView view, Instant since) {
        return new Banner(Status.STALE, Messages.get("banner.stale"), Messages.get("banner.stale.text", TIME.format(since.atZone(zone))),
                Buttons.flat(Messages.get("action.logs"), () -> workstation.open(view.logs())));
    }

    private Banner heldBack(EnvironmentView view, ReportedProblem problem) {
        Button anyway = Buttons.plain(Messages.get("banner.serve-anyway"), () -> actions.reconcile(view.environment(), true));
        List<Button> buttons = new ArrayList<>(List.of(anyway));
        problem.place().ifPresent(place -> view.repository().ifPresent(r -> buttons.add(0, Buttons.plain(
                Messages.get(place.line() > 0 ? "problem.open-at" : "problem.open", place.line()),
                () -> workstation.edit(r.folder().resolve(place.file()), place.line())))));
        String where = problem.place().map(p -> p + ". ").orElse("");
        return new Banner(Status.FAILED, problem.what(), where + problem.why() + " " + problem.advice(), buttons.toArray(Button[]::new));
    }

    private static Banner failing(EnvironmentView view, KustomizationView failing) {
        return new Banner(Status.FAILED, Messages.get("banner.failing", failing.name(), failing.reason()),
                failing.message() + " "
                        + failing.applied().map(r -> Messages.get("banner.keeps", view.environment().name(), r.shortCommit()))
                                .orElse(""));
    }

    private Banner suspended(EnvironmentView view) {
        String name = view.environment().name();
        return new Banner(Status.SUSPENDED, Messages.get("banner.suspended", name), Messages.get("banner.suspended.text"),
                Buttons.plain(Messages.get("action.resume", name), () -> actions.resume(view.environment())));
    }
}
