package io.infometis.desktop.reference;

import io.infometis.desktop.overlay.OverlayGraph;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The nesting of a build message unwrapped: the folder that kustomize was in last, what it was reading there, and the sentence inside.
record BuildChain(String folder, Optional<String> entry, String sentence) {
    private static final Pattern FOLDER = Pattern
            .compile("(?:recursed accumulation of path|recursed merging from path|couldn't make target for path|for path) '([^']*)'");
    private static final Pattern ENTRY = Pattern
            .compile("(?:resources|components) from '([^']*)'|YAML from ([^:\\n]+):|file from path\\(([^)]*)\\)");
    private static final Pattern NOISE = Pattern.compile(
            "^(?:kustomize build failed: |accumulating (?:resources|components): |accumulat\\w+ err='|accumulating \\w+ from '[^']*': |recursed [^:]*: "
                    + "|couldn't make target for path '[^']*': |read [^:]*: is a directory': |merging resources from '[^']*': |failed to |invalid Kustomization: )+");
    private static final Pattern TEMPORARY = Pattern.compile("/?(?:[\\w.-]+/)*render-\\d+/?");

    static BuildChain of(OverlayGraph graph, String message) {
        String text = message.replace("\\n", "\n").strip();
        Optional<MatchResult> last = Pattern.compile(FOLDER.pattern()).matcher(text).results().reduce((_, b) -> b);
        String folder = last.map(m -> m.group(1)).map(f -> f.replaceFirst("^\\./", "").replaceFirst("/$", ""))
                .filter(graph.overlays()::containsKey)
                .orElse(graph.root());
        Matcher entry = ENTRY.matcher(text);
        Optional<String> found = Optional.empty();
        for (int from = last.map(MatchResult::end).orElse(0); entry.find(from); from = entry.end()) {
            found = Optional.ofNullable(entry.group(1)).or(() -> Optional.ofNullable(entry.group(2)))
                    .or(() -> Optional.ofNullable(entry.group(3)));
        }
        return new BuildChain(folder, found, sentence(text.substring(last.map(MatchResult::start).orElse(0))));
    }

    /// Without the nesting, without folders of this machine, and without what kustomize tried next in vain.
    static String sentence(String text) {
        String inner = NOISE.matcher(text).replaceFirst("");
        String own = inner.replaceFirst("': must build at directory:.*(?s)", "").replaceFirst(" in File: \\S+$", "");
        return TEMPORARY.matcher(own).replaceAll("").strip();
    }
}
