package io.infometis.desktop.ui.common.code;

/// What a line of YAML begins in: `indent` is the column that a block scalar's lines must be beyond, `depth` counts open brackets.
record YamlState(Mode mode, int indent, int depth) {
    static final YamlState START = new YamlState(Mode.NORMAL, 0, 0);

    /// The scalar that an earlier line left open.
    enum Mode {
        NORMAL,
        BLOCK,
        SINGLE,
        DOUBLE
    }
}
