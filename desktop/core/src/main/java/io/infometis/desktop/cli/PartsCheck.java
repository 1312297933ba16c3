package io.infometis.desktop.cli;

import io.infometis.desktop.model.Availability;
import io.infometis.desktop.model.Finding;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.parts.PartStatus;
import io.infometis.desktop.process.Command;
import io.infometis.desktop.process.CommandRunner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The parts: there, or to be had. Go counts only while something has to be built.
final class PartsCheck {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private PartsCheck() {
    }

    static List<Finding> look(Context context) throws InterruptedException {
        List<PartStatus> missing = context.parts().list().stream().filter(p -> !p.present()).toList();
        if (missing.isEmpty()) {
            return List.of(Checks.passed("parts", "all are here, in " + context.directories().partsCache()));
        }
        List<Finding> findings = new ArrayList<>(List.of(go()));
        for (PartStatus part : missing) {
            if (context.parts().availability(part.name()) instanceof Availability.NotAvailable n) {
                findings.add(new Finding("parts", Finding.Severity.BLOCKING, part.name() + ": " + n.reason(), n.commands()));
            }
        }
        findings.add(Checks.note("parts",
                "The first start gets, once: " + missing.stream().map(PartStatus::name).collect(Collectors.joining(", "))));
        return findings;
    }

    private static Finding go() throws InterruptedException {
        try {
            return Checks.passed("go", new CommandRunner().run(Command.of(LIMIT, "go", "version")).stdout().strip());
        } catch (InfometisException e) {
            return Checks.note("go", "Go is not on the PATH, and parts are missing that it would build.", "https://go.dev/doc/install");
        }
    }
}
