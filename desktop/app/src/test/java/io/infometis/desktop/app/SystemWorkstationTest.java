package io.infometis.desktop.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.ReportedProblem;
import io.infometis.desktop.testing.Story;
import io.infometis.desktop.ui.Background;
import io.infometis.desktop.ui.common.Appearance;
import io.infometis.desktop.ui.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What the window opens on this machine, with programs that write down how they were called.
@DisabledOnOs(OS.WINDOWS)
class SystemWorkstationTest {
    private final List<ReportedProblem> problems = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void opensTheFirstEditorThatIsThereAtTheLine() throws Exception {
        program("kate");
        program("subl");
        workstation("").edit(Path.of("/src/a b.yaml"), 7);
        assertEquals("/src/a b.yaml:7", said("subl"));
        assertEquals(List.of(), problems);
    }

    @Test
    void opensTheUsersOwnEditor() throws Exception {
        Path own = program("own");
        workstation("'" + own + "' -l {line} {file}").edit(Path.of("/src/x.yaml"), 0);
        assertEquals("-l 1 /src/x.yaml", said("own"));
        workstation(own + " -w").edit(Path.of("/src/y.yaml"), 3);
        assertEquals("-w /src/y.yaml", said("own"));
    }

    @Test
    void saysWhatItLookedForWhenThereIsNoEditor() {
        workstation("").edit(Path.of("/src/x.yaml"), 1);
        assertEquals("This machine has no program to open an editor.", problems.getFirst().what());
        assertTrue(problems.getFirst().why().contains("code, codium"), problems.getFirst().why());
    }

    @Test
    void aTerminalHasTheEnvironmentsKubeconfig() throws Exception {
        Path terminal = folder.resolve("bin/xterm");
        Files.createDirectories(terminal.getParent());
        Files.writeString(terminal, "#!/bin/sh\nprintf '%s' \"$KUBECONFIG\" > " + folder.resolve("xterm.part") + "\nmv "
                + folder.resolve("xterm.part") + " " + folder.resolve("xterm.said") + "\n");
        assertTrue(terminal.toFile().setExecutable(true));
        EnvironmentView view = Story.running();
        workstation("").terminal(view);
        assertEquals(view.kubeconfig().orElseThrow().toString(), said("xterm"));
    }

    @Test
    void linuxWithoutADisplayIsToldOfTheCommandLine() {
        assertTrue(Display.missing("Linux", Map.of("DISPLAY", "")).isPresent() == !"Headless".equals(System.getProperty("glass.platform")));
        assertEquals(Optional.empty(), Display.missing("Linux", Map.of("DISPLAY", ":0")));
        assertEquals(Optional.empty(), Display.missing("Mac OS X", Map.of()));
    }

    private SystemWorkstation workstation(String editor) {
        Background background = new Background(Runnable::run, Runnable::run);
        background.onProblem(problems::add);
        Settings settings = new Settings(Appearance.system(), editor, "", Settings.OnClose.ASK);
        Programs programs = new Programs(Programs.Os.LINUX, List.of(folder.resolve("bin")));
        return new SystemWorkstation(programs, background, () -> settings, folder);
    }

    private Path program(String name) throws Exception {
        Path file = folder.resolve("bin").resolve(name);
        Files.createDirectories(file.getParent());
        Path said = folder.resolve(name + ".said");
        Files.writeString(file, "#!/bin/sh\nprintf '%s' \"$*\" > " + said + ".part\nmv " + said + ".part " + said + "\n");
        assertTrue(file.toFile().setExecutable(true));
        return file;
    }

    /// What the program wrote, once it did: it runs beside us.
    private String said(String name) throws Exception {
        Path file = folder.resolve(name + ".said");
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        while (!Files.exists(file) && Instant.now().isBefore(end)) {
            Thread.sleep(10);
        }
        String text = Files.readString(file);
        Files.delete(file);
        return text;
    }
}
