package io.infometis.desktop.model;

import java.util.regex.Pattern;

/// One environment of the configuration, such as dev, uat or prod: the name of its folder under `environments/` and of `clusters/<name>-cluster/`.
public record Environment(String name) implements Comparable<Environment> {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?");

    public Environment {
        if (!isName(name)) {
            throw new IllegalArgumentException("not an environment's name: " + name);
        }
    }

    /// Whether the text can name an environment: a DNS label of at most 32 characters.
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    @Override
    public int compareTo(Environment other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
