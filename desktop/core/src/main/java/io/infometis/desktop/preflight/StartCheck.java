package io.infometis.desktop.preflight;

import io.infometis.desktop.cluster.ClusterProvider;
import io.infometis.desktop.devenv.EnvironmentHome;
import io.infometis.desktop.devenv.Planner;
import io.infometis.desktop.devenv.Tools;
import io.infometis.desktop.model.Finding;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.Preflight;
import io.infometis.desktop.model.StartRequest;
import io.infometis.desktop.parts.PartStatus;
import io.infometis.desktop.process.Directories;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a start with a request would find, as far as reading alone tells it: the repository is not rendered.
public final class StartCheck {
    private final Directories directories;
    private final Tools tools;

    public StartCheck(Directories directories, Tools tools) {
        this.directories = directories;
        this.tools = tools;
    }

    /// The checks in the order in which the start meets them; what is wrong with the repository or the providers is a finding, too.
    public Preflight look(StartRequest request, EnvironmentHome home) {
        List<Finding> problems = new ArrayList<>();
        Optional<ClusterProvider> chosen = Optional.empty();
        Optional<String> wanted = Optional.empty();
        try {
            wanted = tools.wanted(request.provider(), home);
            chosen = Optional.of(tools.providers().choose(wanted).provider());
        } catch (InfometisException e) {
            problems.add(Finding.blocking("provider", e.problem()));
        }
        List<String> missing = chosen.map(this::missing).orElse(List.of());
        List<Finding> checks = new ArrayList<>(MachineChecks.java());
        checks.addAll(MachineChecks.memory());
        checks.addAll(MachineChecks.disk(directories, !missing.isEmpty()));
        checks.addAll(MachineChecks.ports());
        checks.add(repository(request, home));
        checks.addAll(problems);
        return new Preflight(List.copyOf(checks), ProviderChoices.of(tools.providers(), chosen, wanted),
                chosen.map(ClusterProvider::name), missing);
    }

    private List<String> missing(ClusterProvider provider) {
        return tools.parts().list().stream().filter(p -> !p.present()).map(PartStatus::name).filter(provider.parts()::contains).toList();
    }

    private Finding repository(StartRequest request, EnvironmentHome home) {
        try {
            Planner.Preview preview = tools.planner().preview(request, home);
            return preview.toBeMade()
                    ? Finding.passed("repository",
                            preview.repository() + " does not exist: a new repository with the product's configuration is made there.")
                    : Finding.passed("repository", preview.repository() + " has " + request.environment() + ", on " + preview.branch()
                            + " at " + preview.commit().substring(0, 7));
        } catch (InfometisException e) {
            return Finding.blocking("repository", e.problem());
        }
    }
}
