package io.infometis.desktop.cli;

import io.infometis.desktop.client.AgentApi;
import io.infometis.desktop.model.DeletePlan;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.UsageProblem;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `infometis delete`: says what it will remove, has it agreed to, and removes that.
@Command(name = "delete", mixinStandardHelpOptions = true, description = "Stops an environment and removes its data, and nothing else: the repository stays as it is.")
final class DeleteCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private EnvironmentArgument env = new EnvironmentArgument();
    @Mixin
    private Format format = new Format();
    @Option(names = {"-y", "--yes"}, description = "do not ask")
    private boolean yes;

    DeleteCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        Environment environment = env.environment();
        try (ProgressView progress = ProgressView.of(context.terminal()); AgentApi agent = context.connector().useOrStart(progress)) {
            DeletePlan plan = agent.deletePlan(environment);
            boolean delete = !plan.removes().isEmpty() && agreed(plan);
            if (delete) {
                agent.delete(environment, progress);
            }
            print(plan, delete);
            return delete || plan.removes().isEmpty() ? 0 : Failures.NOT_AS_ASKED;
        }
    }

    private void print(DeletePlan plan, boolean deleted) {
        Map<String, Object> json = Map.of("environment", plan.environment(), "deleted", deleted, "removes", plan.removes(), "keeps",
                plan.keeps());
        String nothing = plan.removes().isEmpty() ? "There is nothing of " + plan.environment() + " to delete." : "Nothing was deleted.";
        String text = deleted ? plan.environment() + " is deleted." : nothing;
        format.print(context.terminal().out(), json, () -> context.terminal().out().println(text));
    }

    private boolean agreed(DeletePlan plan) throws InfometisException {
        Terminal terminal = context.terminal();
        terminal.err().println("Deleting " + plan.environment() + (plan.running() ? " stops it and" : "") + " removes:");
        plan.removes().forEach(r -> terminal.err().println("  " + r));
        if (!plan.keeps().isEmpty()) {
            terminal.err().println("It keeps:");
            plan.keeps().forEach(k -> terminal.err().println("  " + k));
        }
        if (!yes && !terminal.asks()) {
            throw new InfometisException(new UsageProblem.NotAgreed("Deleting " + plan.environment() + " was not agreed to.",
                    "infometis delete " + plan.environment() + " --yes"));
        }
        return yes || terminal.agreed("Delete " + plan.environment() + "?");
    }
}
