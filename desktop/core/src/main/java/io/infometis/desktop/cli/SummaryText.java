package io.infometis.desktop.cli;

import io.infometis.desktop.model.Revision;
import io.infometis.desktop.model.StartSummary;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The end of a start, as text and as JSON.
final class SummaryText {
    private SummaryText() {
    }

    static void print(PrintStream out, StartSummary s) {
        out.println();
        out.println(s.environment() + ": Applied " + s.applied().map(SummaryText::revision).orElse("nothing") + ", Healthy " + s.healthy()
                + " of "
                + s.objects() + " (" + Times.text(s.took()) + ")");
        row(out, "objects", s.byKind().entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).collect(Collectors.joining(", ")));
        row(out, "provider", s.provider());
        row(out, "repository", s.repository().toString());
        s.notes().forEach(n -> row(out, "note", n));
        row(out, "logs", s.logs().toString());
        row(out, "kubectl", "eval \"$(infometis env " + s.environment() + ")\"");
        row(out, "stop", "infometis stop " + s.environment());
    }

    static String revision(Revision revision) {
        return revision.reference().isEmpty() ? revision.shortCommit() : revision.reference() + "@" + revision.shortCommit();
    }

    private static void row(PrintStream out, String name, String text) {
        out.printf("  %-11s %s%n", name, text);
    }

    static Map<String, Object> json(StartSummary s) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("environment", s.environment());
        json.put("provider", s.provider());
        json.put("applied", s.applied());
        json.put("healthy", s.healthy());
        json.put("objects", s.objects());
        json.put("byKind", s.byKind());
        json.put("repository", s.repository());
        json.put("kubeconfig", s.kubeconfig());
        json.put("logs", s.logs());
        json.put("notes", s.notes());
        json.put("seconds", Times.seconds(s.took()));
        return json;
    }
}
