package io.infometis.desktop.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.git.LocalRepository;
import io.infometis.desktop.kubernetes.ClusterApi;
import io.infometis.desktop.kubernetes.ResourceType;
import io.infometis.desktop.model.AppliedState;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.model.KustomizationView;
import io.infometis.desktop.model.ObjectId;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.model.StartRequest;
import io.infometis.desktop.model.StartSummary;
import io.infometis.desktop.overlay.EnvironmentCatalog;
import io.infometis.desktop.parts.TestParts;
import io.infometis.desktop.reference.ReferenceRenderer;
import io.infometis.desktop.testing.Eventually;
import io.infometis.desktop.testing.TestHome;
import io.infometis.desktop.testing.TestRepository;
import io.infometis.desktop.watch.Checked;
import io.infometis.desktop.watch.RepositoryCheck;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The line as one test: start, commit, branch switch, a second environment, stop, start again.
class LineIT {
    private static final Environment DEV = new Environment("dev");
    private static final Environment UAT = new Environment("uat");
    private static final ResourceType CONFIG_MAP = new ResourceType("", "v1", "ConfigMap", "configmaps", true);

    @TempDir
    Path folder;
    private TestHome home;
    private Environments environments;

    @BeforeEach
    void wire() {
        home = new TestHome(folder.resolve("home"));
        environments = Wiring.environments(home.directories());
    }

    @AfterEach
    void stop() {
        environments.closeAll();
    }

    @Test
    void anEnvironmentStartsFollowsAndKeepsItsData() throws Exception {
        TestRepository repository = TestRepository.ofProduct(folder.resolve("config"));
        SortedMap<String, String> before = bytes(repository.folder());
        StartSummary dev = start(DEV, repository);
        assertEquals(before, bytes(repository.folder()), "the user's repository, .git included, is what it was");
        assertEquals(repository.git("rev-parse", "HEAD"), dev.applied().orElseThrow().commit());
        assertEquals(dev.objects(), dev.healthy());
        rendersAsFluxDid(repository);
        URI api = server(dev.kubeconfig());

        aCommitIsAppliedAtOnce(repository, dev);
        aBranchSwitchIsFollowed(repository);
        aSecondEnvironmentRunsBeside(repository, api);

        environments.closeAll();
        assertEquals(Set.of(), new HashSet<>(servers()), "processes after stop");
        assertFalse(answers(api), "the API server's port is free after stop");
        startAgainKeepsData(repository);
    }

    /// The cluster comes up while the repository is checked: a problem there stops it again, and nothing stays of a first start.
    @Test
    void aBrokenRepositoryLeavesNothing() throws Exception {
        TestRepository repository = TestRepository.ofProduct(folder.resolve("config"));
        repository.write("infometis/core/kustomization.yaml", "resources: [absent.yaml]\n");
        repository.commit("Break it");
        InfometisException e = assertThrows(InfometisException.class, () -> start(DEV, repository));
        assertEquals(Optional.of("infometis/core/kustomization.yaml:1 (core)"), e.problem().place().map(Object::toString));
        assertEquals(Set.of(), new HashSet<>(servers()), "processes");
        assertFalse(Files.exists(home.directories().environment(DEV)), "the environment's folder");
    }

    /// Every object of the reference render is in the inventory, and the digests are Flux's own.
    private void rendersAsFluxDid(TestRepository repository) throws Exception {
        try (LocalRepository local = LocalRepository.open(repository.folder());
                ReferenceRenderer renderer = new ReferenceRenderer(TestParts.get("reference"))) {
            var tree = local.files(local.resolve("HEAD"));
            Checked checked = new RepositoryCheck(renderer).check(tree, EnvironmentCatalog.find(tree, DEV).orElseThrow());
            assertEquals(2, checked.kustomizations().size(), "the root and infometis");
            for (Checked.Built built : checked.kustomizations()) {
                KustomizationView view = view(DEV).kustomizations().stream().filter(k -> built.key().equals(k.namespace() + "/" + k.name()))
                        .findFirst()
                        .orElseThrow();
                Set<ObjectId> rendered = new HashSet<>(built.objects().stream().map(KubernetesObject::id).toList());
                assertEquals(rendered, new HashSet<>(view.inventory()), built.key());
                assertEquals(Optional.of(built.digest()), view.digest(), "digest of " + built.key());
            }
        }
    }

