package io.infometis.desktop.model;

import java.util.List;

/// Problems of how the tool was called.
public sealed interface UsageProblem extends Problem {
    /// An option or argument that cannot be used.
    record BadArgument(String what, String advice, List<String> commands) implements UsageProblem {}
}
