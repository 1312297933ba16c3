package io.infometis.desktop.cli;

import io.infometis.desktop.client.Json;
import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// The option `-o`, and printing by it.
final class Format {
    private static final String OPTION = "-o";

    /// How results are printed.
    enum Kind {
        TEXT,
        JSON
    }

    @Option(names = {OPTION, "--output"}, paramLabel = "FORMAT", defaultValue = "text", description = "text (default) or json")
    private Kind kind = Kind.TEXT;

    boolean isJson() {
        return kind == Kind.JSON;
    }

    /// Prints a value as indented JSON, or runs the printing as text.
    void print(PrintStream out, Object value, Runnable text) {
        if (isJson()) {
            out.println(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value));
        } else {
            text.run();
        }
    }

    /// Whether the command was called with `-o json`, also when its arguments could not be read to the end.
    static boolean isJson(CommandLine line) {
        CommandLine.Model.OptionSpec option = line.getCommandSpec().findOption(OPTION);
        return option != null && option.getValue() == Kind.JSON;
    }
}
