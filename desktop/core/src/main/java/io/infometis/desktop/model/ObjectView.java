package io.infometis.desktop.model;

/// One object of an environment's inventory with its health. `message` says why it is not healthy; empty else.
public record ObjectView(ObjectId id, Health health, String message) {}
