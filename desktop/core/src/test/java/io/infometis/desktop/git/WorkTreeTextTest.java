package io.infometis.desktop.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.model.FileProblem;
import io.infometis.desktop.model.FileText;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.testing.TestRepository;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class WorkTreeTextTest {
    @TempDir
    Path folder;
    private TestRepository repository;

    @BeforeEach
    void begin() throws Exception {
        repository = TestRepository.small(folder.resolve("config"));
        Files.writeString(folder.resolve("outside.txt"), "not yours");
    }

    @Test
    void aFileIsItsLinesAndSaysWhetherItIsEdited() throws Exception {
        repository.write("docs/notes.txt", "one\r\ntwo\n\nthree\n");
        assertEquals(new FileText("docs/notes.txt", List.of("one", "two", "", "three"), false, true),
                read("docs/notes.txt", "docs/notes.txt"));
        assertEquals(new FileText("docs/notes.txt", List.of("one", "two", "", "three"), false, false), read("./docs//notes.txt", "docs"));
        repository.write("empty", "");
        assertEquals(List.of(), read("empty").lines());
    }

    @ParameterizedTest
    @CsvSource({"/etc/passwd,does not begin", "../outside.txt,leads upwards", "infometis/../../outside.txt,leads upwards",
            "docs/..,leads upwards", ".git/config,Git's own", ".GIT/config,Git's own", "infometis/.Git/x,Git's own", "infometis,a folder",
            ".,a folder", "'',a folder", "out,leads out", "outside/outside.txt,leads out", "git,Git's own", "inner/config,Git's own",
            "raw,binary"})
    @DisabledOnOs(OS.WINDOWS)
    void whatIsNoTextOfTheWorkTreeIsRefused(String path, String why) throws Exception {
        Files.createSymbolicLink(repository.folder().resolve("out"), folder.resolve("outside.txt"));
        Files.createSymbolicLink(repository.folder().resolve("outside"), Path.of(".."));
        Files.createSymbolicLink(repository.folder().resolve("git"), Path.of(".git/config"));
        Files.createSymbolicLink(repository.folder().resolve("inner"), Path.of(".git"));
        Files.write(repository.folder().resolve("raw"), new byte[]{'P', 'K', 3, 0});
        FileProblem.NotShown problem = assertInstanceOf(FileProblem.NotShown.class, problem(path));
        assertTrue(problem.why().contains(why), problem::message);
    }

    @Test
    void aPathThatIsNoneIsRefused() {
        assertInstanceOf(FileProblem.NotShown.class, problem("a\0b"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkInsideIsFollowedAndOneToNothingIsNoFile() throws Exception {
        Files.createSymbolicLink(repository.folder().resolve("web"), Path.of("infometis/core/web.yaml"));
        assertEquals("apiVersion: apps/v1", read("web").lines().getFirst());
        Files.createSymbolicLink(repository.folder().resolve("nothing"), Path.of("absent"));
        assertInstanceOf(FileProblem.NoSuchFile.class, problem("nothing"));
        assertInstanceOf(FileProblem.NoSuchFile.class, problem("absent/file"));
    }

    @Test
    void malformedTextIsReplacedAndANulLaterIsText() throws Exception {
        byte[] bytes = new byte[9_000];
        java.util.Arrays.fill(bytes, (byte) 'a');
        bytes[0] = (byte) 0xff;
        bytes[8_500] = 0;
        Files.write(repository.folder().resolve("odd"), bytes);
        String line = read("odd").lines().getFirst();
        assertTrue(line.startsWith("\uFFFDaaa"), line.substring(0, 4));
        assertEquals(9_000, line.length());
    }

    @Test
    void aLongFileIsCutAndNotWithinACharacter() throws Exception {
        String text = "a" + "é".repeat(WorkTreeText.MOST_BYTES / 2);
        assertEquals(WorkTreeText.MOST_BYTES + 1, text.getBytes(StandardCharsets.UTF_8).length);
        repository.write("long", text);
        FileText cut = read("long");
        assertTrue(cut.cut());
        assertEquals(text.substring(0, text.length() - 1), cut.lines().getFirst());
        repository.write("long", text.substring(1));
        assertEquals(new FileText("long", List.of(text.substring(1)), false, false), read("long"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPipeIsNotOpened() throws Exception {
        assertEquals(0, new ProcessBuilder("mkfifo", repository.folder().resolve("pipe").toString()).start().waitFor());
        FileProblem.NotShown problem = assertInstanceOf(FileProblem.NotShown.class, problem("pipe"));
        assertTrue(problem.why().contains("no regular file"), problem::message);
    }

    private FileText read(String path, String... edited) throws Exception {
        return WorkTreeText.read(repository.folder(), path, List.of(edited));
    }

    private io.infometis.desktop.model.Problem problem(String path) {
        return assertThrows(InfometisException.class, () -> read(path)).problem();
    }
}
