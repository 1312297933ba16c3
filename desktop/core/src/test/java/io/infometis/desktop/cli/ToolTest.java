package io.infometis.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.agent.FakeEnvironments;
import io.infometis.desktop.agent.TestAgent;
import io.infometis.desktop.client.Json;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.EnvironmentState;
import io.infometis.desktop.parts.Parts;
import io.infometis.desktop.parts.PartsSettings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@Timeout(60)
@SuppressWarnings("NullAway.Init")
class ToolTest {
    @TempDir
    Path folder;
    private TestAgent agent;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void begin() {
        agent = new TestAgent(folder);
    }

    @AfterEach
    void end() throws InterruptedException {
        agent.close();
    }

    private int run(String... args) {
        out.reset();
        err.reset();
        Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), false,
                false, 100, true);
        Parts parts = new Parts(agent.directories, PartsSettings.fromEnvironment(Map.of()));
        Context context = new Context(terminal, agent.directories, Map.of(), folder, parts, agent.connector(), d -> agent.environments);
        return Tool.commandLine(context).execute(args);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8).replace(folder.toString(), "FOLDER");
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8).replace(folder.toString(), "FOLDER");
    }

    private JsonNode json() {
        return Json.MAPPER.readTree(out());
    }

    @Test
    void aStartTellsALinePerEventAndEndsWithOneSummary() {
        assertEquals(0, run("start", "dev", "--repository", "/repo"), this::err);
        assertEquals("""
                Check the repository ...
                Check the repository: done (0.1 s)
                  etcd: compiling, 12 of 345 packages, 3.0 s
                  sandbox: no container engine answers
                """, err().replace("  Starting the agent\n", ""));
        assertEquals("""

                dev: Applied main@0123456, Healthy 3 of 3 (12.3 s)
                  objects     1 Deployment, 2 Service
                  provider    sandbox
                  repository  /repo
                  note        Pods are simulated.
                  logs        /logs/dev
                  kubectl     eval "$(infometis env dev)"
                  stop        infometis stop dev
                """, out());
    }

    @Test
    void aStartAsJsonIsTheDocumentedShape() {
        assertEquals(0, run("start", "-o", "json", "--repository", "/repo"));
        assertEquals(
                """
                        {"environment":"dev","provider":"sandbox","applied":"main@sha1:0123456789abcdef0123456789abcdef01234567","healthy":3,"objects":3,\
                        "byKind":{"Deployment":1,"Service":2},"repository":"/repo","kubeconfig":"/data/dev/kubeconfig","logs":"/logs/dev",\
                        "notes":["Pods are simulated."],"seconds":12.3}""",
                json().toString());
    }

    @Test
    void aProblemGoesToTheErrorStreamAndItsKindDecidesTheExitCode() {
        assertEquals(2, run("start", "bad"));
        assertTrue(err().contains("There is no configuration repository around FOLDER."), this::err);
        assertTrue(err().contains("    infometis start bad --repository DIR"), this::err);
        assertEquals("", out());
        assertEquals(2, run("start", "bad", "-o", "json"));
        JsonNode problem = Json.MAPPER.readTree(err().lines().toList().getLast()).path("problem");
        assertEquals("NoRepository", problem.path("kind").asString());
        assertEquals(1, run("start", "odd"));
        assertTrue(err().contains("by a defect of its own"), this::err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"start Bad_Name", "start --nonsense", "nonsense", "env --shell csh", "parts", "parts get nonsense",
            "status -o xml"})
    void aWrongCallIsTwo(String call) {
        assertEquals(2, run(call.split(" ")));
        assertFalse(err().isEmpty());
        assertEquals("", out());
    }

    @Test
    void statusTellsWhatRunsAndItsExitCodeWhetherItIsGood() {
        assertEquals(1, run("status"));
        assertEquals("Nothing runs. Start dev: infometis start\n", out());
        run("start");
        assertEquals(1, run("status"), "one object is still starting");
        assertEquals("""
                dev      Running  Applied main@0123456  Healthy 1 of 2  sandbox
                  Service/demo/kafka: Starting, Waiting for an address
                """, out());
        agent.environments.publish(healthy());
        assertEquals(0, run("status"));
        assertEquals(0, run("status", "dev"));
        assertTrue(out().contains("  Kustomization flux-system/infometis: Applied main@0123456 - Applied revision"), this::out);
        assertEquals(1, run("status", "prod"));
        assertEquals("prod     Stopped\n  logs        FOLDER/state/infometis/logs/prod\n", out());
    }

    private static io.infometis.desktop.model.EnvironmentView healthy() {
        var v = FakeEnvironments.view(new Environment("dev"), new EnvironmentState.Running(FakeEnvironments.THEN));
        return new io.infometis.desktop.model.EnvironmentView(v.environment(), v.provider(), v.state(), v.repository(), v.source(),
                v.kustomizations(),
                v.objects().subList(0, 1), v.watch(), v.kubeconfig(), v.logs(), v.notes(), v.start(), v.stopped());
    }

    @Test
    void statusAsJsonIsTheDocumentedShape() {
        run("start");
        assertEquals(1, run("status", "dev", "-o", "json"));
        JsonNode dev = json().path("environments").path(0);
        assertEquals(
                "[\"environment\",\"provider\",\"state\",\"step\",\"applied\",\"revision\",\"served\",\"head\",\"follows\",\"healthy\",\"objects\","
                        + "\"staleSince\",\"repository\",\"kubeconfig\",\"logs\",\"problem\",\"heldBack\",\"kustomizations\",\"notHealthy\",\"notes\"]",
                Json.MAPPER.writeValueAsString(dev.propertyNames()));
        assertEquals("Running", dev.path("state").asString());
        assertEquals(1, dev.path("healthy").asInt());
        assertEquals("STARTING", dev.path("notHealthy").path(0).path("health").asString());
    }

    @Test
    void stopSaysWhetherAnythingRan() {
        assertEquals(0, run("stop"));
        assertEquals("dev does not run.\n", out());
        run("start");
        assertEquals(0, run("stop", "-o", "json"));
        assertTrue(json().path("stopped").asBoolean(), this::out);
    }

    @Test
    void deleteSaysWhatItRemovesAndNeedsAYes() {
        run("start");
        assertEquals(2, run("delete", "dev"));
        assertTrue(err().contains("Deleting dev stops it and removes:\n  /data/dev\nIt keeps:\n  /repo\n"), this::err);
        assertTrue(err().contains("    infometis delete dev --yes"), this::err);
        assertEquals(0, run("delete", "dev", "--yes", "-o", "json"));
        assertTrue(json().path("deleted").asBoolean(), this::out);
        assertEquals(0, agent.environments.running().size());
    }

    @Test
    void envPrintsWhatTheShellEvaluates() {
        assertEquals(2, run("env"), "nothing runs");
        run("start");
        assertEquals(0, run("env"));
        assertEquals("export KUBECONFIG='/data/dev/kubeconfig'\n", out());
        assertEquals("set -gx KUBECONFIG '/o\\'b'", EnvCommand.line(EnvCommand.Syntax.FISH, Path.of("/o'b")));
        assertEquals("export KUBECONFIG='/o'\\''b'", EnvCommand.line(EnvCommand.Syntax.SH, Path.of("/o'b")));
        assertEquals("$Env:KUBECONFIG = '/o''b'", EnvCommand.line(EnvCommand.Syntax.POWERSHELL, Path.of("/o'b")));
    }

    @Test
    void reconcileNeedsARunningEnvironment() {
        assertEquals(2, run("reconcile"));
        run("start");
        assertEquals(0, run("reconcile", "dev", "--anyway"));
        assertEquals(1, run("reconcile", "uat"));
    }

    @Test
    void theAgentCanBeAskedStoppedAndRestarted() {
        assertEquals(1, run("agent", "status"));
        assertEquals(0, run("agent"));
        assertEquals(0, run("agent", "status", "-o", "json"));
        assertEquals(io.infometis.desktop.client.Protocol.VERSION, json().path("agent").path("protocol").asInt());
        run("start");
        assertEquals(0, run("agent", "restart", "-o", "json"), this::err);
        assertEquals("[\"dev\"]", json().path("agent").path("running").toString(), "what ran runs again");
        assertEquals(2, agent.served.get());
        assertEquals(0, run("agent", "stop"));
        assertTrue(out().matches("The agent with pid \\d+ has ended.\n"), this::out);
        assertEquals(0, run("agent", "stop"));
        assertEquals("No agent runs.\n", out());
    }

    @Test
    void logsPrintTheLastLinesOfEachServer() throws Exception {
        assertEquals(2, run("logs"));
        Path logs = agent.directories.logs(new Environment("dev"));
        Files.createDirectories(logs);
        Files.writeString(logs.resolve("etcd.log"), "one\ntwo\nthree\n");
        Files.writeString(logs.resolve("kwok.log"), "four\n");
        Files.writeString(logs.resolve("etcd.log.1"), "old\n");
        assertEquals(0, run("logs", "dev", "-n", "2"));
        assertEquals("etcd  two\netcd  three\nkwok  four\n", out());
        assertEquals(0, run("logs", "dev", "kwok"));
        assertEquals("four\n", out());
        assertEquals(0, run("logs", "-o", "json"));
        assertEquals(2, json().path("logs").size());
    }

    @Test
    void doctorNamesAFixForEachFindingThatBlocks() {
        run("doctor", "-o", "json");
        JsonNode findings = json().path("findings");
        assertTrue(findings.size() > 5, this::out);
        findings.forEach(f -> assertFalse(f.path("text").asString().isEmpty()));
        run("doctor");
        assertTrue(out().contains("java         25") || out().contains("java "), this::out);
    }

    @Test
    void completionScriptsKnowEveryCommand() {
        for (String shell : new String[]{"bash", "zsh", "fish"}) {
            assertEquals(0, run("completion", shell));
            assertTrue(out().contains("reconcile") && out().contains("--repository".substring(2)), shell);
        }
    }

    @Test
    void helpIsThereForEveryCommand() {
        for (String command : Tool.commandLine(new Context(Terminal.system(), agent.directories, Map.of(), folder,
                new Parts(agent.directories, PartsSettings.fromEnvironment(Map.of())), agent.connector(), d -> agent.environments))
                .getSubcommands()
                .keySet()) {
            assertEquals(0, run(command, "--help"));
            assertTrue(out().startsWith("Usage: infometis " + command), this::out);
        }
    }
}
