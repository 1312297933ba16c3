package io.infometis.desktop.cli;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Writes completions for fish, which picocli does not: subcommands with their descriptions, and each one's options.
final class FishCompletion {
    private FishCompletion() {
    }

    static String script(CommandSpec root) {
        StringBuilder out = new StringBuilder("complete -c " + root.name() + " -f\n");
        level(out, root.name(), root, "__fish_use_subcommand");
        return out.toString();
    }

    private static void level(StringBuilder out, String name, CommandSpec spec, String when) {
        for (Map.Entry<String, CommandLine> sub : spec.subcommands().entrySet()) {
            CommandSpec s = sub.getValue().getCommandSpec();
            out.append("complete -c ").append(name).append(" -n '").append(when).append("' -a ").append(sub.getKey()).append(description(s))
                    .append('\n');
            String inside = "__fish_seen_subcommand_from " + sub.getKey();
            s.options().stream().filter(o -> !o.hidden()).forEach(o -> option(out, name, inside, o));
            if (!s.subcommands().isEmpty()) {
                level(out, name, s, inside);
            }
        }
    }

    private static void option(StringBuilder out, String name, String when, OptionSpec option) {
        out.append("complete -c ").append(name).append(" -n '").append(when).append('\'');
        for (String o : option.names()) {
            out.append(o.startsWith("--") ? " -l " + o.substring(2) : " -s " + o.substring(1));
        }
        out.append(option.arity().max() > 0 ? " -r" : "").append(quoted(option.description())).append('\n');
    }

    private static String description(CommandSpec spec) {
        return quoted(spec.usageMessage().description());
    }

    private static String quoted(String[] lines) {
        return lines.length == 0 ? "" : " -d '" + lines[0].replace("%n", " ").replace("'", "\\'") + "'";
    }
}
