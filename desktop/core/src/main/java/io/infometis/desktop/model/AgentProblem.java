package io.infometis.desktop.model;

/// Problems between the agent and its clients.
public sealed interface AgentProblem extends Problem {
    /// No agent answered and none could be started.
    record NotReachable(java.nio.file.Path socket, String why, java.util.Optional<java.nio.file.Path> log) implements AgentProblem {
        @Override
        public String what() {
            return "The agent does not answer on " + socket + ".";
        }

        @Override
        public String advice() {
            return "See what keeps it from starting:";
        }

        @Override
        public java.util.List<String> commands() {
            return java.util.List.of("infometis agent --foreground");
        }
    }
}
