package io.infometis.desktop.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The record beside an installed part: where it came from and what each of its files is.
record Installed(String source, SortedMap<String, Content> files) {
    /// The record's file name.
    static final String FILE = "installed.json";
    private static final JsonMapper JSON = new JsonMapper();

    /// One file; `modified` in milliseconds, cheap to compare.
    record Content(String sha256, long size, long modified) {
        static Content of(Path file) throws IOException {
            return new Content(Digests.of(file), Files.size(file), Files.getLastModifiedTime(file).toMillis());
        }

        boolean looksLike(Path file) throws IOException {
            return Files.isRegularFile(file) && Files.size(file) == size && Files.getLastModifiedTime(file).toMillis() == modified;
        }
    }

    /// Describes what lies in the folder.
    static Installed describe(Path folder, String source) throws IOException {
        SortedMap<String, Content> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(f -> !f.endsWith(FILE)).toList()) {
                files.put(file.getFileName().toString(), Content.of(file));
            }
        }
        return new Installed(source, files);
    }

    static Optional<Installed> read(Path folder) {
        try {
            JsonNode root = JSON.readTree(Files.readString(folder.resolve(FILE)));
            SortedMap<String, Content> files = new TreeMap<>();
            for (Map.Entry<String, JsonNode> f : root.path("files").properties()) {
                JsonNode c = f.getValue();
                files.put(f.getKey(), new Content(c.path("sha256").asString(""), c.path("size").asLong(-1), c.path("modified").asLong(-1)));
            }
            return files.isEmpty() ? Optional.empty() : Optional.of(new Installed(root.path("source").asString(""), files));
        } catch (IOException | JacksonException _) {
            return Optional.empty(); // no record, or not a whole one: not installed
        }
    }

    void write(Path folder) throws IOException {
        ObjectNode root = JSON.createObjectNode().put("source", source);
        ObjectNode all = root.putObject("files");
        files.forEach((name, c) -> all.putObject(name).put("sha256", c.sha256()).put("size", c.size()).put("modified", c.modified()));
        Files.writeString(folder.resolve(FILE), root.toPrettyString() + "\n");
    }

    /// Files that are missing or not what was installed, with what is wrong; `wholly` reads every byte, else only where size or time differ.
    Map<String, String> wrong(Path folder, boolean wholly) throws IOException {
        Map<String, String> wrong = new LinkedHashMap<>();
        for (Map.Entry<String, Content> entry : files.entrySet()) {
            Path file = folder.resolve(entry.getKey());
            if (!Files.isRegularFile(file)) {
                wrong.put(entry.getKey(), "missing");
            } else if ((wholly || !entry.getValue().looksLike(file)) && !Digests.of(file).equals(entry.getValue().sha256())) {
                wrong.put(entry.getKey(), "changed since it was installed");
            }
        }
        return wrong;
    }
}
