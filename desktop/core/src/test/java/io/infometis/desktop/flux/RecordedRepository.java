package io.infometis.desktop.flux;

import tools.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/// Makes the bare repository that a recording describes: same dates, same bytes, so same ids. Trees are written by hand, since some of the
/// names are such that no index takes them.
final class RecordedRepository implements AutoCloseable {
    private final Repository repository;
    private final Map<String, ObjectId> ids = new HashMap<>();
    private final Map<String, TreeMap<String, Entry>> trees = new HashMap<>();

    private record Entry(FileMode mode, ObjectId id) {}

    private RecordedRepository(Repository repository) {
        this.repository = repository;
    }

    static RecordedRepository make(Path folder, JsonNode recording) throws IOException {
        Repository bare = new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
        bare.create(true);
        bare.getConfig().setBoolean("core", null, "fsyncRefFiles", true); // the mark of a served repository that was made to its end
        bare.getConfig().save();
        RecordedRepository made = new RecordedRepository(bare);
        try (ObjectInserter inserter = bare.newObjectInserter()) {
            for (JsonNode commit : recording.at("/repository/commits")) {
                made.ids.put(commit.get("id").asString(), made.commit(inserter, commit));
            }
            for (JsonNode tag : recording.at("/repository/tags")) {
                made.ids.put(tag.get("id").asString(), made.tag(inserter, tag));
            }
            inserter.flush();
        }
        return made;
    }

    String id(String name) {
        return Objects.requireNonNull(ids.get(name)).name();
    }

    /// Leaves exactly these refs; their values are ids of the recording.
    void refs(JsonNode refs) throws IOException {
        for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_REFS)) {
            if (!refs.has(ref.getName())) {
                RefUpdate update = repository.updateRef(ref.getName());
                update.setForceUpdate(true);
                update.delete();
            }
        }
        for (Map.Entry<String, JsonNode> ref : refs.properties()) {
            RefUpdate update = repository.updateRef(ref.getKey());
            update.setNewObjectId(ids.get(ref.getValue().asString()));
            update.forceUpdate();
        }
    }

    void head(String name) throws IOException {
        repository.updateRef(Constants.HEAD).link(name);
    }

    @Override
    public void close() {
        repository.close();
    }

    private ObjectId commit(ObjectInserter inserter, JsonNode commit) throws IOException {
        TreeMap<String, Entry> files = new TreeMap<>();
        CommitBuilder builder = new CommitBuilder();
        for (JsonNode parent : commit.get("parents")) {
            builder.addParentId(ids.get(parent.asString()));
            files.putAll(trees.get(parent.asString()));
        }
        commit.path("remove").forEach(path -> files.remove(path.asString()));
        for (JsonNode file : commit.get("files")) {
            files.put(file.get("path").asString(), entry(inserter, file));
        }
        trees.put(commit.get("id").asString(), files);
        builder.setTreeId(tree(inserter, files));
        builder.setAuthor(person(commit.get("author")));
        builder.setCommitter(person(commit.get("committer")));
        builder.setMessage(commit.get("message").asString());
        return inserter.insert(builder);
    }

    private ObjectId tag(ObjectInserter inserter, JsonNode tag) throws IOException {
        TagBuilder builder = new TagBuilder();
        String target = tag.get("target").asString();
        builder.setObjectId(ids.get(target), trees.containsKey(target) ? Constants.OBJ_COMMIT : Constants.OBJ_TAG);
        builder.setTag(tag.get("name").asString());
        builder.setMessage(tag.get("message").asString());
        builder.setTagger(person(tag.get("tagger")));
        return inserter.insert(builder);
    }

    private static Entry entry(ObjectInserter inserter, JsonNode file) throws IOException {
        return switch (file.get("mode").asString()) {
            case "160000" -> new Entry(FileMode.GITLINK, ObjectId.fromString(file.get("commit").asString()));
            case "120000" -> new Entry(FileMode.SYMLINK, inserter.insert(Constants.OBJ_BLOB, bytes(file.get("target").asString())));
            case "100755" ->
                new Entry(FileMode.EXECUTABLE_FILE, inserter.insert(Constants.OBJ_BLOB, bytes(file.get("content").asString())));
            default -> new Entry(FileMode.REGULAR_FILE, inserter.insert(Constants.OBJ_BLOB, file.has("base64")
                    ? Base64.getDecoder().decode(file.get("base64").asString())
                    : bytes(file.get("content").asString())));
        };
    }

    private static ObjectId tree(ObjectInserter inserter, Map<String, Entry> files) throws IOException {
        Map<String, Map<String, Entry>> folders = new HashMap<>();
        TreeMap<byte[], Entry> entries = new TreeMap<>(Arrays::compareUnsigned);
        files.forEach((path, entry) -> {
            int slash = path.indexOf('/');
            if (slash < 0) {
                entries.put(bytes(path), entry);
            } else {
                folders.computeIfAbsent(path.substring(0, slash), _ -> new TreeMap<>()).put(path.substring(slash + 1), entry);
            }
        });
        for (Map.Entry<String, Map<String, Entry>> folder : folders.entrySet()) {
            entries.put(bytes(folder.getKey() + "/"), new Entry(FileMode.TREE, tree(inserter, folder.getValue())));
        }
        TreeFormatter formatter = new TreeFormatter();
        entries.forEach((name, entry) -> {
            int length = entry.mode() == FileMode.TREE ? name.length - 1 : name.length;
            formatter.append(name, 0, length, entry.mode(), entry.id());
        });
        return inserter.insert(formatter);
    }

    private static PersonIdent person(JsonNode person) {
        return new PersonIdent(person.get("name").asString(), person.get("email").asString(),
                OffsetDateTime.parse(person.get("date").asString()).toInstant(), ZoneOffset.UTC);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
