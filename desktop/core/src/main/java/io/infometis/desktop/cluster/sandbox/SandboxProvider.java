package io.infometis.desktop.cluster.sandbox;

import io.infometis.desktop.cluster.Cluster;
import io.infometis.desktop.cluster.ClusterProvider;
import io.infometis.desktop.model.Availability;
import io.infometis.desktop.model.ClusterProblem;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProgressEvent;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.parts.Parts;
import io.infometis.desktop.process.Directories;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The sandbox: a real etcd, API server, controller-manager and scheduler, Flux's real kustomize-controller; nodes, pods and volumes are
/// simulated by kwok. Needs neither root nor a container engine.
public final class SandboxProvider implements ClusterProvider {
    /// The name for `--provider`.
    public static final String NAME = "sandbox";
    private static final int TRIES = 3;

    private final Directories directories;
    private final Parts parts;

    public SandboxProvider(Directories directories, Parts parts) {
        this.directories = directories;
        this.parts = parts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "Sandbox";
    }

    @Override
    public Availability availability() {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows")) {
            return new Availability.NotAvailable(
                    "Kubernetes has no API server for Windows; use a container engine, or the sandbox in WSL 2",
                    List.of());
        }
        for (String part : parts()) {
            if (parts.availability(part) instanceof Availability.NotAvailable n) {
                return new Availability.NotAvailable("Its part " + part + " cannot be had: " + n.reason(), n.commands());
            }
        }
        return new Availability.Available(
                "a real control plane on this machine, pods are simulated; needs no root and no container engine");
    }

    @Override
    public List<String> parts() {
        return List.of("guard", "reference", "etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler", "kwok",
                "kustomize-controller",
                "kwok-stages", "flux-crds");
    }

    @Override
    public Cluster start(Map<String, Path> found, Environment environment, ProgressListener progress)
            throws InfometisException, InterruptedException {
        try {
            return ensure(found, environment, progress);
        } catch (InfometisException e) {
            if (Thread.interrupted()) { // an interrupt while a file is written arrives as ClosedByInterruptException
                throw new InterruptedException();
            }
            throw e;
        }
    }

    private Cluster ensure(Map<String, Path> found, Environment environment, ProgressListener progress)
            throws InfometisException, InterruptedException {
        SandboxFiles files = files(environment);
        Directories.ensure(files.folder());
        Directories.ensure(files.temporary());
        Directories.ensure(files.logs());
        int ended = new Leftovers(files.servers()).end();
        if (ended > 0) {
            progress.on(new ProgressEvent.Note(Optional.empty(), ended + " processes of an earlier run were ended"));
        }
        Pki pki = pki(files);
        Ports ports = Ports.choose(files.ports());
        for (int left = TRIES; left > 0; left--) {
            Optional<Cluster> cluster = SandboxCluster.start(environment, files, pki, ports, found);
            if (cluster.isPresent()) {
                return cluster.get();
            }
            progress.on(new ProgressEvent.Note(Optional.empty(), "A port was taken by another program meanwhile; others are used"));
            ports = Ports.chooseAnew(files.ports());
        }
        throw new InfometisException(new ClusterProblem.NoPorts("Ports were taken " + TRIES + " times between choice and use."));
    }

    @Override
    public List<Path> deletes(Environment environment) {
        SandboxFiles files = files(environment);
        return List.of(files.home(), files.logs());
    }

    @Override
    public void delete(Environment environment) throws InfometisException, InterruptedException {
        new Leftovers(files(environment).servers()).end();
        for (Path folder : deletes(environment)) {
            try {
                deleteTree(folder);
            } catch (IOException e) {
                throw new InfometisException(new ClusterProblem.FileUnreadable(folder, e.toString()), e);
            }
        }
    }

    private SandboxFiles files(Environment environment) {
        return new SandboxFiles(directories.environment(environment), directories.logs(environment));
    }

    /// What etcd and the API server need to start, and we to ask them.
    static Pki pki(SandboxFiles files) throws InfometisException {
        Pki pki = new Pki(files.pki());
        pki.ensureAuthority();
        pki.ensureServer("server");
        pki.ensureKeyPair("service-accounts");
        pki.ensureClient(Pki.ADMIN);
        return pki;
    }

    /// Never follows a symlink: what one points to is not ours.
    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, java.io.@org.jspecify.annotations.Nullable IOException failure)
                    throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
