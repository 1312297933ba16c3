package io.infometis.desktop.parts;

import java.util.Locale;

/// The operating system and architecture in Go's words: `linux`, `darwin`, `windows`; `amd64`, `arm64`.
record Platform(String os, String arch) {
    static Platform current() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String os = name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String arch = switch (machine) {
            case "x86_64", "amd64" -> "amd64";
            case "aarch64", "arm64" -> "arm64";
            default -> machine;
        };
        return new Platform(os, arch);
    }

    String program(String name) {
        return os.equals("windows") ? name + ".exe" : name;
    }

    boolean fits(Part.Download download) {
        return download.os().equals(os) && download.arch().equals(arch);
    }

    @Override
    public String toString() {
        return os + "-" + arch;
    }
}
