package io.infometis.desktop.agent;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.process.Directories;
import java.nio.file.Path;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Sets up where log records go. Parameters of calls are never logged, so no secret of a repository or a cluster gets there.
public final class AgentLog {
    private static final Logger ROOT = Logger.getLogger(""); // held: a logger that nobody holds loses its settings

    private AgentLog() {
    }

    /// Sends everything of level INFO and above to the file, and on a terminal to the error stream as well.
    public static void begin(Directories directories, boolean terminal) throws InfometisException {
        Path file = Directories.ensure(directories.state().resolve("logs")).resolve("agent.log");
        for (Handler handler : ROOT.getHandlers()) {
            ROOT.removeHandler(handler);
        }
        add(new RotatingFile(file));
        if (terminal) {
            add(new ConsoleHandler());
        }
    }

    private static void add(Handler handler) {
        handler.setLevel(Level.INFO);
        handler.setFormatter(new LogLine());
        ROOT.addHandler(handler);
    }
}