    private void aCommitIsAppliedAtOnce(TestRepository repository, StartSummary dev) throws Exception {
        addSettings(repository, "one");
        String commit = repository.commit("Add a setting");
        long began = System.nanoTime();
        try (ClusterApi cluster = ClusterApi.connect(dev.kubeconfig())) {
            Eventually.isTrue(Duration.ofSeconds(20), () -> "the setting is in the cluster: " + view(DEV),
                    () -> setting(cluster).equals("one"));
        }
        System.out.printf("commit to object changed: %d ms%n", (System.nanoTime() - began) / 1_000_000);
        applied(DEV, "main", commit);
    }

    private void aBranchSwitchIsFollowed(TestRepository repository) throws Exception {
        repository.git("switch", "-q", "-c", "feature/colour");
        addSettings(repository, "two");
        String commit = repository.commit("Another setting");
        applied(DEV, "feature/colour", commit);
        repository.git("switch", "-q", "main");
        applied(DEV, "main", repository.git("rev-parse", "main"));
    }

    private void aSecondEnvironmentRunsBeside(TestRepository repository, URI dev) throws Exception {
        StartSummary uat = start(UAT, repository);
        assertEquals(uat.objects(), uat.healthy());
        assertTrue(answers(dev), "dev still runs");
        assertTrue(server(uat.kubeconfig()).getPort() != dev.getPort());
        String pinned = uat.applied().orElseThrow().commit();
        addSettings(repository, "three");
        applied(DEV, "main", repository.commit("Not for uat"));
        assertEquals(pinned, view(UAT).repository().orElseThrow().served().orElseThrow().commit(), "uat stays at its pinned commit");
    }

    private void startAgainKeepsData(TestRepository repository) throws Exception {
        environments = Wiring.environments(home.directories());
        StartSummary again = environments.start(new StartRequest(DEV, Optional.empty(), Optional.empty(), Optional.empty(), folder),
                ProgressListener.silent());
        assertEquals(repository.git("rev-parse", "HEAD"), again.applied().orElseThrow().commit());
        try (ClusterApi cluster = ClusterApi.connect(again.kubeconfig())) {
            assertEquals("three", setting(cluster));
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(again.kubeconfig())));
    }

    /// Every file of a folder with a digest of its content.
    private static SortedMap<String, String> bytes(Path folder) throws Exception {
        SortedMap<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(folder.relativize(file).toString(),
                        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
            }
        }
        return all;
    }

    private StartSummary start(Environment environment, TestRepository repository) throws Exception {
        return environments.start(
                new StartRequest(environment, Optional.of(repository.folder()), Optional.empty(), Optional.empty(), folder),
                ProgressListener.silent());
    }

    private void applied(Environment environment, String branch, String commit) throws Exception {
        Eventually.isTrue(Duration.ofSeconds(20), () -> branch + " at " + commit + " is applied: " + view(environment),
                () -> view(environment).kustomizations().stream().allMatch(k -> k.state() == AppliedState.APPLIED
                        && k.applied().filter(r -> r.reference().equals(branch) && r.commit().equals(commit)).isPresent()));
    }

    private EnvironmentView view(Environment environment) {
        return java.util.Objects.requireNonNull(environments.workspace().environments().get(environment.name()));
    }

    private static void addSettings(TestRepository repository, String value) throws IOException {
        String kustomization = "infometis/environments/dev/kustomization.yaml";
        if (!repository.read(kustomization).contains("- added.yaml")) {
            repository.write(kustomization,
                    repository.read(kustomization).replaceFirst("resources:\n( *)-", "resources:\n$1- added.yaml\n$1-"));
        }
        repository.write("infometis/environments/dev/added.yaml",
                "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: added\n  namespace: default\ndata:\n  value: " + value + "\n");
    }

    private static String setting(ClusterApi cluster) throws Exception {
        return cluster.get(CONFIG_MAP, "default", "added").map(c -> c.text("data", "value")).orElse("");
    }

    private Set<Long> servers() throws IOException {
        Set<Long> all = new HashSet<>(home.processes());
        all.remove(ProcessHandle.current().pid());
        return all;
    }

    private static URI server(Path kubeconfig) throws IOException {
        return Files.readAllLines(kubeconfig).stream().filter(l -> l.contains("server:"))
                .map(l -> URI.create(l.replace("server:", "").strip()))
                .findFirst().orElseThrow();
    }

    private static boolean answers(URI server) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()), 1_000);
            return true;
        } catch (java.net.ConnectException _) {
            return false;
        }
    }

}
