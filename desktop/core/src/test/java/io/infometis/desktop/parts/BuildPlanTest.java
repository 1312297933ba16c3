package io.infometis.desktop.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class BuildPlanTest {
    private final BuildPlan plan = BuildPlan.parse("""
            go: downloading example.org/b v1.0.0
            pkg\tfmt\tfalse\t
            pkg\texample.org/b\ttrue\tfmt
            pkg\texample.org/only\ttrue\tfmt
            pkg\tour.org/parts/cmd/one\ttrue\texample.org/b fmt
            pkg\texample.org/two\ttrue\texample.org/b example.org/only C unsafe
            """);

    @Test
    void countsForEachProgramWhatItNeedsAndWhatIsNotBuiltYet() {
        assertEquals(Set.of("our.org/parts/cmd/one", "example.org/b"), plan.of("./cmd/one"));
        assertEquals(Set.of("example.org/two", "example.org/b", "example.org/only"), plan.of("example.org/two"));
    }

    @Test
    void knowsWhichLinesOfABuildAreProgress() {
        assertTrue(plan.compiles("example.org/b"));
        assertFalse(plan.compiles("fmt"));
        assertFalse(plan.compiles("# example.org/b"));
    }
}
