package io.infometis.desktop.preflight;

import io.infometis.desktop.cluster.ClusterProvider;
import io.infometis.desktop.cluster.Providers;
import io.infometis.desktop.model.Availability;
import io.infometis.desktop.model.Preflight.ProviderChoice;
import java.util.List;
import java.util.Optional;

/// Says of every provider why it would be taken or not.
final class ProviderChoices {
    private ProviderChoices() {
    }

    /// In the order of choice. `wanted` is the provider that was asked for, or that the environment has.
    static List<ProviderChoice> of(Providers providers, Optional<ClusterProvider> chosen, Optional<String> wanted) {
        Optional<String> name = wanted.filter(w -> !w.equals(Providers.AUTO));
        return providers.all().stream().map(p -> choice(p, chosen, name)).toList();
    }

    private static ProviderChoice choice(ClusterProvider provider, Optional<ClusterProvider> chosen, Optional<String> wanted) {
        boolean taken = chosen.filter(provider::equals).isPresent();
        Availability availability = provider.availability();
        boolean available = availability instanceof Availability.Available;
        String reason = taken || !available ? availability.reason() : passedOver(chosen, wanted);
        return new ProviderChoice(provider.name(), provider.label(), available, taken, reason);
    }

    private static String passedOver(Optional<ClusterProvider> chosen, Optional<String> wanted) {
        return wanted.map(w -> "it could be used, but " + w + " is asked for, or was used before")
                .or(() -> chosen.map(c -> "it could be used, but " + c.name() + " comes first")).orElse("");
    }
}
