package io.infometis.desktop.preflight;

import io.infometis.desktop.model.Availability;
import io.infometis.desktop.model.Finding;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.parts.PartStatus;
import io.infometis.desktop.parts.Parts;
import io.infometis.desktop.process.Command;
import io.infometis.desktop.process.CommandRunner;
import io.infometis.desktop.process.Directories;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The parts: there, or to be had. Go counts only while something has to be built.
public final class PartsCheck {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private PartsCheck() {
    }

    public static List<Finding> look(Directories directories, Parts parts) throws InterruptedException {
        List<PartStatus> missing = parts.list().stream().filter(p -> !p.present()).toList();
        if (missing.isEmpty()) {
            return List.of(Finding.passed("parts", "all are here, in " + directories.partsCache()));
        }
        List<Finding> findings = new ArrayList<>(List.of(go()));
        for (PartStatus part : missing) {
            if (parts.availability(part.name()) instanceof Availability.NotAvailable n) {
                findings.add(new Finding("parts", Finding.Severity.BLOCKING, part.name() + ": " + n.reason(), n.commands()));
            }
        }
        findings.add(Finding.note("parts",
                "The first start gets, once: " + missing.stream().map(PartStatus::name).collect(Collectors.joining(", "))));
        return findings;
    }

    private static Finding go() throws InterruptedException {
        try {
            return Finding.passed("go", new CommandRunner().run(Command.of(LIMIT, "go", "version")).stdout().strip());
        } catch (InfometisException e) {
            return Finding.note("go", "Go is not on the PATH, and parts are missing that it would build.", "https://go.dev/doc/install");
        }
    }
}
