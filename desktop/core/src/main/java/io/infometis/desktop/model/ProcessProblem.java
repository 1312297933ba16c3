package io.infometis.desktop.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Problems of running programs.
public sealed interface ProcessProblem extends Problem {
    /// A command ended with another exit code than it should. `command` is quoted for a shell; `output` is its last lines.
    record CommandFailed(String command, int exitCode, String output, Optional<Path> log) implements ProcessProblem {
        @Override
        public String what() {
            return "The command ended with exit code " + exitCode + ".";
        }

        @Override
        public String why() {
            return output;
        }

        @Override
        public String advice() {
            return "Run it by hand to see more:";
        }

        @Override
        public List<String> commands() {
            return List.of(command);
        }
    }

    /// A program that could not be started at all.
    record CannotStart(String command, String why) implements ProcessProblem {
        @Override
        public String what() {
            return "The program could not be started: " + command;
        }

        @Override
        public String advice() {
            return "Check that the file exists and may be executed.";
        }
    }
}
