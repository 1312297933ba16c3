package io.infometis.desktop.ui.common;

import io.infometis.desktop.model.AppliedState;
import io.infometis.desktop.model.Health;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;

/// The closed set of status words, each with its shape and pseudo-class, worst first.
public enum Status {
    STALE,
    FAILED,
    MISSING,
    PARTLY_APPLIED,
    DRIFTED,
    RECONCILING,
    SUSPENDED,
    UNKNOWN,
    WAITING,
    IN_SYNC;

    private final PseudoClass pseudoClass = PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT).replace('_', '-'));

    public PseudoClass pseudoClass() {
        return pseudoClass;
    }

    /// The word in sentence case.
    public String word() {
        return Messages.get("status." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// The worst of them; `IN_SYNC` of none.
    public static Status worst(List<Status> all) {
        return all.stream().min(java.util.Comparator.naturalOrder()).orElse(IN_SYNC);
    }

    public static Status of(AppliedState state) {
        return switch (state) {
            case APPLIED -> IN_SYNC;
            case RECONCILING -> RECONCILING;
            case FAILING -> FAILED;
            case SUSPENDED -> SUSPENDED;
            case WAITING -> WAITING;
            case UNKNOWN -> UNKNOWN;
        };
    }

    public static Status of(Health health) {
        return switch (health) {
            case HEALTHY -> IN_SYNC;
            case STARTING, ENDING -> RECONCILING;
            case FAILED -> FAILED;
            case MISSING -> MISSING;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
