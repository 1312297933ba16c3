package io.infometis.desktop.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/// `status` as text: a line per environment; with details when one was asked for.
final class StatusText {
    private StatusText() {
    }

    static String of(List<StatusOf> all, boolean details) {
        StringWriter text = new StringWriter();
        print(new PrintWriter(text), all, details);
        return text.toString().stripTrailing();
    }

    private static void print(PrintWriter out, List<StatusOf> all, boolean details) {
        if (all.isEmpty()) {
            out.println("Nothing runs. Start dev: infometis start");
        }
        for (StatusOf s : all) {
            out.println(line(s));
            s.problem().ifPresent(p -> out.println(p.message().indent(2).stripTrailing()));
            s.heldBack().ifPresent(p -> out.println(("Held back: " + p.message()).indent(2).stripTrailing()));
            s.notHealthy().forEach(
                    o -> out.println("  " + o.id() + ": " + o.health().word() + (o.message().isEmpty() ? "" : ", " + o.message())));
            if (details) {
                details(out, s);
            }
        }
    }

    /// `dev  Running  Applied main@0123456  Healthy 24 of 24  sandbox`.
    static String line(StatusOf s) {
        StringBuilder line = new StringBuilder(String.format("%-8s %s", s.environment(), s.state()));
        s.step().ifPresent(step -> line.append(" (").append(step).append(")"));
        if (!s.state().equals("Stopped")) {
            line.append("  ").append(s.applied());
            s.revision().ifPresent(r -> line.append(" ").append(SummaryText.revision(r)));
            line.append("  Healthy ").append(s.healthy()).append(" of ").append(s.objects());
            line.append(s.provider().isEmpty() ? "" : "  " + s.provider());
        }
        s.staleSince().ifPresent(t -> line.append("  (the cluster does not answer since ").append(t).append(")"));
        return line.toString();
    }

    private static void details(PrintWriter out, StatusOf s) {
        s.kustomizations().forEach(k -> out.println("  Kustomization " + k.namespace() + "/" + k.name() + ": " + k.state().word()
                + k.applied().map(r -> " " + SummaryText.revision(r)).orElse("") + (k.message().isEmpty() ? "" : " - " + k.message())));
        s.repository().ifPresent(r -> row(out, "repository", r.toString()));
        row(out, "follows", s.follows());
        s.kubeconfig().ifPresent(k -> row(out, "kubeconfig", k.toString()));
        s.notes().forEach(n -> row(out, "note", n));
        row(out, "logs", s.logs().toString());
    }

    private static void row(PrintWriter out, String name, String text) {
        if (!text.isEmpty()) {
            out.printf("  %-11s %s%n", name, text);
        }
    }
}
