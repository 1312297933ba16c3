package io.infometis.desktop.parts;

import io.infometis.desktop.model.PartProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells from what go said why it failed.
record GoFailure(GoTool go, Path module, long coldBytes) {
    private static final int SHOWN = 30;
    private static final Pattern NETWORK = Pattern.compile("dial tcp|proxyconnect|no such host|i/o timeout|TLS handshake|x509:|"
            + "connection (refused|reset)|\\b(403 Forbidden|404 Not Found|407 Proxy|410 Gone|50\\d )|module lookup disabled|unexpected EOF");

    /// `work` is where go wrote, for a message that does not say which disk is full.
    PartProblem explain(String parts, String command, String output, Path log, Path work) {
        Optional<PartProblem> tooOld = go.tooOld(output, module);
        if (tooOld.isPresent()) {
            return tooOld.get();
        }
        if (DiskSpace.says(output)) {
            Path full = fullPath(output).orElse(work);
            return new PartProblem.DiskFull(parts, full, coldBytes, DiskSpace.free(full));
        }
        String last = lastLines(output);
        return NETWORK.matcher(output).find()
                ? new PartProblem.ModulesUnreachable(parts, command, last)
                : new PartProblem.BuildFailed(parts, command, last, Optional.of(log));
    }

    /// The path in a line such as `open /x/y: no space left on device`.
    private static Optional<Path> fullPath(String output) {
        return Pattern.compile("(/[^:\\s]+): no space left").matcher(output).results().map(m -> Path.of(m.group(1))).findFirst();
    }

    private static String lastLines(String output) {
        List<String> lines = output.strip().lines().filter(l -> !l.startsWith("go: downloading ")).toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN), lines.size()));
    }
}
