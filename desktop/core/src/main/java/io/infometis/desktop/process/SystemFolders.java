package io.infometis.desktop.process;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// The operating system's own places for a program's files.
record SystemFolders(Path config, Path data, Path state, Path cache, Path temporary, String user) {
    static SystemFolders of(Map<String, String> env) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        Path home = Path.of(env.getOrDefault("HOME", System.getProperty("user.home")));
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        String user = System.getProperty("user.name").replaceAll("[^A-Za-z0-9_.-]", "_");
        if (system.startsWith("windows")) {
            Path local = Path.of(env.getOrDefault("LOCALAPPDATA", home.resolve("AppData/Local").toString())).resolve("InfoMetis");
            Path roaming = Path.of(env.getOrDefault("APPDATA", home.resolve("AppData/Roaming").toString())).resolve("InfoMetis");
            return new SystemFolders(roaming, local.resolve("data"), local.resolve("state"), local.resolve("cache"), temporary, user);
        }
        if (system.startsWith("mac")) {
            Path library = home.resolve("Library");
            Path support = library.resolve("Application Support/InfoMetis");
            return new SystemFolders(support, support, library.resolve("Logs/InfoMetis"), library.resolve("Caches/InfoMetis"), temporary,
                    user);
        }
        return new SystemFolders(home.resolve(".config/infometis"), home.resolve(".local/share/infometis"),
                home.resolve(".local/state/infometis"), home.resolve(".cache/infometis"), temporary, user);
    }
}
