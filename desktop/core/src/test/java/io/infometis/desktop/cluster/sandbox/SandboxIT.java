package io.infometis.desktop.cluster.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.cluster.Cluster;
import io.infometis.desktop.kubernetes.Manifests;
import io.infometis.desktop.kubernetes.Watch;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.parts.TestParts;
import io.infometis.desktop.process.Directories;
import io.infometis.desktop.process.ProcessIdentity;
import io.infometis.desktop.testing.Eventually;
import io.infometis.desktop.testing.TestHome;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sandbox's start, stop, crashes and ports, with the real servers.
@DisabledOnOs(OS.WINDOWS)
class SandboxIT {
    private static final Environment DEV = new Environment("dev");
    private static final Environment UAT = new Environment("uat");
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;
    private TestHome home;
    private SandboxProvider provider;
    private Map<String, Path> parts;

    @BeforeEach
    void provider() throws Exception {
        home = new TestHome(folder);
        provider = new SandboxProvider(home.directories(), TestParts.parts());
        parts = TestParts.all(provider.parts());
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        Eventually.isTrue(Duration.ofSeconds(15), () -> "no process of " + folder, () -> home.processes().isEmpty());
    }

    @Test
    void workloadsWithVolumesAndALoadBalancerBecomeReadyAndTheirDataOutlivesAStop() throws Exception {
        String server;
        try (Cluster dev = start(DEV); Workloads workloads = new Workloads(dev.kubeconfig())) {
            dev.give(Set.of());
            workloads.apply();
            workloads.awaitReady(SOON);
            server = workloads.server();
        }
        assertTrue(home.processes().isEmpty(), "processes after the stop");
        Ports ports = Ports.choose(files(DEV).ports());
        try (Cluster dev = start(DEV); Workloads workloads = new Workloads(dev.kubeconfig())) {
            assertEquals(ports, Ports.read(files(DEV).ports()).orElseThrow());
            assertEquals(server, workloads.server());
            assertEquals(Set.of("v-s-0", "v-s-1"), workloads.names("PersistentVolumeClaim"));
            workloads.scale(3);
            workloads.awaitReady(SOON);
        }
    }

    @Test
    void environmentsRunSideBySideAndDeletingOneLeavesTheOther() throws Exception {
        try (Cluster dev = start(DEV); Workloads inDev = new Workloads(dev.kubeconfig())) {
            inDev.note("here", "dev");
            try (Cluster uat = start(UAT); Workloads inUat = new Workloads(uat.kubeconfig())) {
                inUat.note("here", "uat");
                assertEquals("dev", inDev.note("here"));
            }
            List<Path> deletes = provider.deletes(UAT);
            provider.delete(UAT);
            assertTrue(deletes.stream().noneMatch(Files::exists), deletes.toString());
            assertEquals("dev", inDev.note("here"));
        }
    }

