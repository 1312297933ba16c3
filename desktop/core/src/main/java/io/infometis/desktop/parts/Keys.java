package io.infometis.desktop.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Names the cache's folder of a part: NAME-VERSION-OS-ARCH-IDENTITY, so that nothing of another version, machine or recipe is ever taken.
record Keys(Platform platform, Optional<GoModule> module) {
    private static final int SHOWN = 12;

    /// The folder of a build, or of files from modules.
    Optional<String> built(Part part) {
        return switch (part) {
            case Part.Program p -> module.map(m -> key(part, m.identity(p)));
            case Part.Files f -> Optional.of(key(part,
                    Digests.of(f.files().stream().map(Part.ModuleFile::sha256).collect(Collectors.joining("\n"))).substring(0, SHOWN)));
        };
    }

    String downloaded(Part part, Part.Download download) {
        return key(part, download.sha256().substring(0, SHOWN));
    }

    /// Every folder that may hold the part, the best first.
    List<String> all(Part part) {
        List<String> keys = new ArrayList<>();
        part.downloads().stream().filter(platform::fits).forEach(d -> keys.add(downloaded(part, d)));
        built(part).ifPresent(keys::add);
        return keys;
    }

    /// How the folder's name begins, where its end cannot be known: a program in an installed app, which has no module to build from.
    Optional<String> prefix(Part part) {
        return part instanceof Part.Program && module.isEmpty() ? Optional.of(key(part, "")) : Optional.empty();
    }

    private String key(Part part, String identity) {
        return part.name() + "-" + part.version() + "-" + platform + "-" + identity;
    }
}
