package io.infometis.desktop.client;

import io.infometis.desktop.model.AgentProblem;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.parts.Parts;
import io.infometis.desktop.process.Detached;
import io.infometis.desktop.process.Directories;
import io.infometis.desktop.process.ProcessIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Starts the agent as a process with a session of its own, by the guard, from the same Java and the same class path as this program,
/// the window's part left out.
public final class DetachedAgent implements AgentLauncher {
    private static final long LONGEST_OUTPUT = 1 << 20;

    private final Directories directories;
    private final Parts parts;
    private final AgentProcess process;

    public DetachedAgent(Directories directories, Parts parts, AgentProcess process) {
        this.directories = directories;
        this.parts = parts;
        this.process = process;
    }

    @Override
    public Launched launch(ProgressListener progress) throws InfometisException, InterruptedException {
        Path guard = parts.get("guard", progress);
        Path output = output(directories);
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        line.addAll(process.flags());
        line.addAll(List.of("-cp", CoreClassPath.get(), process.main()));
        line.addAll(process.arguments());
        return ProcessIdentity.of(Detached.start(guard, output, line, process.environment()))::isAlive;
    }

    /// What the agent's JVM prints before and beside its log; begun anew when it has grown.
    public static Path output(Directories directories) throws InfometisException {
        Path file = Directories.ensure(directories.state().resolve("logs")).resolve("agent.out");
        try {
            if (Files.exists(file) && Files.size(file) > LONGEST_OUTPUT) {
                Files.writeString(file, "");
            }
            return file;
        } catch (IOException e) {
            throw new InfometisException(new AgentProblem.NoFile(file, e.toString()), e);
        }
    }
}
