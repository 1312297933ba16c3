package io.infometis.desktop.model;

/// Problems of the local cluster.
public sealed interface ClusterProblem extends Problem {
    /// A server of the cluster that did not become ready in time.
    record NotReady(String server, java.time.Duration waited, String why,
            java.util.Optional<java.nio.file.Path> log) implements ClusterProblem {
        @Override
        public String what() {
            return server + " did not become ready within " + waited.toSeconds() + " s.";
        }

        @Override
        public String advice() {
            return "Look into its log, then start again: what is there already is used.";
        }
    }
}
