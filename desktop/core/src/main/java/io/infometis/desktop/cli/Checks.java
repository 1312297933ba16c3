package io.infometis.desktop.cli;

import io.infometis.desktop.model.Finding;
import io.infometis.desktop.model.Finding.Severity;
import io.infometis.desktop.model.InfometisException;
import java.util.ArrayList;
import java.util.List;

/// The checks of `doctor`, in the order in which a start meets them. Each is one class and asks for nothing that needs an agent.
final class Checks {
    private Checks() {
    }

    /// One look at the machine.
    @FunctionalInterface
    interface Check {
        List<Finding> look(Context context) throws InfometisException, InterruptedException;
    }

    static List<Finding> all(Context context) throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        for (Check check : List.<Check>of(MachineChecks::java, MachineChecks::memory, MachineChecks::disk, MachineChecks::ports,
                RepositoryCheck::look, SocketCheck::look,
                LeftoverCheck::look, PartsCheck::look)) {
            try {
                findings.addAll(check.look(context));
            } catch (InfometisException e) {
                findings.add(new Finding("check", Severity.BLOCKING, e.problem().message(), e.problem().commands()));
            }
        }
        return findings;
    }

    static Finding passed(String subject, String text) {
        return new Finding(subject, Severity.PASSED, text, List.of());
    }

    static Finding note(String subject, String text, String... commands) {
        return new Finding(subject, Severity.NOTE, text, List.of(commands));
    }

    static Finding blocking(String subject, String text, String... commands) {
        return new Finding(subject, Severity.BLOCKING, text, List.of(commands));
    }
}
