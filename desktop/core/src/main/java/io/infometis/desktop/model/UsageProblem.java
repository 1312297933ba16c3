package io.infometis.desktop.model;

import java.nio.file.Path;
import java.util.List;

/// Problems of how the tool was called.
public sealed interface UsageProblem extends Problem {
    /// An option or argument that cannot be used.
    record BadArgument(String what, String advice, List<String> commands) implements UsageProblem {}

    /// A start without a repository, where none can be found.
    record NoRepository(Path workingDirectory, String environment) implements UsageProblem {
        @Override
        public String what() {
            return "There is no configuration repository around " + workingDirectory + ".";
        }

        @Override
        public String why() {
            return "None was named, none was used before, and this folder lies in no Git repository with kustomizations.";
        }

        @Override
        public String advice() {
            return "Name one; where the folder does not exist, a new one is made:";
        }

        @Override
        public List<String> commands() {
            return List.of("infometis start " + environment + " --repository DIR");
        }
    }

    /// Something that must be agreed to, and nobody to ask.
    record NotAgreed(String what, String command) implements UsageProblem {
        @Override
        public String advice() {
            return "There is no terminal to ask on; agree on the command line:";
        }

        @Override
        public List<String> commands() {
            return List.of(command);
        }
    }

    /// An environment of which nothing is known here.
    record UnknownEnvironment(String environment, List<String> known) implements UsageProblem {
        @Override
        public String what() {
            return "There is no environment " + environment + " on this machine.";
        }

        @Override
        public String why() {
            return known.isEmpty() ? "None was started yet." : "There are: " + String.join(", ", known) + ".";
        }

        @Override
        public String advice() {
            return "Start it:";
        }

        @Override
        public List<String> commands() {
            return List.of("infometis start " + environment);
        }
    }
}
