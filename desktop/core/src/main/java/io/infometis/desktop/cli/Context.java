package io.infometis.desktop.cli;

import io.infometis.desktop.agent.EnvironmentsFactory;
import io.infometis.desktop.client.AgentConnector;
import io.infometis.desktop.parts.Parts;
import io.infometis.desktop.process.Directories;
import java.nio.file.Path;
import java.util.Map;

/// What every command works with, made once by `Main`.
record Context(Terminal terminal, Directories directories, Map<String, String> environment, Path workingDirectory, Parts parts,
        AgentConnector connector, EnvironmentsFactory environments) {}
