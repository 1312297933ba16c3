package io.infometis.desktop.model;

import java.util.List;

/// What deleting an environment removes, and what it leaves alone: a line each, for people to read before they agree.
public record DeletePlan(Environment environment, boolean running, List<String> removes, List<String> keeps) {}
