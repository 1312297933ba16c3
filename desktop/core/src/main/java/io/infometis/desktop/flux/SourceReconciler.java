package io.infometis.desktop.flux;

import io.infometis.desktop.git.Artifact;
import io.infometis.desktop.git.ArtifactPacker;
import io.infometis.desktop.git.ArtifactServer;
import io.infometis.desktop.git.GitReference;
import io.infometis.desktop.git.Resolution;
import io.infometis.desktop.git.Resolved;
import io.infometis.desktop.git.ServedRepository;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.model.Revision;
import io.infometis.desktop.model.SourceView;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The sandbox's source side: reconciles a `GitRepository` against the served repository, with source-controller's statuses.
/// Source of conditions, reasons and messages: recordings of source-controller 1.9, see src/test/resources/source-controller.
public final class SourceReconciler {
    private final ServedRepository served;
    private final ArtifactPacker packer = new ArtifactPacker();
    private final ArtifactServer server;
    private final Path folder;

    /// `folder` is what `server` serves; artifacts of earlier revisions stay there while something may still fetch them.
    public SourceReconciler(ServedRepository served, ArtifactServer server, Path folder) {
        this.served = served;
        this.server = server;
        this.folder = folder;
    }

    /// The status to write for the object as it is now; empty when there is nothing to write, as for a suspended object that nobody asked for.
    public Optional<Map<String, Object>> reconcile(KubernetesObject repository) throws InfometisException, InterruptedException {
        SourceStatus status = SourceStatus.of(repository);
        if (repository.at("spec", "suspend").filter(Boolean.TRUE::equals).isPresent()) {
            return status.suspended();
        }
        Optional<String> unsupported = unsupported(repository);
        if (unsupported.isPresent()) {
            return Optional.of(status.stalled(unsupported.get()));
        }
        return Optional.of(switch (served.resolve(reference(repository), repository.text("spec", "url"))) {
            case Resolved found -> stored(repository, status, found);
            case Resolution.Unresolved not -> status.fetchFailed(not.reason(), not.message());
        });
    }

    private Map<String, Object> stored(KubernetesObject repository, SourceStatus status, Resolved found) throws InfometisException {
        Path place = folder.resolve("gitrepository").resolve(repository.namespace()).resolve(repository.name());
        Artifact artifact = packer.pack(served, found, ignore(repository), place);
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("path", folder.relativize(artifact.file()).toString().replace('\\', '/'));
        written.put("url", server.url(artifact.file()).toString());
        written.put("revision", artifact.revision());
        written.put("digest", artifact.digest());
        written.put("size", artifact.size());
        boolean same = artifact.digest().equals(repository.text("status", "artifact", "digest"))
                && artifact.revision().equals(repository.text("status", "artifact", "revision"));
        String before = repository.text("status", "artifact", "lastUpdateTime");
        written.put("lastUpdateTime", same && !before.isEmpty() ? before : SourceStatus.seconds(Instant.now()));
        return status.stored(written, ignore(repository));
    }

    private static Optional<String> ignore(KubernetesObject repository) {
        return repository.at("spec", "ignore").map(Object::toString);
    }

    static GitReference reference(KubernetesObject repository) {
        return new GitReference(repository.text("spec", "ref", "branch"), repository.text("spec", "ref", "tag"),
                repository.text("spec", "ref", "semver"), repository.text("spec", "ref", "name"), repository.text("spec", "ref", "commit"));
    }

    private static Optional<String> unsupported(KubernetesObject repository) {
        return List.of("verify", "include", "recurseSubmodules", "sparseCheckout").stream()
                .filter(field -> repository.at("spec", field).filter(v -> !v.equals(false) && !v.equals(List.of())).isPresent()).findFirst()
                .map(field -> "spec." + field
                        + " is not supported by the sandbox's source; run this environment on k0s, or remove the field");
    }

    /// What the object's status says, as a view.
    public static SourceView view(KubernetesObject repository) {
        Optional<KubernetesObject> ready = repository.items("status", "conditions").stream().filter(c -> c.text("type").equals("Ready"))
                .findFirst();
        return new SourceView(Revision.parse(repository.text("status", "artifact", "revision")),
                ready.filter(c -> c.text("status").equals("True")).isPresent(), ready.map(c -> c.text("reason")).orElse(""),
                ready.map(c -> c.text("message")).orElse(""));
    }
}
