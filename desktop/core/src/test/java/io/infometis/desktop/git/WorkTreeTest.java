package io.infometis.desktop.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.testing.TestRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkTreeTest {
    @TempDir
    Path folder;
    private TestRepository repository;

    @BeforeEach
    void make() throws Exception {
        repository = TestRepository.empty(folder.resolve("r"));
        repository.write("a/one.yaml", "one\n");
        repository.write("a/two.yaml", "two\n");
        repository.write(".gitignore", "build/\n");
        repository.commit("Begin");
    }

    @Test
    void whatIsCommittedDiffersInNothing() throws Exception {
        WorkTree tree = read();
        assertEquals(Optional.of(repository.git("rev-parse", "HEAD")), tree.commit());
        assertEquals(List.of(".gitignore", "a/one.yaml", "a/two.yaml"), paths(tree));
        assertEquals(List.of(), tree.edited());
        Files.setLastModifiedTime(repository.folder().resolve("a/one.yaml"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        assertEquals(List.of(), read().edited(), "touched, not changed");
    }

    @Test
    void editedNewAndRemovedFilesAreNamedAndReadFromTheDisk() throws Exception {
        repository.write("a/one.yaml", "1\n");
        repository.write("a/new.yaml", "new\n");
        repository.write("build/left-out.yaml", "x\n");
        Files.delete(repository.folder().resolve("a/two.yaml"));
        WorkTree tree = read();
        assertEquals(List.of("a/new.yaml", "a/one.yaml", "a/two.yaml"), tree.edited());
        assertEquals(List.of(".gitignore", "a/new.yaml", "a/one.yaml"), paths(tree));
        assertEquals("1\n", tree.files().find("a/one.yaml").orElseThrow().text());
        repository.git("add", "-A");
        assertEquals(List.of("a/new.yaml", "a/one.yaml", "a/two.yaml"), read().edited(), "added is not committed");
        repository.commit("All");
        assertEquals(List.of(), read().edited());
    }

    @Test
    void lineEndsThatGitChangesAreNoEditAndNoFilterRuns() throws Exception {
        Path ran = folder.resolve("ran");
        repository.git("config", "core.autocrlf", "true");
        repository.git("config", "filter.evil.clean", "touch " + ran + "; cat");
        repository.write(".gitattributes", "a/*.yaml filter=evil\n");
        repository.write("a/one.yaml", "one\r\n");
        assertEquals(List.of(".gitattributes"), read().edited());
        assertFalse(Files.exists(ran));
    }

    @Test
    void linksAreNotFollowedAndAnUnbornBranchHasNoCommit() throws Exception {
        Files.writeString(folder.resolve("secret"), "secret");
        Files.createSymbolicLink(repository.folder().resolve("a/link.yaml"), folder.resolve("secret"));
        assertEquals(FileMode.SYMLINK, read().files().find("a/link.yaml").orElseThrow().mode());
        TestRepository unborn = TestRepository.empty(folder.resolve("unborn"));
        unborn.write("x.yaml", "x\n");
        try (LocalRepository local = LocalRepository.open(unborn.folder())) {
            assertEquals(Optional.empty(), local.workTreeFiles().commit());
            assertEquals(List.of("x.yaml"), local.workTreeFiles().edited());
        }
    }

    @Test
    void nothingIsWrittenIntoGitsFolder() throws Exception {
        repository.write("a/one.yaml", "changed\n");
        Map<String, FileTime> before = gitFolder();
        read();
        assertEquals(before, gitFolder());
        assertTrue(before.size() > 5);
    }

    private Map<String, FileTime> gitFolder() throws Exception {
        Map<String, FileTime> times = new TreeMap<>();
        try (var files = Files.walk(repository.folder().resolve(".git"))) {
            for (Path file : files.toList()) {
                times.put(file.toString(), Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    private WorkTree read() throws Exception {
        try (LocalRepository local = LocalRepository.open(repository.folder())) {
            return local.workTreeFiles();
        }
    }

    private static List<String> paths(WorkTree tree) {
        return tree.files().files().stream().map(TreeFile::path).toList();
    }
}
