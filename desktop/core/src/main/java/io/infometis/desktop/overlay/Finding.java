package io.infometis.desktop.overlay;

import io.infometis.desktop.model.RepositoryProblem;

/// Something wrong that reading found. A `limit` is refused before anything renders it: it could exhaust this machine, or reach beyond the
/// repository. Everything else is for the reference to judge; the finding then says where.
public record Finding(RepositoryProblem.BadFile problem, boolean limit) {}
