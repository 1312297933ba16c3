package io.infometis.desktop.model;

import java.util.List;

/// Whether something can be had here, and why it can or cannot.
public sealed interface Availability {
    String reason();

    /// It can be used.
    record Available(String reason) implements Availability {}

    /// It cannot; `commands` would change that, where something would.
    record NotAvailable(String reason, List<String> commands) implements Availability {}
}
