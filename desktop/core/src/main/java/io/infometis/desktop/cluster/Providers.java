package io.infometis.desktop.cluster;

import io.infometis.desktop.model.Availability;
import io.infometis.desktop.model.ClusterProblem;
import io.infometis.desktop.model.InfometisException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The providers in the order of preference, and the choice between them.
public final class Providers {
    /// Asks for the best that can be had.
    public static final String AUTO = "auto";

    private final List<ClusterProvider> all;

    public Providers(List<ClusterProvider> all) {
        this.all = List.copyOf(all);
    }

    public List<ClusterProvider> all() {
        return all;
    }

    /// The provider of that name.
    public Optional<ClusterProvider> named(String name) {
        return all.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /// The one asked for, else the first that can be had.
    public ChosenProvider choose(Optional<String> asked) throws InfometisException {
        Optional<String> name = asked.filter(a -> !a.equals(AUTO));
        if (name.isPresent()) {
            ClusterProvider provider = named(name.get()).orElseThrow(() -> new InfometisException(
                    new ClusterProblem.NoSuchProvider(name.get(), all.stream().map(ClusterProvider::name).toList())));
            return available(provider, List.of());
        }
        return best();
    }

    private ChosenProvider best() throws InfometisException {
        List<String> reasons = new ArrayList<>();
        for (ClusterProvider provider : all) {
            switch (provider.availability()) {
                case Availability.Available a -> {
                    reasons.add(provider.name() + " is used: " + a.reason());
                    return new ChosenProvider(provider, reasons);
                }
                case Availability.NotAvailable n -> reasons.add(provider.name() + " is not available: " + n.reason());
            }
        }
        throw new InfometisException(new ClusterProblem.NoProvider(reasons));
    }

    private static ChosenProvider available(ClusterProvider provider, List<String> reasons) throws InfometisException {
        return switch (provider.availability()) {
            case Availability.Available a -> new ChosenProvider(provider, List.of(provider.name() + " is used as asked: " + a.reason()));
            case Availability.NotAvailable n -> throw new InfometisException(
                    new ClusterProblem.ProviderNotAvailable(provider.name(), n.reason(), n.commands()));
        };
    }
}
