package io.infometis.desktop.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.git.TreeFiles;
import io.infometis.desktop.model.Place;
import io.infometis.desktop.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A case of `bad-repositories.json`: changes to a valid repository, and the problem that they must give.
public record BadRepository(String name, JsonNode fields) {
    public static Stream<BadRepository> all() {
        try (InputStream in = Objects
                .requireNonNull(BadRepository.class.getResourceAsStream("/io/infometis/desktop/watch/bad-repositories.json"))) {
            JsonNode cases = new JsonMapper().readTree(in).path("cases");
            return StreamSupport.stream(cases.spliterator(), false).map(c -> new BadRepository(c.path("name").asString(), c));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TreeFiles tree() {
        SmallTree tree = SmallTree.valid();
        fields.path("without").forEach(p -> tree.without(p.asString()));
        fields.path("files").properties().forEach(f -> tree.file(f.getKey(), f.getValue().asString()));
        fields.path("links").properties().forEach(f -> tree.link(f.getKey(), f.getValue().asString()));
        fields.path("submodules").forEach(p -> tree.submodule(p.asString()));
        return tree.build();
    }

    /// The kind of the problem; empty for a repository that is fine.
    public String kind() {
        return fields.path("kind").asString("");
    }

    /// Whether reading finds it, without the reference.
    public boolean isFoundByReading() {
        return fields.path("reader").asBoolean(false);
    }

    /// Holds a problem against the case: kind, file, line, layer, and words it must have.
    public void check(Problem problem) {
        assertEquals(kind(), problem.kind(), problem::message);
        Place place = problem.place().orElseThrow();
        assertEquals(Path.of(fields.path("file").asString()), place.file(), problem::message);
        assertEquals(fields.path("line").asInt(), place.line(), problem::message);
        assertEquals(Optional.of(fields.path("layer").asString()), place.layer().map(Enum::name), problem::message);
        assertTrue(problem.message().contains(fields.path("says").asString("")), problem::message);
        assertTrue(!problem.message().contains("accumulat") && !problem.message().contains("/tmp"), problem::message);
        assertTrue(!problem.what().isBlank() && !problem.advice().isBlank() && !problem.why().isBlank(), problem::message);
    }

    @Override
    public String toString() {
        return name;
    }
}
