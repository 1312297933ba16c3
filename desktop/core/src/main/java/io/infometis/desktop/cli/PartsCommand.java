package io.infometis.desktop.cli;

import io.infometis.desktop.parts.PartStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `infometis parts`: the programs that the tool needs and does not hold itself.
@Command(name = "parts", mixinStandardHelpOptions = true, description = "Lists, gets and checks the programs that environments are made of.")
final class PartsCommand implements Callable<Integer> {
    private final Context context;

    @Spec
    private @Nullable CommandSpec spec;

    PartsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(java.util.Objects.requireNonNull(spec).commandLine(),
                "Missing subcommand: list, get or verify");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the parts: version, whether it is there, where it comes from.")
    int list(@Mixin Format format) {
        print(format, context.parts().list());
        return 0;
    }

    @Command(name = "verify", mixinStandardHelpOptions = true, description = "Computes every part's digest anew; exit code 1 when one is wrong.")
    int verify(@Mixin Format format) throws Exception {
        List<PartStatus> all = context.parts().verify();
        print(format, all);
        return all.stream().allMatch(s -> s.problem().isEmpty()) ? 0 : Failures.NOT_AS_ASKED;
    }

    @Command(name = "get", mixinStandardHelpOptions = true, description = "Gets parts, all if none is named: downloads them, or builds them once.")
    int get(@Parameters(paramLabel = "PART", arity = "0..*") @Nullable List<String> names, @Mixin Format format) throws Exception {
        List<String> wanted = names == null || names.isEmpty()
                ? context.parts().list().stream().map(PartStatus::name).toList()
                : new ArrayList<>(names);
        List<String> known = context.parts().list().stream().map(PartStatus::name).toList();
        for (String name : wanted) {
            if (!known.contains(name)) {
                throw Tool.badArgument("There is no part " + name + ".", "See which there are:", "infometis parts list");
            }
        }
        Map<String, Object> got = new TreeMap<>();
        try (Interrupts interrupts = Interrupts.of(Thread.currentThread(), () -> {
        }); ProgressView progress = ProgressView.of(context.terminal())) {
            got.putAll(context.parts().getAll(wanted, progress));
        }
        format.print(context.terminal().out(), Map.of("parts", got),
                () -> got.forEach((n, f) -> context.terminal().out().println(n + "  " + f)));
        return 0;
    }

    private void print(Format format, List<PartStatus> all) {
        format.print(context.terminal().out(), Map.of("parts", all), () -> all.forEach(s -> context.terminal().out().println(line(s))));
    }

    private static String line(PartStatus s) {
        String state = s.problem().isEmpty() ? s.present() ? "here" : "missing" : s.problem();
        return String.format("%-24s %-22s %-8s %-14s %s", s.name(), s.version(), state, s.license(), s.source()).stripTrailing();
    }
}
