package io.infometis.desktop.reference;

import io.infometis.desktop.overlay.OverlayGraph;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The nesting of a build message unwrapped: the folder that kustomize was in last, what it was reading there, and the sentence inside.
record BuildChain(String folder, Optional<String> entry, String sentence) {
    private static final Pattern FOLDER = Pattern
            .compile("(?:recursed accumulation of path|recursed merging from path|couldn't make target for path|for path) '([^']*)'");
    private static final Pattern ENTRY = Pattern
            .compile(
                    "(?:resources|components) from '([^']*)'|YAML from ([^:\\n]+):|patch from \\[path: \"([^\"]*)\"|file from path\\(([^)]*)\\)");
    private static final Pattern NOISE = Pattern.compile(
            "^(?:kustomize build failed: |accumulating (?:resources|components): |accumulat\\w+ err='|accumulating \\w+ from '[^']*': |recursed [^:]*: "
                    + "|couldn't make target for path '[^']*': |read [^:]*: is a directory': |merging resources from '[^']*': |failed to |invalid Kustomization: )+");
    private static final Pattern DUMP = Pattern.compile("(?s)trouble configuring builtin \\w+ with config: `.*?`: ");
    private static final int LONGEST = 20_000;
    private static final int TELLING = 600;
    private static final Pattern TEMPORARY = Pattern.compile("/?(?:[\\w.-]+/)*render-\\d+/?");

    static BuildChain of(OverlayGraph graph, String message) {
        String text = message.substring(0, Math.min(message.length(), LONGEST)).replace("\\n", "\n").strip();
        Optional<MatchResult> last = FOLDER.matcher(text).results().reduce((_, b) -> b);
        String folder = last.map(m -> m.group(1)).map(f -> f.replaceFirst("^\\./", "").replaceFirst("/$", ""))
                .filter(graph.overlays()::containsKey)
                .orElse(graph.root());
        Matcher entry = ENTRY.matcher(text);
        Optional<String> found = Optional.empty();
        for (int from = last.map(MatchResult::end).orElse(0); entry.find(from); from = entry.end()) {
            found = IntStream.rangeClosed(1, entry.groupCount()).mapToObj(entry::group).filter(Objects::nonNull).findFirst();
        }
        return new BuildChain(folder, found, sentence(text.substring(last.map(MatchResult::start).orElse(0))));
    }

    /// Without the nesting, without folders of this machine, and without what kustomize tried next in vain.
    static String sentence(String text) {
        String inner = NOISE.matcher(text).replaceFirst("");
        String own = inner.replaceFirst("(?s)': must build at directory:.*", "").replaceFirst(" in File: \\S+$", "");
        String told = TEMPORARY.matcher(DUMP.matcher(own).replaceAll("")).replaceAll("").strip();
        return told.length() > TELLING ? told.substring(0, TELLING) + "..." : told;
    }
}
