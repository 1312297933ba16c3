package io.infometis.desktop.model;

/// Problems of finding, fetching or building the programs the tool needs.
public sealed interface PartProblem extends Problem {
    /// A part that no source can give.
    record NotAvailable(String part, String why, String advice, java.util.List<String> commands) implements PartProblem {
        @Override
        public String what() {
            return "The part " + part + " is not available.";
        }
    }
}
