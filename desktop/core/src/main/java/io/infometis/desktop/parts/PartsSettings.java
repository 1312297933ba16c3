package io.infometis.desktop.parts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How parts are found and fetched, from environment variables, and the folder of our Go module.
/// INFOMETIS_PART_NAME: a part's path. INFOMETIS_PARTS_DIR: a folder that holds parts by their names. INFOMETIS_BUNDLE: an offline bundle.
/// INFOMETIS_MIRROR: where downloads come from instead (MIRROR/HOST/PATH). INFOMETIS_CA_FILE: further certificate authorities, PEM.
/// INFOMETIS_GO: the go program. HTTPS_PROXY, HTTP_PROXY, NO_PROXY: as usual.
public record PartsSettings(Map<String, String> environment, Optional<Path> goModule) {
    public PartsSettings {
        environment = Map.copyOf(environment);
    }

    public static PartsSettings fromEnvironment(Map<String, String> environment) {
        return new PartsSettings(environment, GoModule.find());
    }

    /// The path that the user gave for a part, there or not; from INFOMETIS_PARTS_DIR only if it is there.
    public Optional<Path> given(String part) {
        Optional<Path> own = path("INFOMETIS_PART_" + part.toUpperCase(Locale.ROOT).replace('-', '_'));
        return own.isPresent() ? own : path("INFOMETIS_PARTS_DIR").map(d -> d.resolve(part)).filter(Files::exists);
    }

    public Optional<Path> bundle() {
        return path("INFOMETIS_BUNDLE");
    }

    public Optional<String> mirror() {
        return value("INFOMETIS_MIRROR").map(m -> m.endsWith("/") ? m.substring(0, m.length() - 1) : m);
    }

    public Optional<Path> certificates() {
        return path("INFOMETIS_CA_FILE");
    }

    public Optional<Path> go() {
        return path("INFOMETIS_GO");
    }

    /// A variable's value in either case, as proxies are set; empty text is as unset.
    public Optional<String> proxyVariable(String name) {
        Optional<String> lower = value(name.toLowerCase(Locale.ROOT));
        return lower.isPresent() ? lower : value(name);
    }

    private Optional<Path> path(String name) {
        return value(name).map(Path::of).map(Path::toAbsolutePath);
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).filter(v -> !v.isEmpty());
    }
}
