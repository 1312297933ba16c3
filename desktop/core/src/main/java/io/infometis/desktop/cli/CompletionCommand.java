package io.infometis.desktop.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `infometis completion`: a script for bash or zsh (the same one, zsh reads it through bashcompinit), or for fish.
@Command(name = "completion", mixinStandardHelpOptions = true, description = "Prints a completion script: source <(infometis completion bash)")
final class CompletionCommand implements Callable<Integer> {
    private final Context context;

    /// The shells there are scripts for.
    enum Script {
        BASH,
        ZSH,
        FISH
    }

    @Parameters(index = "0", paramLabel = "SHELL", description = "bash, zsh or fish")
    private Script shell = Script.BASH;
    @Spec
    private @Nullable CommandSpec spec;

    CompletionCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        CommandSpec root = java.util.Objects.requireNonNull(spec).root();
        context.terminal().out().print(switch (shell) {
            case BASH, ZSH -> AutoComplete.bash(root.name(), root.commandLine());
            case FISH -> FishCompletion.script(root);
        });
        return 0;
    }
}
