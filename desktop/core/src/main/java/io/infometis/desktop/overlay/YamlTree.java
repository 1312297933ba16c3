package io.infometis.desktop.overlay;

import io.infometis.desktop.model.FileRule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/// Builds nodes from the parser's events on a stack of its own, and counts: depth, and the nodes that aliases would add when written out.
final class YamlTree {
    private static final int DEEPEST = 100;
    private static final long MOST_ADDED = 100_000;
    private static final int MOST_FAULTS = 50;

    private final SourceText source;
    private final int keep;
    private final List<YamlNode> documents = new ArrayList<>();
    private final List<YamlFile.Fault> faults = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Sized> anchors = new HashMap<>();
    private long added;

    YamlTree(SourceText source, int keep) {
        this.source = source;
        this.keep = keep;
    }

    /// A collection that has begun. `size` counts its nodes written out.
    private static final class Open {
        final boolean mapping;
        final int line;
        final @Nullable String anchor;
        final List<YamlNode> items = new ArrayList<>();
        final List<YamlNode.Entry> entries = new ArrayList<>();
        final Set<String> keys = new HashSet<>();
        @Nullable
        String key;
        int keyLine;
        long size = 1;

        Open(boolean mapping, int line, @Nullable String anchor) {
            this.mapping = mapping;
            this.line = line;
            this.anchor = anchor;
        }
    }

    private record Sized(YamlNode node, long size) {}

    /// Takes one event; false when the file must not be read on.
    boolean take(Event event) {
        int line = event.getStartMark().map(m -> source.line(m.getIndex())).orElse(0);
        switch (event.getEventId()) {
            case DocumentStart -> anchors.clear();
            case Alias -> {
                return alias(((AliasEvent) event).getAlias().getValue(), line);
            }
            case Scalar -> {
                ScalarEvent scalar = (ScalarEvent) event;
                YamlNode node = new YamlNode.Scalar(scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN, line);
                scalar.getAnchor().ifPresent(a -> anchors.put(a.getValue(), new Sized(node, 1)));
                add(node, 1, line);
            }
            case SequenceStart, MappingStart -> {
                CollectionStartEvent start = (CollectionStartEvent) event;
                open.push(
                        new Open(event.getEventId() == Event.ID.MappingStart, line, start.getAnchor().map(a -> a.getValue()).orElse(null)));
                return open.size() <= DEEPEST || fault(FileRule.TOO_DEEP, line, "nested more than " + DEEPEST + " levels deep");
            }
            case SequenceEnd, MappingEnd -> close();
            case StreamStart, StreamEnd, DocumentEnd, Comment -> {
                // nothing to keep
            }
        }
        return true;
    }

    List<YamlNode> documents() {
        return List.copyOf(documents);
    }

    List<YamlFile.Fault> faults() {
        return List.copyOf(faults);
    }

    private void close() {
        Open done = open.pop();
        YamlNode node = open.size() >= keep
                ? new YamlNode.Elided(done.line)
                : done.mapping
                        ? new YamlNode.Mapping(List.copyOf(done.entries), done.line)
                        : new YamlNode.Sequence(List.copyOf(done.items), done.line);
        if (done.anchor != null) {
            anchors.put(done.anchor, new Sized(node, done.size));
        }
        add(node, done.size, done.line);
    }

    private boolean alias(String name, int line) {
        if (open.stream().anyMatch(o -> name.equals(o.anchor))) {
            return fault(FileRule.ALIASES, line, "the alias *" + name + " stands inside what it names, so it has no end");
        }
        Sized named = anchors.get(name);
        if (named == null) {
            return fault(FileRule.MALFORMED_YAML, line, "the alias *" + name + " names nothing above it");
        }
        added += named.size();
        add(named.node(), named.size(), line);
        return added <= MOST_ADDED || fault(FileRule.ALIASES, line, "its aliases, written out, make more than " + MOST_ADDED + " nodes");
    }

    private void add(YamlNode node, long size, int line) {
        Open into = open.peek();
        if (into == null) {
            documents.add(node);
            return;
        }
        into.size += size;
        boolean kept = open.size() <= keep;
        if (!into.mapping) {
            if (kept) {
                into.items.add(node);
            }
        } else if (into.key == null) {
            into.key = node instanceof YamlNode.Scalar s ? s.text() : "";
            into.keyLine = line;
            if (node instanceof YamlNode.Scalar && !into.key.equals("<<") && !into.keys.add(into.key)) {
                fault(FileRule.DUPLICATE_KEY, line, "the key " + into.key + " stands twice in one mapping");
            }
        } else {
            if (kept) {
                into.entries.add(new YamlNode.Entry(into.key, into.keyLine, node));
            }
            into.key = null;
        }
    }

    private boolean fault(FileRule rule, int line, String detail) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new YamlFile.Fault(rule, line, detail));
        }
        return false;
    }
}
