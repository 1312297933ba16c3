package io.infometis.desktop.client;

import java.util.List;
import java.util.Map;

/// How an agent's process is started: flags for the JVM, the main class with its arguments, and variables added to our environment.
public record AgentProcess(List<String> flags, String main, List<String> arguments, Map<String, String> environment) {}
