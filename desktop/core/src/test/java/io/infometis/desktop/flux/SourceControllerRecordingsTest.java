package io.infometis.desktop.flux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import io.infometis.desktop.git.ArtifactServer;
import io.infometis.desktop.git.LocalRepository;
import io.infometis.desktop.git.ServedRepository;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KubernetesObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Our reconciler and artifacts against a true source-controller's, step by step over the recordings (see their README.md).
class SourceControllerRecordingsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /// What we answer with Stalled, by choice, whatever source-controller makes of it.
    private static final Set<String> UNSUPPORTED = Set.of("verify", "include", "recurseSubmodules", "sparseCheckout");
    /// Beside the point here: our source reads the served repository's folder, with no URL, Secret or server between.
    private static final Set<String> NOT_OURS = Set.of("url", "secretRef");
    /// go-git's message for `ref.name: HEAD` speaks of a commit of zeros; ours says that the name is none.
    private static final Set<String> OTHER_WORDS = Set.of("09-name: HEAD");

    @TempDir
    private Path temp;

    static Stream<String> recordings() throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(SourceControllerRecordingsTest.class.getResource("/source-controller"));
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void everyStepComesOutAsRecorded(String file) throws IOException, GitAPIException, InfometisException, InterruptedException {
        JsonNode recording = read(file);
        Path user = Files.createDirectories(temp.resolve("user"));
        Path artifacts = Files.createDirectories(temp.resolve("artifacts"));
        Git.init().setDirectory(user.toFile()).call().close();
        List<String> differences = new ArrayList<>();
        try (RecordedRepository repository = RecordedRepository.make(temp.resolve("served.git"), recording);
                LocalRepository local = LocalRepository.open(user);
                ServedRepository served = ServedRepository.open(temp.resolve("served.git"), local);
                ArtifactServer server = ArtifactServer.start(artifacts)) {
            recording.at("/repository/commits").forEach(c -> assertEquals(c.get("sha").asString(), repository.id(c.get("id").asString())));
            Replay replay = new Replay(recording, repository, new SourceReconciler(served, server, artifacts), artifacts);
            for (JsonNode step : recording.get("steps")) {
                differences.addAll(replay.step(step));
            }
        }
        assertEquals("", String.join("\n", differences));
    }

    private static JsonNode read(String file) throws IOException {
        try (InputStream in = Objects
                .requireNonNull(SourceControllerRecordingsTest.class.getResourceAsStream("/source-controller/" + file))) {
            return JSON.readTree(in);
        }
    }

    /// One object through the steps of one recording.
    private static final class Replay {
        private final String name;
        private final RecordedRepository repository;
        private final SourceReconciler reconciler;
        private final Path artifacts;
        private final RecordedObject object = new RecordedObject();
        private final List<JsonNode> contents = new ArrayList<>();
        /// Of the step before, if that step was compared; the empty text where it left no artifact.
        private Optional<String> digest = Optional.of("");
        private JsonNode spec = JSON.nullNode();
        private boolean up = true;

        Replay(JsonNode recording, RecordedRepository repository, SourceReconciler reconciler, Path artifacts) {
            this.name = recording.get("name").asString();
            this.repository = repository;
            this.reconciler = reconciler;
            this.artifacts = artifacts;
        }

        /// What differs; empty if nothing does, or nothing is comparable.
        List<String> step(JsonNode step) throws IOException, InfometisException, InterruptedException {
            JsonNode recorded = step.get("recorded");
            contents.add(recorded.at("/artifact/content"));
            repository(step);
            if (recorded.has("rejected") || step.has("delete")) {
                return List.of();
            }
            object(step);
            if (!up || NOT_OURS.stream().anyMatch(spec::has)) {
                digest = Optional.empty();
                return List.of();
            }
            Optional<Map<String, Object>> status = reconciler.reconcile(object.object());
            status.ifPresent(object::patchStatus);
            List<String> found = new ArrayList<>();
            String where = name + ": " + step.get("about").asString();
            if (UNSUPPORTED.stream().anyMatch(f -> spec.has(f) && (!spec.get(f).isArray() || !spec.get(f).isEmpty()))) {
                compare(found, where + ": Stalled", "True", StepView.condition(object.object(), "Stalled"));
                digest = Optional.empty();
                return found;
            }
            compare(found, where, StepView.recorded(recorded, OTHER_WORDS.contains(where)).toString(),
                    StepView.ours(object.object(), OTHER_WORDS.contains(where)).toString());
            artifact(found, where, recorded.get("artifact"));
            return found;
        }

        private void repository(JsonNode step) throws IOException {
            if (step.has("refs")) {
                repository.refs(step.get("refs"));
            }
            if (step.has("head")) {
                repository.head(step.get("head").asString());
            }
            if (step.has("server")) {
                up = step.get("server").asString().equals("up");
            }
        }

        private void object(JsonNode step) throws IOException {
            if (step.has("spec")) {
                spec = step.get("spec");
                object.spec(spec, "http://GIT/" + name + ".git");
            }
            if (step.has("requestedAt")) {
                object.requestedAt(step.get("requestedAt").asString());
            }
            if (step.has("removeArtifact")) {
                Files.delete(file());
            }
            if (step.has("spoilArtifact")) {
                Files.writeString(file(), "x");
            }
            object.generation(step.at("/recorded/generation").asInt());
        }

        private void artifact(List<String> found, String where, JsonNode recorded) throws IOException {
            KubernetesObject now = object.object();
            if (recorded == null) {
                compare(found, where + ": artifact", "", now.text("status", "artifact", "path"));
                return;
            }
            JsonNode content = recorded.has("contentOfStep")
                    ? contents.get(recorded.get("contentOfStep").asInt() - 1)
                    : recorded.get("content");
            compare(found, where + ": path", recorded.get("path").asString(), now.text("status", "artifact", "path"));
            compare(found, where + ": fields", JSON.convertValue(recorded.get("fields"), List.class).toString(),
                    new TreeSet<>(((Map<?, ?>) now.at("status", "artifact").orElseThrow()).keySet()).toString());
            List<String> wanted = StepView.entries(content);
            List<String> ours = TarView.entries(file());
            compare(found, where + ": missing entries", "[]", wanted.stream().filter(e -> !ours.contains(e)).toList().toString());
            compare(found, where + ": entries too many", "[]", ours.stream().filter(e -> !wanted.contains(e)).toList().toString());
            if (Set.copyOf(wanted).equals(Set.copyOf(ours))) {
                compare(found, where + ": order", wanted.toString(), ours.toString());
            }
            String next = now.text("status", "artifact", "digest");
            digest.ifPresent(
                    d -> compare(found, where + ": digest moved", recorded.get("digestMoved").asString(),
                            Boolean.toString(!next.equals(d))));
            compare(found, where + ": digest", TarView.digest(file()), next);
            digest = Optional.of(next);
        }

        private Path file() {
            return artifacts.resolve(object.object().text("status", "artifact", "path"));
        }

        private static void compare(List<String> found, String where, String wanted, String ours) {
            if (!wanted.equals(ours)) {
                found.add(where + "\n   wanted " + wanted + "\n   ours   " + ours);
            }
        }
    }

    /// What of a status is compared, in one form for both.
    private static final class StepView {
        static Map<String, String> recorded(JsonNode recorded, boolean wordless) {
            Map<String, String> view = new TreeMap<>();
            for (JsonNode c : recorded.at("/status/conditions")) {
                view.put(c.get("type").asString(), line(c.get("status").asString(), c.get("reason").asString(),
                        wordless ? "" : c.get("message").asString(), c.get("observedGeneration").asString()));
            }
            recorded.get("status").properties().stream().filter(f -> !f.getKey().equals("conditions"))
                    .forEach(f -> view.put(f.getKey(), f.getValue().asString()));
            view.put("revision", recorded.at("/artifact/revision").asString(""));
            return view;
        }

        static Map<String, String> ours(KubernetesObject object, boolean wordless) {
            Map<String, String> view = new TreeMap<>();
            for (KubernetesObject c : object.items("status", "conditions")) {
                view.put(c.text("type"), line(c.text("status"), c.text("reason"), wordless ? "" : c.text("message"),
                        c.text("observedGeneration")));
            }
            ((Map<?, ?>) object.at("status").orElseThrow()).forEach((field, value) -> {
                if (!Set.of("conditions", "artifact").contains(field.toString())) {
                    view.put(field.toString(), value.toString());
                }
            });
            view.put("revision", object.text("status", "artifact", "revision"));
            return view;
        }

        static String condition(KubernetesObject object, String type) {
            return object.items("status", "conditions").stream().filter(c -> c.text("type").equals(type)).map(c -> c.text("status"))
                    .findFirst().orElse("");
        }

        static List<String> entries(JsonNode content) {
            List<String> entries = new ArrayList<>();
            for (JsonNode e : content.get("entries")) {
                entries.add(String.join(" ", e.get("type").asString(), e.get("mode").asString(), e.path("size").asString("0"),
                        e.path("sha256").asString("-"), e.get("name").asString()));
            }
            return entries;
        }

        private static String line(String status, String reason, String message, String generation) {
            return status + " " + reason + " (" + message + ") at " + generation;
        }
    }
}
