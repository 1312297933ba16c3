package io.infometis.desktop.model;

import java.util.List;
import java.util.Optional;

/// What a start with this request would find: the checks, each provider in order of choice with its reason, the one that would be taken, and
/// what must be fetched or built before (bytes are not known for what is built: 0).
public record Preflight(List<Finding> checks, List<ProviderChoice> providers, Optional<String> chosen, List<String> partsToBuild) {
    /// A provider: `reason` says why it would be taken or not.
    public record ProviderChoice(String name, String label, boolean available, boolean taken, String reason) {}

    /// Whether something keeps a start from working.
    public boolean blocked() {
        return checks.stream().anyMatch(f -> f.severity() == Finding.Severity.BLOCKING);
    }
}
