package io.infometis.desktop.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Problems between the agent and its clients.
public sealed interface AgentProblem extends Problem {
    /// No agent answered and none could be started.
    record NotReachable(Path socket, String why, Optional<Path> log) implements AgentProblem {
        @Override
        public String what() {
            return "The agent does not answer on " + socket + ".";
        }

        @Override
        public String advice() {
            return "See what keeps it from starting:";
        }

        @Override
        public List<String> commands() {
            return List.of("infometis agent --foreground");
        }
    }

    /// An agent of another build, which speaks another protocol, and something runs in it.
    record OtherBuild(String version, String path, long pid, List<String> running, int protocol, int ours) implements AgentProblem {
        @Override
        public String what() {
            return "An agent of another build runs: version " + version + " from " + path + ", pid " + pid + ".";
        }

        @Override
        public String why() {
            return "It speaks protocol " + protocol + ", this command line " + ours + ", and it runs "
                    + (running.isEmpty() ? "something" : String.join(", ", running)) + ".";
        }

        @Override
        public String advice() {
            return "Restart it: environments are stopped in order, data is kept.";
        }

        @Override
        public List<String> commands() {
            return List.of("infometis agent restart");
        }
    }

    /// Another agent holds the lock of these directories.
    record AlreadyRunning(Path lock, String who) implements AgentProblem {
        @Override
        public String what() {
            return "An agent runs already: " + who + ".";
        }

        @Override
        public String why() {
            return "It holds " + lock + ".";
        }

        @Override
        public String advice() {
            return "Use it, or stop it first:";
        }

        @Override
        public List<String> commands() {
            return List.of("infometis agent status", "infometis agent stop");
        }
    }

    /// The socket, or who is at its other end, belongs to another user.
    record NotOurs(Path socket, String owner) implements AgentProblem {
        @Override
        public String what() {
            return "The agent's socket " + socket + " belongs to " + owner + ".";
        }

        @Override
        public String advice() {
            return "Have it removed, or name a folder of your own for it:";
        }

        @Override
        public List<String> commands() {
            return List.of("export XDG_RUNTIME_DIR=$(mktemp -d)");
        }
    }

    /// The agent's files cannot be made or read.
    record NoFile(Path file, String why) implements AgentProblem {
        @Override
        public String what() {
            return "The agent cannot use " + file + ".";
        }

        @Override
        public String advice() {
            return "Check the folder's owner, its mode and the free space.";
        }
    }

    /// The connection ended before the answer came. What the agent was doing goes on.
    record ConnectionLost(String call, String why, Optional<Path> log) implements AgentProblem {
        @Override
        public String what() {
            return "The agent went away during " + call + ".";
        }

        @Override
        public String advice() {
            return "Its log says why; the next call starts a new one.";
        }

        @Override
        public List<String> commands() {
            return List.of("infometis status");
        }
    }

    /// A call that came while the agent was being stopped.
    record Stopping(String call) implements AgentProblem {
        @Override
        public String what() {
            return "The agent is being stopped, so it does not take " + call + ".";
        }

        @Override
        public String advice() {
            return "Try again in a moment: a new one is started then.";
        }
    }

    /// A message that the other side does not understand.
    record BadMessage(String why) implements AgentProblem {
        @Override
        public String what() {
            return "Agent and client do not understand each other.";
        }

        @Override
        public String advice() {
            return "Restart the agent, so that both are of one build:";
        }

        @Override
        public List<String> commands() {
            return List.of("infometis agent restart");
        }
    }

    /// A call ended by a defect of ours.
    record Defect(String call, String why, Optional<Path> log) implements AgentProblem {
        @Override
        public String what() {
            return "The agent failed at " + call + " by a defect of its own.";
        }

        @Override
        public String advice() {
            return "Please report it with the lines of the log.";
        }
    }
}
