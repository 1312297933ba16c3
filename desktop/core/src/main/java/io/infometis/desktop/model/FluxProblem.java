package io.infometis.desktop.model;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Problems of Flux: source, kustomization, reconciliation.
public sealed interface FluxProblem extends Problem {
    /// Flux could not apply a revision; `why` is its own message, `reason` its word for it.
    record NotApplied(String environment, String kustomization, String reason, String why, Path logs) implements FluxProblem {
        @Override
        public String what() {
            return "Flux has not applied the configuration of " + environment + ": Kustomization " + kustomization + " says "
                    + (reason.isEmpty() ? "nothing yet" : reason) + ".";
        }

        @Override
        public String advice() {
            return "Mend the file and commit: the new commit is applied by itself. What ran before goes on.";
        }

        @Override
        public List<String> commands() {
            return List.of("infometis status " + environment);
        }

        @Override
        public Optional<Path> log() {
            return Optional.of(logs.resolve("kustomize-controller.log"));
        }
    }

    /// Flux did not answer at all.
    record Silent(String environment, Duration waited, Path logs) implements FluxProblem {
        @Override
        public String what() {
            return "Flux said nothing about " + environment + " for " + waited.toSeconds() + " s.";
        }

        @Override
        public String advice() {
            return "See whether its controller runs:";
        }

        @Override
        public List<String> commands() {
            return List.of("infometis logs " + environment + " kustomize-controller");
        }

        @Override
        public Optional<Path> log() {
            return Optional.of(logs.resolve("kustomize-controller.log"));
        }
    }

    /// The configuration is applied, but some objects did not become healthy in time.
    record NotHealthy(String environment, List<ObjectView> objects, Duration waited, Path logs) implements FluxProblem {
        @Override
        public String what() {
            return objects.size() + (objects.size() == 1 ? " object of " : " objects of ") + environment + " did not become healthy within "
                    + waited.toSeconds() + " s.";
        }

        @Override
        public String why() {
            return objects.stream().limit(10).map(o -> o.id() + ": " + o.health().word() + ", " + o.message())
                    .collect(Collectors.joining("\n"));
        }

        @Override
        public String advice() {
            return "The environment is left running. Look at the objects:";
        }

        @Override
        public List<String> commands() {
            return List.of("infometis status " + environment);
        }
    }
}
