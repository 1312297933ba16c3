package io.infometis.desktop.cli;

import io.infometis.desktop.model.Finding;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.preflight.MachineChecks;
import io.infometis.desktop.preflight.PartsCheck;
import io.infometis.desktop.preflight.RepositoryCheck;
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
        for (Check check : List.<Check>of(_ -> MachineChecks.java(), _ -> MachineChecks.memory(), Checks::disk, _ -> MachineChecks.ports(),
                c -> RepositoryCheck.look(c.workingDirectory()), SocketCheck::look, LeftoverCheck::look,
                c -> PartsCheck.look(c.directories(), c.parts()))) {
            try {
                findings.addAll(check.look(context));
            } catch (InfometisException e) {
                findings.add(Finding.blocking("check", e.problem()));
            }
        }
        return findings;
    }

    private static List<Finding> disk(Context context) {
        return MachineChecks.disk(context.directories(), context.parts().list().stream().anyMatch(p -> !p.present()));
    }
}
