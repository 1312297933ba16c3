package io.infometis.desktop.agent;

import io.infometis.desktop.devenv.EnvironmentHome;
import io.infometis.desktop.git.FollowPolicy;
import io.infometis.desktop.git.Head;
import io.infometis.desktop.git.LocalRepository;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.Follows;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.RepositoryView;
import io.infometis.desktop.process.Directories;
import io.infometis.desktop.watch.Repositories;
import io.infometis.desktop.watch.Views;
import io.infometis.desktop.watch.WorkspaceCell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds the environments whose data is kept, and shows those that the workspace does not have yet.
final class StoppedEnvironments {
    private static final Logger LOG = LoggerFactory.getLogger(StoppedEnvironments.class);

    private StoppedEnvironments() {
    }

    static void show(Directories directories, WorkspaceCell cell, Repositories repositories, Function<Environment, EnvironmentHome> homes) {
        for (Environment environment : all(directories.data().resolve("environments"))) {
            EnvironmentHome home = homes.apply(environment);
            try {
                home.facts().ifPresent(f -> {
                    cell.putIfAbsent(Views.kept(environment, f.provider(), repository(environment, f), home.logs()));
                    repositories.useIfNone(environment, f.repository());
                });
            } catch (InfometisException e) {
                LOG.warn("{} is not shown: {}", environment, e.getMessage());
            }
        }
    }

    private static List<Environment> all(Path folder) {
        try (Stream<Path> names = Files.list(folder)) {
            return names.filter(Files::isDirectory).map(p -> String.valueOf(p.getFileName())).filter(Environment::isName)
                    .map(Environment::new).sorted().toList();
        } catch (IOException _) {
            return List.of(); // there is none yet, or it cannot be read
        }
    }

    private static RepositoryView repository(Environment environment, EnvironmentHome.Facts facts) {
        Follows follows = facts.pinned().<Follows>map(p -> new Follows.Pinned(p, FollowPolicy.OwnBranch.branchOf(environment)))
                .orElseGet(() -> new Follows.Branch(branch(environment, facts.repository()), ""));
        return new RepositoryView(facts.repository(), follows, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Empty where it cannot be told.
    private static String branch(Environment environment, Path repository) {
        if (!environment.name().equals("dev")) {
            return FollowPolicy.OwnBranch.branchOf(environment);
        }
        try (LocalRepository local = LocalRepository.open(repository)) {
            return local.head() instanceof Head.OnBranch on ? on.branch() : "";
        } catch (InfometisException e) {
            LOG.debug("{} cannot be read", repository, e);
            return "";
        }
    }
}
