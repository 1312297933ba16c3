package io.infometis.desktop.agent;

import io.infometis.desktop.cluster.Providers;
import io.infometis.desktop.cluster.sandbox.SandboxProvider;
import io.infometis.desktop.devenv.Planner;
import io.infometis.desktop.devenv.RepositoryChoice;
import io.infometis.desktop.devenv.Tools;
import io.infometis.desktop.parts.Parts;
import io.infometis.desktop.parts.PartsSettings;
import io.infometis.desktop.process.Directories;
import io.infometis.desktop.watch.Repositories;
import io.infometis.desktop.watch.WorkspaceCell;
import java.nio.file.Path;
import io.infometis.desktop.reference.ReferenceRenderer;
import io.infometis.desktop.watch.RepositoryCheck;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Builds what the agent works with: the one place where rooms are put together.
public final class Wiring {
    private Wiring() {
    }

    /// The environments of these directories.
    public static Environments environments(Directories directories) {
        PartsSettings settings = PartsSettings.fromEnvironment(System.getenv());
        Parts parts = new Parts(directories, settings);
        Providers providers = new Providers(List.of(new SandboxProvider(directories, parts)));
        Planner planner = new Planner(new RepositoryChoice(directories.state().resolve("last-repository"), seed()), checks(parts));
        WorkspaceCell cell = new WorkspaceCell();
        return new OwnedEnvironments(directories, new Tools(parts, providers, planner, cell, new Repositories(cell)));
    }

    /// One renderer for all environments, made when the first check asks for it.
    private static Planner.Checks checks(Parts parts) {
        AtomicReference<@Nullable RepositoryCheck> made = new AtomicReference<>();
        return progress -> {
            RepositoryCheck check = made.get();
            if (check == null) {
                RepositoryCheck fresh = new RepositoryCheck(new ReferenceRenderer(parts.get("reference", progress)));
                check = made.compareAndSet(null, fresh) ? fresh : Objects.requireNonNull(made.get());
            }
            return check;
        };
    }

    /// The product's own `infometis/`, which a new repository begins with.
    private static Path seed() {
        return Path.of(System.getProperty("infometis.seed", "infometis"));
    }
}
