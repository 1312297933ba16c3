package io.infometis.desktop.cli;

import io.infometis.desktop.model.Finding;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `infometis doctor`: looks at what a start needs, before a start does.
@Command(name = "doctor", mixinStandardHelpOptions = true, description = {"Checks what a start needs and names a fix for each finding.",
        "Exit code 1: something keeps a start from working."})
final class DoctorCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private Format format = new Format();

    DoctorCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        List<Finding> findings = Checks.all(context);
        boolean blocked = findings.stream().anyMatch(f -> f.severity() == Finding.Severity.BLOCKING);
        format.print(context.terminal().out(), Map.of("ok", !blocked, "findings", findings), () -> findings.forEach(this::print));
        return blocked ? Failures.NOT_AS_ASKED : 0;
    }

    private void print(Finding finding) {
        String mark = switch (finding.severity()) {
            case PASSED -> "ok  ";
            case NOTE -> "note";
            case BLOCKING -> "FIX ";
        };
        context.terminal().out().println(mark + " " + String.format("%-12s", finding.subject()) + " " + finding.text());
        finding.commands().forEach(c -> context.terminal().out().println("                      " + c));
    }
}
