package io.infometis.desktop.ui;

import java.util.Comparator;
import java.util.List;

/// dev, uat, prod, then by name.
public final class Order {
    private static final List<String> STAGES = List.of("dev", "uat", "prod");
    public static final Comparator<String> BY_STAGE = Comparator
            .<String>comparingInt(n -> STAGES.contains(n) ? STAGES.indexOf(n) : STAGES.size())
            .thenComparing(Comparator.naturalOrder());

    private Order() {
    }
}
