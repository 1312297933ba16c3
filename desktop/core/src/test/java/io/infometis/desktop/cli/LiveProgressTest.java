package io.infometis.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.model.PartPhase;
import io.infometis.desktop.model.ProgressEvent;
import io.infometis.desktop.model.Step;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private ProgressView view(int width) {
        return ProgressView.of(new Terminal(System.out, new PrintStream(bytes, true, StandardCharsets.UTF_8), true, true, width, true));
    }

    /// What a terminal would show: understands only `up n lines, clear to the end`.
    private List<String> screen() {
        List<String> lines = new ArrayList<>();
        for (String piece : bytes.toString(StandardCharsets.UTF_8).split("(?=\033\\[)")) {
            String text = piece;
            if (piece.startsWith("\033[J")) {
                text = piece.substring(3);
            } else if (piece.startsWith("\033[")) {
                int up = Integer.parseInt(piece.substring(2, piece.indexOf('A')));
                lines.subList(lines.size() - up, lines.size()).clear();
                text = piece.substring(piece.indexOf('A') + 1);
            }
            text.lines().forEach(lines::add);
        }
        return lines;
    }

    @Test
    void finishedStepsStayAndTheOneUnderWayIsDrawnInPlace() {
        try (ProgressView view = view(100)) {
            view.on(new ProgressEvent.StepStarted(Step.CHECK_REPOSITORY, Instant.EPOCH));
            view.on(new ProgressEvent.StepEnded(Step.CHECK_REPOSITORY, Duration.ofMillis(120), false));
            view.on(new ProgressEvent.StepStarted(Step.GET_PARTS, Instant.EPOCH));
            view.on(new ProgressEvent.PartProgress("etcd", PartPhase.COMPILING, 12, 345, "packages", Duration.ofSeconds(3)));
            view.on(new ProgressEvent.Note(Optional.empty(), "A note"));
            view.on(new ProgressEvent.PartProgress("etcd", PartPhase.COMPILING, 13, 345, "packages", Duration.ofSeconds(4)));
            List<String> screen = screen();
            assertEquals("✓ Check the repository                0.1 s", screen.get(0));
            assertEquals("    A note", screen.get(1));
            assertTrue(screen.get(2).startsWith("› Get the parts"), screen.get(2));
            assertEquals("    etcd: compiling, 13 of 345 packages, 4.0 s", screen.get(3));
            assertEquals(4, screen.size());
        }
        assertEquals(2, screen().size(), "what was under way is wiped at the end");
    }

    @Test
    void aLineUnderWayNeverWraps() {
        try (ProgressView view = view(30)) {
            view.on(new ProgressEvent.StepStarted(Step.GET_PARTS, Instant.EPOCH));
            view.on(new ProgressEvent.PartProgress("kube-controller-manager", PartPhase.COMPILING, 12, 345, "packages",
                    Duration.ofSeconds(3)));
            assertTrue(screen().stream().allMatch(l -> l.length() < 30), screen()::toString);
        }
    }

    @Test
    void timesAndSizesReadWell() {
        assertEquals("0.1 s", Times.text(Duration.ofMillis(120)));
        assertEquals("2 min 05 s", Times.text(Duration.ofSeconds(125)));
        assertEquals("1.5 MB", Times.bytes(1_500_000));
        assertEquals("107 MB", Times.bytes(107_000_000));
    }
}