    @Test
    void everySocketIsOnLoopbackAndAnswersNobodyWithoutACertificate() throws Exception {
        try (Cluster dev = start(DEV); Workloads workloads = new Workloads(dev.kubeconfig())) {
            workloads.apply(Manifests.readFolder(Objects.requireNonNull(parts.get("flux-crds"))));
            dev.startControllers();
            Path log = files(DEV).log("kustomize-controller");
            Eventually.isTrue(SOON, () -> "the controller works",
                    () -> Files.exists(log) && Files.readString(log).contains("Starting workers"));
            Ports ports = Ports.read(files(DEV).ports()).orElseThrow();
            Sockets.assertOnlyListening(Set.of(ports.etcd(), ports.peer(), ports.api()), pids());
            for (int port : List.of(ports.etcd(), ports.peer(), ports.api())) {
                Sockets.assertRefusesAStranger(port, files(DEV).pki().resolve("ca.crt"));
            }
            assertEquals("rw-------",
                    java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(dev.kubeconfig())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler", "kwok"})
    void aKilledServerComesAgainNothingIsLostAndWatchesGoOn(String server) throws Exception {
        Set<String> heard = new ConcurrentSkipListSet<>();
        try (Cluster dev = start(DEV);
                Workloads workloads = new Workloads(dev.kubeconfig());
                Watch _ = workloads.watchNotes(heard)) {
            workloads.note("before", "kill");
            Eventually.isTrue(SOON, heard::toString, () -> heard.contains("before=kill"));
            ProcessIdentity killed = process(server);
            killed.kill();
            Eventually.isTrue(SOON, () -> server + " again", () -> process(server).pid() != killed.pid() && process(server).isAlive());
            Eventually.isTrue(SOON, () -> "the API again", workloads::ready);
            assertEquals("kill", workloads.note("before"));
            workloads.note("after", "kill");
            Eventually.isTrue(SOON, heard::toString, () -> heard.contains("after=kill"));
            dev.give(Set.of());
            workloads.apply();
            workloads.awaitReady(SOON);
        }
    }

    @Test
    void whenTheGuardIsKilledWeAreToldNothingStaysAndTheNextStartHasTheData() throws Exception {
        AtomicReference<String> why = new AtomicReference<>("");
        try (Cluster dev = start(DEV); Workloads workloads = new Workloads(dev.kubeconfig())) {
            workloads.note("before", "kill");
            dev.onLost(why::set);
            process("guard").kill();
            Eventually.isTrue(SOON, () -> "we are told", () -> !why.get().isEmpty());
            nothingIsLeft();
        }
        try (Cluster dev = start(DEV); Workloads workloads = new Workloads(dev.kubeconfig())) {
            assertEquals("kill", workloads.note("before"));
        }
    }

    @Test
    void portsTakenSinceTheLastStartAreReplacedAndTheDataIsThere() throws Exception {
        try (Cluster dev = start(DEV); Workloads workloads = new Workloads(dev.kubeconfig())) {
            workloads.note("before", "ports");
        }
        Ports before = Ports.read(files(DEV).ports()).orElseThrow();
        try (ServerSocket _ = new ServerSocket(before.etcd(), 1, InetAddress.getLoopbackAddress());
                Cluster dev = start(DEV);
                Workloads workloads = new Workloads(dev.kubeconfig())) {
            assertNotEquals(before.etcd(), Ports.read(files(DEV).ports()).orElseThrow().etcd());
            assertEquals("ports", workloads.note("before"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"etcd", "peer", "api"})
    void aPortTakenBetweenChoiceAndUseEndsTheTryAndLeavesNothing(String which) throws Exception {
        SandboxFiles files = files(DEV);
        Directories.ensure(files.folder());
        Pki pki = SandboxProvider.pki(files);
        Ports ports = Ports.chooseAnew(files.ports());
        int taken = switch (which) {
            case "etcd" -> ports.etcd();
            case "peer" -> ports.peer();
            default -> ports.api();
        };
        try (ServerSocket _ = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
            assertTrue(SandboxCluster.start(DEV, files, pki, ports, parts).isEmpty());
        }
    }

    @Test
    void anInterruptedStartLeavesNothingAndTheNextOneWorks() throws Exception {
        Thread starter = Thread.currentThread();
        Thread.ofVirtual().start(() -> {
            try {
                Eventually.isTrue(SOON, () -> "an API server", () -> Leftovers.read(files(DEV).servers()).containsKey("kube-apiserver"));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            starter.interrupt();
        });
        assertThrows(InterruptedException.class, () -> start(DEV));
        assertFalse(Thread.interrupted());
        assertTrue(home.processes().isEmpty(), "processes after the interrupt");
        start(DEV).close();
    }

    private Cluster start(Environment environment) throws Exception {
        long began = System.nanoTime();
        Cluster cluster = provider.start(parts, environment, ProgressListener.silent());
        System.out.printf("%s: API ready and node made after %d ms%n", environment, (System.nanoTime() - began) / 1_000_000);
        return cluster;
    }

    private SandboxFiles files(Environment environment) {
        return new SandboxFiles(home.directories().environment(environment), home.directories().logs(environment));
    }

    private ProcessIdentity process(String server) {
        return Objects.requireNonNull(Leftovers.read(files(DEV).servers()).get(server), server);
    }

    private List<Long> pids() {
        return Leftovers.read(files(DEV).servers()).values().stream().map(ProcessIdentity::pid).toList();
    }
}
