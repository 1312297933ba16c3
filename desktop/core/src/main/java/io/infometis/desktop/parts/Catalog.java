package io.infometis.desktop.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The pinned list, `parts.json`, in the order in which parts are worth having (D16). `coldBuildBytes` is what building all of them with empty Go
/// caches writes to disk.
record Catalog(long coldBuildBytes, List<Part> parts) {
    static Catalog load() {
        try (InputStream stream = Catalog.class.getResourceAsStream("parts.json")) {
            if (stream == null) {
                throw new IllegalStateException("parts.json is not on the class path");
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Catalog parse(String json) {
        JsonNode root = new JsonMapper().readTree(json);
        return new Catalog(root.path("coldBuildBytes").asLong(0), list(root.path("parts"), Catalog::part));
    }

    Optional<Part> find(String name) {
        return parts.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    private static Part part(JsonNode p) {
        String name = text(p, "name");
        String about = text(p, "about");
        String version = text(p, "version");
        String license = text(p, "license");
        List<String> neededBy = list(p.path("neededBy"), JsonNode::asString);
        List<Part.Download> downloads = list(p.path("downloads"), Catalog::download);
        return text(p, "kind").equals("files")
                ? new Part.Files(name, about, version, license, neededBy, downloads, list(p.path("files"), Catalog::file))
                : new Part.Program(name, about, version, license, neededBy, downloads, text(p, "main"), text(p, "output"),
                        list(p.path("set"), JsonNode::asString), p.path("ours").asBoolean(false));
    }

    private static Part.ModuleFile file(JsonNode f) {
        return new Part.ModuleFile(text(f, "module"), text(f, "version"), text(f, "path"), text(f, "sha256"));
    }

    private static Part.Download download(JsonNode d) {
        return new Part.Download(text(d, "source"), text(d, "os"), text(d, "arch"), text(d, "url"), text(d, "sha256"),
                d.path("member").asString(""));
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asString();
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
        List<T> all = new ArrayList<>();
        array.forEach(node -> all.add(each.apply(node)));
        return List.copyOf(all);
    }
}
