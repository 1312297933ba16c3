package io.infometis.desktop.devenv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.EnvironmentState;
import io.infometis.desktop.model.PartPhase;
import io.infometis.desktop.model.ProgressEvent;
import io.infometis.desktop.model.StartRequest;
import io.infometis.desktop.model.StartView;
import io.infometis.desktop.model.StartView.StepState;
import io.infometis.desktop.model.Step;
import io.infometis.desktop.model.Workspace;
import io.infometis.desktop.watch.Views;
import io.infometis.desktop.watch.WorkspaceCell;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StartRecordTest {
    private static final Environment DEV = new Environment("dev");
    private final WorkspaceCell cell = new WorkspaceCell();
    private final List<ProgressEvent> told = new ArrayList<>();
    private final StartRequest request = new StartRequest(DEV, Optional.empty(), Optional.empty(), Optional.empty(), Path.of("/w"));
    private final StartRecord record = new StartRecord(request, cell, told::add);

    @BeforeEach
    void viewIsThere() {
        cell.put(Views.empty(DEV, Path.of("/logs"), new EnvironmentState.Stopped()));
    }

    @Test
    void stepsAndLinesAreSeenByEveryClientAndTheCallerHearsAll() {
        record.on(new ProgressEvent.StepStarted(Step.CHECK_REPOSITORY, Instant.EPOCH));
        record.on(new ProgressEvent.Note(Optional.empty(), "a line"));
        record.on(new ProgressEvent.StepEnded(Step.CHECK_REPOSITORY, Duration.ofMillis(5), false));
        record.on(new ProgressEvent.StepStarted(Step.CHOOSE_PROVIDER, Instant.EPOCH));
        record.on(new ProgressEvent.StepFailed(Step.CHOOSE_PROVIDER, Duration.ofMillis(7)));
        assertEquals(request, start().request());
        assertEquals(StepState.DONE, state(Step.CHECK_REPOSITORY));
        assertEquals(StepState.FAILED, state(Step.CHOOSE_PROVIDER));
        assertEquals(StepState.WAITING, state(Step.GET_PARTS));
        assertEquals("a line", start().lines().getFirst().text());
        assertEquals(Optional.of(Step.CHECK_REPOSITORY), start().lines().getFirst().step());
        assertEquals(5, told.size());
    }

    @Test
    void whatARunningEnvironmentSkipsIsSaid() {
        record.on(new ProgressEvent.StepStarted(Step.APPLY, Instant.EPOCH));
        assertEquals(StepState.SKIPPED, state(Step.START_CLUSTER));
        assertEquals(StepState.RUNNING, state(Step.APPLY));
        assertEquals(StepState.WAITING, state(Step.BECOME_HEALTHY));
    }

    @Test
    void linesAreBoundedAndTheNewestStay() {
        for (int i = 0; i < StartView.LINES + 50; i++) {
            record.on(new ProgressEvent.Note(Optional.of(Step.GET_PARTS), "line " + i));
        }
        assertEquals(StartView.LINES, start().lines().size());
        assertEquals("line " + (StartView.LINES + 49), start().lines().getLast().text());
    }

    @Test
    void aPartThatGrowsIsToldTenTimesASecondAtMostAndItsEndAtOnce() {
        List<Workspace> published = new ArrayList<>();
        try (WorkspaceCell.Registration _ = cell.listen(published::add)) {
            long began = System.nanoTime();
            for (int i = 0; i < 10_000; i++) {
                record.on(part(PartPhase.COMPILING, i));
            }
            long tenths = (System.nanoTime() - began) / 100_000_000;
            assertTrue(published.size() <= tenths + 2, published.size() + " in " + tenths + " tenths of a second");
        }
        record.on(part(PartPhase.READY, 10_000));
        assertEquals(List.of(new StartView.PartView("etcd", PartPhase.READY, 10_000, 10_000, "packages", Duration.ZERO)), start().parts());
    }

    private static ProgressEvent part(PartPhase phase, long done) {
        return new ProgressEvent.PartProgress("etcd", phase, done, 10_000, "packages", Duration.ZERO);
    }

    private StartView start() {
        return cell.view(DEV).orElseThrow().start().orElseThrow();
    }

    private StepState state(Step step) {
        return start().steps().get(step.ordinal()).state();
    }
}
