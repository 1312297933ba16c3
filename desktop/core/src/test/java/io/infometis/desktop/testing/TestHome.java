package io.infometis.desktop.testing;

import io.infometis.desktop.process.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// XDG folders of one test's own; only the parts cache is the machine's.
public record TestHome(Path folder) {
    /// The environment's variables for a child process of this home.
    public Map<String, String> variables() {
        Map<String, String> variables = new TreeMap<>();
        for (String name : List.of("DATA", "STATE", "CONFIG", "CACHE")) {
            variables.put("XDG_" + name + "_HOME", folder.resolve(name.toLowerCase(java.util.Locale.ROOT)).toString());
        }
        variables.put("XDG_RUNTIME_DIR", folder.resolve("run").toString());
        variables.put("INFOMETIS_PARTS_CACHE", Directories.fromEnvironment(System.getenv()).partsCache().toString());
        return variables;
    }

    public Directories directories() {
        return Directories.fromEnvironment(variables());
    }

    /// The pids of every process whose command line names this home: servers by their folders, agents by their logs.
    public List<Long> processes() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            return all.filter(p -> p.getFileName().toString().matches("\\d+")).filter(this::isOurs)
                    .map(p -> Long.valueOf(p.getFileName().toString()))
                    .toList();
        }
    }

    private boolean isOurs(Path process) {
        try {
            return Files.readString(process.resolve("cmdline"), java.nio.charset.StandardCharsets.ISO_8859_1).contains(folder.toString())
                    || Files.readString(process.resolve("environ"), java.nio.charset.StandardCharsets.ISO_8859_1)
                            .contains(folder.toString());
        } catch (IOException _) {
            return false; // it ended meanwhile, or is not ours to read
        }
    }
}
