package io.infometis.desktop.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.model.PartProblem;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoFailureTest {
    @TempDir
    Path folder;

    @Test
    void aFullDiskSaysWhereAndHowMuchIsNeeded() {
        var full = assertInstanceOf(PartProblem.DiskFull.class,
                explain("compile: writing output: write " + folder + "/go-build1/b1/_pkg_.a: no space left on device"));
        assertEquals(Path.of(folder + "/go-build1/b1/_pkg_.a"), full.folder());
        assertEquals(6_000_000_000L, full.needed());
        assertTrue(full.free() > 0);
        assertTrue(full.why().contains("6000 MB"), full.why());
    }

    @Test
    void aDeadProxyIsANetworkProblem() {
        var network = assertInstanceOf(PartProblem.ModulesUnreachable.class, explain("""
                go: downloading a v1
                go: a@v1: Get "https://x/a": proxyconnect tcp: dial tcp 127.0.0.1:9: connect: connection refused
                """));
        assertTrue(network.output().startsWith("go: a@v1"), network.output());
    }

    @Test
    void whatTheCompilerRefusesIsABuildProblem() {
        var failed = assertInstanceOf(PartProblem.BuildFailed.class, explain("# example.org/a\na.go:3:5: undefined: x"));
        assertTrue(failed.output().contains("a.go:3:5: undefined: x"));
    }

    @Test
    void anOldGoIsNamed() {
        var old = assertInstanceOf(PartProblem.GoTooOld.class,
                explain("go: go.mod requires go >= 1.26.0 (running go 1.22.1; GOTOOLCHAIN=local)"));
        assertEquals("1.22.1", old.found());
    }

    private PartProblem explain(String output) {
        GoTool go = new GoTool(Path.of("go"), new PartsSettings(Map.of(), Optional.empty()), Platform.current());
        return new GoFailure(go, folder, 6_000_000_000L).explain("etcd", "go build", output, folder.resolve("log"), folder);
    }
}
