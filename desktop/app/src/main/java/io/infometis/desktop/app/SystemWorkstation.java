package io.infometis.desktop.app;

import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProcessProblem;
import io.infometis.desktop.ui.Background;
import io.infometis.desktop.ui.Workstation;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// The machine that the window runs on. What it opens lives on when the window is closed.
final class SystemWorkstation implements Workstation {
    private final Programs programs;
    private final Background background;
    private final Supplier<Settings> settings;
    private final Path state;

    /// @param state  where the script lies that sets a terminal's variables, on macOS
    SystemWorkstation(Programs programs, Background background, Supplier<Settings> settings, Path state) {
        this.programs = programs;
        this.background = background;
        this.settings = settings;
        this.state = state;
    }

    @Override
    public void edit(Path file, int line) {
        run(() -> {
            List<String> command = Editors.command(settings.get().editor(), programs, file, line)
                    .orElseThrow(() -> none("workstation.editor", Editors.looked()));
            begin(command, Map.of(), Optional.empty());
        });
    }

    @Override
    public void open(Path folder) {
        List<String> names = switch (programs.os()) {
            case LINUX -> List.of("xdg-open");
            case MACOS -> List.of("open");
            case WINDOWS -> List.of("explorer");
        };
        run(() -> {
            Path program = names.stream().flatMap(n -> programs.find(n).stream()).findFirst()
                    .orElseThrow(() -> none("workstation.files", String.join(", ", names)));
            begin(List.of(program.toString(), folder.toString()), Map.of(), Optional.empty());
        });
    }

    @Override
    public void terminal(EnvironmentView environment) {
        Map<String, String> variables = environment.kubeconfig().map(k -> Map.of("KUBECONFIG", k.toString())).orElse(Map.of());
        Optional<Path> folder = environment.repository().map(r -> r.folder()).filter(Files::isDirectory);
        run(() -> {
            Path script = state.resolve("terminal.command");
            List<String> command = Terminals.command(settings.get().terminal(), programs, script)
                    .orElseThrow(() -> none("workstation.terminal", Terminals.looked()));
            if (programs.os() == Programs.Os.MACOS) {
                write(script, variables, folder);
            }
            begin(command, variables, folder);
        });
    }

    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Something that may fail by a problem.
    private interface Step {
        void run() throws InfometisException;
    }

    private void run(Step step) {
        background.run(() -> {
            step.run();
            return step;
        }, _ -> {
        });
    }

    private static InfometisException none(String key, String looked) {
        return new InfometisException(new ProcessProblem.NoProgram(Messages.get(key), looked));
    }

    private static void begin(List<String> command, Map<String, String> variables, Optional<Path> folder) throws InfometisException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(variables);
        folder.ifPresent(f -> builder.directory(f.toFile()));
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            builder.start().getOutputStream().close();
        } catch (IOException e) {
            throw new InfometisException(new ProcessProblem.CannotStart(String.join(" ", command), String.valueOf(e.getMessage())), e);
        }
    }

    private static void write(Path script, Map<String, String> variables, Optional<Path> folder) throws InfometisException {
        StringBuilder text = new StringBuilder("#!/bin/sh\n");
        variables.forEach((name, value) -> text.append("export ").append(name).append("=").append(quoted(value)).append('\n'));
        folder.ifPresent(f -> text.append("cd ").append(quoted(f.toString())).append('\n'));
        text.append("exec \"${SHELL:-/bin/zsh}\" -l\n");
        try {
            Files.writeString(script, text);
            if (!script.toFile().setExecutable(true, true)) {
                throw new IOException("it cannot be made executable");
            }
        } catch (IOException e) {
            throw new InfometisException(new ProcessProblem.CannotStart(script.toString(), e.toString()), e);
        }
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "'\\''") + "'";
    }
}
