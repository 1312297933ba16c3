package io.infometis.desktop.parts;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How parts are found, from the environment's variables. `given` is INFOMETIS_PARTS_DIR (a folder that holds each part by its name), `bundle`
/// INFOMETIS_BUNDLE (an offline bundle), `mirror` INFOMETIS_MIRROR (replaces scheme and host of downloads), `goModule` the folder of our Go module.
public record PartsSettings(Map<String, String> environment, Optional<Path> goModule) {
    public PartsSettings {
        environment = Map.copyOf(environment);
    }

    public static PartsSettings fromEnvironment(Map<String, String> environment) {
        return new PartsSettings(environment, GoModule.find());
    }

    /// The path that the user gave for a part: INFOMETIS_PART_<NAME>, or its name in INFOMETIS_PARTS_DIR if it is there.
    public Optional<Path> given(String part) {
        Optional<Path> own = path("INFOMETIS_PART_" + part.toUpperCase(Locale.ROOT).replace('-', '_'));
        return own.isPresent() ? own : path("INFOMETIS_PARTS_DIR").map(d -> d.resolve(part)).filter(Files::exists);
    }

    public Optional<Path> bundle() {
        return path("INFOMETIS_BUNDLE");
    }

    public Optional<URI> mirror() {
        return value("INFOMETIS_MIRROR").map(URI::create);
    }

    private Optional<Path> path(String name) {
        return value(name).map(Path::of);
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).filter(v -> !v.isEmpty());
    }
}
