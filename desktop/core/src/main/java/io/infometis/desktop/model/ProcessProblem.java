package io.infometis.desktop.model;

import java.nio.file.Path;
import java.time.Duration;
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

    /// A kind of program that this machine does not have; `looked` are the names looked for.
    record NoProgram(String wanted, String looked) implements ProcessProblem {
        @Override
        public String what() {
            return "This machine has no program to open " + wanted + ".";
        }

        @Override
        public String why() {
            return "Looked on the PATH for " + looked + ".";
        }

        @Override
        public String advice() {
            return "Install one of them, or name your own in Settings.";
        }
    }

    /// A command that was killed because it ran longer than it may.
    record TimedOut(String command, Duration limit, String output, Optional<Path> log) implements ProcessProblem {
        @Override
        public String what() {
            return "The command did not end within " + Durations.text(limit) + " and was killed.";
        }

        @Override
        public String why() {
            return output;
        }

        @Override
        public String advice() {
            return "Run it by hand to see where it stays:";
        }

        @Override
        public List<String> commands() {
            return List.of(command);
        }
    }

    /// Something awaited that did not come.
    record WaitedTooLong(String awaited, Duration limit) implements ProcessProblem {
        @Override
        public String what() {
            return "Waited " + Durations.text(limit) + " for " + awaited + ", in vain.";
        }

        @Override
        public String advice() {
            return "Try again; if it stays so, the logs say more:";
        }

        @Override
        public List<String> commands() {
            return List.of("infometis logs");
        }
    }

    /// A folder that cannot be made or is not ours.
    record NoFolder(Path folder, String why) implements ProcessProblem {
        @Override
        public String what() {
            return "The folder cannot be used: " + folder;
        }

        @Override
        public String advice() {
            return "Give it to your user, or set XDG_RUNTIME_DIR, XDG_DATA_HOME, XDG_STATE_HOME, XDG_CONFIG_HOME or XDG_CACHE_HOME to another.";
        }
    }

    /// A server that the guard could not start or stop.
    record ServerFailed(String name, String command, String why, Optional<Path> log) implements ProcessProblem {
        @Override
        public String what() {
            return "The server " + name + " could not be started or stopped.";
        }

        @Override
        public String advice() {
            return "Run it by hand to see more:";
        }

        @Override
        public List<String> commands() {
            return command.isEmpty() ? List.of() : List.of(command);
        }
    }

    /// The guard process that holds the servers is gone or does not speak as it should.
    record GuardLost(String label, String why) implements ProcessProblem {
        @Override
        public String what() {
            return "The guard of " + label + " is gone, and its servers with it.";
        }

        @Override
        public String advice() {
            return "Start the environment again; its data is kept.";
        }
    }
}
