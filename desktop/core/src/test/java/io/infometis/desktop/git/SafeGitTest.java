package io.infometis.desktop.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.testing.TestRepository;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class SafeGitTest {
    @TempDir
    Path folder;

    /// Git itself runs them, so the configuration is a real one.
    @Test
    void noFilterAndNoHookOfTheUserIsRunByAClone() throws Exception {
        TestRepository origin = TestRepository.small(folder.resolve("origin"));
        origin.write(".gitattributes", "* filter=evil\n");
        origin.commit("Attributes");
        Path home = home();
        assertEquals(0, run(home, List.of("git", "clone", "-q", origin.folder().toString(), folder.resolve("by-git").toString())));
        assertTrue(Files.exists(folder.resolve("filter-ran")) && Files.exists(folder.resolve("hook-ran")));
        Files.delete(folder.resolve("filter-ran"));
        Files.delete(folder.resolve("hook-ran"));
        assertEquals(0, run(home, List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Clone.class.getName(), origin.folder().toString(),
                folder.resolve("by-us").toString())));
        assertFalse(Files.exists(folder.resolve("filter-ran")), "a filter ran");
        assertFalse(Files.exists(folder.resolve("hook-ran")), "a hook ran");
        assertEquals(origin.read("infometis/core/web.yaml"), Files.readString(folder.resolve("by-us/infometis/core/web.yaml")));
    }

    @Test
    void theUsersNameIsRead() throws Exception {
        SafeGit.ensure();
        FS fs = FS.DETECTED.newInstance();
        fs.setUserHome(home().toFile());
        var config = SystemReader.getInstance().openUserConfig(null, fs);
        config.load();
        assertEquals("Ann", config.getString("user", null, "name"));
        assertEquals(List.of(), List.copyOf(config.getSubsections("filter")));
    }

    private Path home() throws Exception {
        Path home = folder.resolve("home");
        Path hook = Files.createDirectories(home.resolve("hooks")).resolve("post-checkout");
        Files.writeString(hook, "#!/bin/sh\ntouch " + folder.resolve("hook-ran") + "\n");
        assertTrue(hook.toFile().setExecutable(true));
        Files.writeString(home.resolve(".gitconfig"), """
                [user]
                    name = Ann
                [filter "evil"]
                    smudge = touch FOLDER/filter-ran; cat
                    clean = touch FOLDER/filter-ran; cat
                [core]
                    hooksPath = FOLDER/home/hooks
                """.replace("FOLDER", folder.toString()));
        return home;
    }

    private int run(Path home, List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HOME", home.toString());
        builder.environment().remove("XDG_CONFIG_HOME");
        builder.environment().remove("GIT_CONFIG_GLOBAL");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        System.out.println(output);
        return code;
    }

    /// A clone in a process of its own, which has a home of its own.
    public static final class Clone {
        public static void main(String[] args) throws Exception {
            new RepositoryCloner().clone(args[0], Path.of(args[1]), ProgressListener.silent());
        }
    }
}
