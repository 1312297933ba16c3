package io.infometis.desktop.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.infometis.desktop.kubernetes.ApplyOptions;
import io.infometis.desktop.kubernetes.ClusterApi;
import io.infometis.desktop.kubernetes.ResourceType;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.testing.CommandLine;
import io.infometis.desktop.testing.Eventually;
import io.infometis.desktop.testing.TestHome;
import io.infometis.desktop.testing.TestRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// SIGKILL at named points of start and stop. After each: nothing is left within 15 s of the agent's or the guard's death, the next start
/// succeeds with no step by hand, and no object that the cluster had acknowledged is lost. Ten points by seed; all with `-Plong`.
class KillIT {
    private static final Duration GONE = Duration.ofSeconds(15);
    private static final int SAMPLE = 10;
    private static final int LONGEST_DELAY_MILLIS = 1_200;
    private static final ResourceType CONFIG_MAP = new ResourceType("", "v1", "ConfigMap", "configmaps", true);
    private static final long SEED = Long.getLong("infometis.kill.seed", System.nanoTime() & 0xffffff);
    private static final Random RANDOM = new Random(SEED);

    @TempDir
    static Path folder;
    private static TestHome home;
    private static TestRepository repository;
    private static final Set<String> kept = new TreeSet<>();

    static List<KillPoint> points() {
        List<KillPoint> all = new ArrayList<>(KillPoint.all());
        String named = System.getProperty("infometis.kill.points", "");
        if (!named.isEmpty()) {
            return all.stream().filter(p -> List.of(named.split(",")).contains(p.name())).toList();
        }
        System.out.println("seed " + SEED + ": replay with -Dinfometis.kill.seed=" + SEED);
        if (Boolean.getBoolean("infometis.long")) {
            return all;
        }
        Collections.shuffle(all, RANDOM);
        return all.subList(0, SAMPLE);
    }

    @BeforeAll
    static void prepare() throws Exception {
        home = new TestHome(folder.resolve("home"));
        repository = TestRepository.small(folder.resolve("config"));
    }

    @AfterAll
    static void endAgent() throws Exception {
        CommandLine.run(home, folder, "agent", "stop").await(60);
        Eventually.isTrue(GONE, () -> "nothing is left: " + describe(), () -> ours().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("points")
    void recovers(KillPoint point) throws Exception {
        if (point.command().equals("stop")) {
            start();
            keepAnObject(point);
        }
        CommandLine command = point.command().equals("stop") ? CommandLine.run(home, folder, "stop", "dev") : startCommand();
        Eventually.isTrue(Duration.ofSeconds(60), () -> "it printed " + point.moment() + ":\n" + command.text(),
                () -> command.text().contains(point.moment()) || !command.isAlive());
        Thread.sleep(RANDOM.nextInt(LONGEST_DELAY_MILLIS));
        boolean killed = kill(point.target(), command);
        System.out.println(point + (killed ? " killed" : ": it was gone already"));
        if (killed && (point.target().equals("agent") || point.target().equals("guard"))) {
            Eventually.isTrue(GONE, () -> "nothing is left after " + point + ": " + describe(), () -> nothingLeft(point.target(), command));
        }
        command.await(150);
        start();
        keepAnObject(point);
        CommandLine stop = CommandLine.run(home, folder, "stop", "dev");
        assertEquals(0, stop.await(60), stop.text());
        Eventually.isTrue(GONE, () -> "no server is left after stop: " + describe(),
                () -> find("etcd").isEmpty() && find("guard").isEmpty());
    }

    private static CommandLine startCommand() throws IOException {
        return CommandLine.run(home, folder, "start", "dev", "--repository", repository.folder().toString());
    }

    private static void start() throws Exception {
        CommandLine again = startCommand();
        assertEquals(0, again.await(150), again.text());
        assertFalse(again.text().isEmpty());
    }

    /// Writes one more object, and finds all that were acknowledged before.
    private static void keepAnObject(KillPoint point) throws Exception {
        Path kubeconfig = home.directories().environment(new Environment("dev")).resolve("kubeconfig");
        try (ClusterApi cluster = ClusterApi.connect(kubeconfig)) {
            for (String name : kept) {
                assertEquals(name, cluster.get(CONFIG_MAP, "default", name).map(KubernetesObject::name).orElse("lost"));
            }
            String name = "kept-" + kept.size();
            cluster.apply(new KubernetesObject(Map.of("apiVersion", "v1", "kind", "ConfigMap", "metadata",
                    Map.of("name", name, "namespace", "default"), "data", Map.of("after", point.name().replace('@', '.')))), "test",
                    new ApplyOptions(true, false, false));
            kept.add(name);
        }
    }

    private static boolean nothingLeft(String target, CommandLine command) throws IOException {
        List<Long> left = new ArrayList<>(ours());
        left.remove(command.pid());
        if (target.equals("guard")) {
            left.removeAll(find("agent"));
            left.removeIf(pid -> cmdline(pid).contains("reference"));
        }
        return left.isEmpty();
    }

    private static boolean kill(String target, CommandLine command) throws IOException {
        List<Long> pids = target.equals("cli") ? List.of(command.pid()) : find(target);
        boolean killed = false;
        for (long pid : pids) {
            killed |= ProcessHandle.of(pid).map(ProcessHandle::destroyForcibly).orElse(false);
        }
        return killed;
    }

    /// Processes of this test's home whose program is the target.
    private static List<Long> find(String target) throws IOException {
        return ours().stream().filter(pid -> {
            String line = cmdline(pid);
            return switch (target) {
                case "agent" -> line.contains("io.infometis.desktop.cli.Main\0agent\0--foreground");
                case "guard" -> line.contains("guard\0serve");
                default -> program(line).equals(target) || program(line).startsWith(target + "-v")
                        || target.equals("etcd") && program(line).equals("server");
            };
        }).toList();
    }

    private static String program(String line) {
        String path = line.split("\0", 2)[0];
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static List<Long> ours() throws IOException {
        return home.processes().stream().filter(pid -> pid != ProcessHandle.current().pid()).toList();
    }

    private static String cmdline(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException _) {
            return ""; // it ended meanwhile
        }
    }

    private static String describe() {
        try {
            return String.join("; ",
                    ours().stream().map(p -> p + " " + cmdline(p).replace('\0', ' ')).map(l -> l.substring(0, Math.min(120, l.length())))
                            .toList());
        } catch (IOException e) {
            return e.toString();
        }
    }
}
