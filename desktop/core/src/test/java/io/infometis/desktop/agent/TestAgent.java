package io.infometis.desktop.agent;

import io.infometis.desktop.client.AgentConnector;
import io.infometis.desktop.client.AgentLauncher;
import io.infometis.desktop.client.Protocol;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.process.Directories;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Agents on threads of this JVM, in directories of their own, over fake environments.
public final class TestAgent implements AgentLauncher, AutoCloseable {
    public final FakeEnvironments environments = new FakeEnvironments();
    public final Directories directories;
    public final AtomicInteger served = new AtomicInteger();
    public final AtomicInteger refused = new AtomicInteger();
    public final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final AgentSettings settings;

    public TestAgent(Path folder, AgentSettings settings) {
        this.directories = directories(folder);
        this.settings = settings;
    }

    public TestAgent(Path folder) {
        this(folder, settings("one", Protocol.VERSION));
    }

    public static AgentSettings settings(String build, int protocol) {
        return new AgentSettings(build, protocol, Duration.ofSeconds(20), Duration.ofSeconds(5));
    }

    public static Directories directories(Path folder) {
        return Directories
                .fromEnvironment(Map.of("HOME", folder.toString(), "XDG_DATA_HOME", folder.resolve("data").toString(), "XDG_STATE_HOME",
                        folder.resolve("state").toString(), "XDG_CONFIG_HOME", folder.resolve("config").toString(), "XDG_CACHE_HOME",
                        folder.resolve("cache").toString(), "XDG_RUNTIME_DIR", folder.resolve("run").toString()));
    }

    public AgentConnector connector() {
        return connector("one");
    }

    public AgentConnector connector(String build) {
        return new AgentConnector(directories, build, this);
    }

    @Override
    public Launched launch(ProgressListener progress) throws InfometisException {
        launch(settings);
        Thread launched = threads.getLast();
        return launched::isAlive;
    }

    public void launch(AgentSettings with) throws InfometisException {
        Directories.ensure(directories.state());
        threads.add(Thread.ofPlatform().daemon().start(() -> run(with)));
    }

    private void run(AgentSettings with) {
        try {
            new Agent(directories, d -> {
                served.incrementAndGet();
                return environments;
            }, with).run();
        } catch (InfometisException e) {
            refused.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        for (Thread thread : threads) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(10));
        }
    }
}
