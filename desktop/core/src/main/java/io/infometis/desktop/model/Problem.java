package io.infometis.desktop.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Something that went wrong, told so that a person can act: what happened (with values), why, what to do, a command to paste, the log.
/// Each room has its own sealed set; `ReportedProblem` is one that came over the agent's socket.
public sealed interface Problem
        permits UsageProblem, ProcessProblem, PartProblem, RepositoryProblem, FileProblem, CloneProblem, ClusterProblem, FluxProblem,
        AgentProblem,
        ReportedProblem {
    /// What happened, with values: one sentence.
    String what();

    /// Why, where it is known; empty else.
    default String why() {
        return "";
    }

    /// What to do next: one sentence.
    String advice();

    /// Commands that can be pasted into a shell, in order.
    default List<String> commands() {
        return List.of();
    }

    /// The log that tells more.
    default Optional<Path> log() {
        return Optional.empty();
    }

    /// The file, line and layer at fault.
    default Optional<Place> place() {
        return Optional.empty();
    }

    /// A stable word for scripts: the record's name.
    default String kind() {
        return getClass().getSimpleName();
    }

    /// The whole as text: what, where, why, advice, commands and log, a line each.
    default String message() {
        StringBuilder text = new StringBuilder(what());
        place().ifPresent(p -> text.append("\n  at ").append(p));
        if (!why().isEmpty()) {
            text.append("\n").append(why());
        }
        text.append("\n").append(advice());
        commands().forEach(c -> text.append("\n    ").append(c));
        log().ifPresent(l -> text.append("\nLog: ").append(l));
        return text.toString();
    }
}
