package io.infometis.desktop.cli;

import io.infometis.desktop.model.Environment;
import picocli.CommandLine.Parameters;

/// The argument ENV.
final class EnvironmentArgument {
    @Parameters(index = "0", arity = "0..1", paramLabel = "ENV", defaultValue = "dev", description = "environment, dev if none is given")
    private Environment environment = new Environment("dev");

    Environment environment() {
        return environment;
    }
}
