package io.infometis.desktop.ui.start;

import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.Finding;
import io.infometis.desktop.model.Preflight;
import io.infometis.desktop.model.ProgressEvent;
import io.infometis.desktop.model.ReportedProblem;
import io.infometis.desktop.model.StartRequest;
import io.infometis.desktop.ui.Actions;
import io.infometis.desktop.ui.AgentSession;
import io.infometis.desktop.ui.Background;
import io.infometis.desktop.ui.common.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the first start is to be: the repository, where it runs, and what the checks say of it.
public final class FirstRunModel {
    /// Where the repository comes from.
    public enum Origin {
        NEW,
        OPEN,
        CLONE
    }

    private static final String REPOSITORY = "repository";
    private final AgentSession session;
    private final Background background;
    private final Actions actions;
    private final Environment environment;
    private final Path home;
    private final ObjectProperty<Origin> origin = new SimpleObjectProperty<>(Origin.NEW);
    private final StringProperty folder = new SimpleStringProperty("");
    private final StringProperty url = new SimpleStringProperty("");
    private final StringProperty provider = new SimpleStringProperty("auto");
    private final ReadOnlyObjectWrapper<Optional<Preflight>> preflight = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ReportedProblem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty cloning = new SimpleStringProperty("");
    private int asked;

    /// @param home  the user's home folder, in which the field's proposals lie
    public FirstRunModel(AgentSession session, Background background, Actions actions, Environment environment, Path home) {
        this.session = session;
        this.background = background;
        this.actions = actions;
        this.environment = environment;
        this.home = home;
        folder.set(home.resolve("infometis-config").toString());
        origin.addListener(_ -> check());
        provider.addListener(_ -> check());
    }

    /// Looks at the machine for this start; a later call makes an earlier one's answer worth nothing.
    public void check() {
        int mine = ++asked;
        preflight.set(Optional.empty());
        StartRequest request = request();
        background.run(() -> session.call(a -> a.preflight(request)), found -> {
            if (mine == asked) {
                problem.set(Optional.empty());
                preflight.set(Optional.of(withFolder(found)));
            }
        }, failed -> {
            if (mine == asked) {
                problem.set(Optional.of(failed));
            }
        });
    }

    /// What only the window knows: which of the three the folder is for. One to open must be there, one to clone into must be free.
    private Preflight withFolder(Preflight found) {
        Path at = folderPath();
        String wrong = switch (origin.get()) {
            case NEW -> "";
            case OPEN -> Files.isDirectory(at) ? "" : Messages.get("repository.open.absent", at);
            case CLONE -> Files.exists(at) && !isEmpty(at) ? Messages.get("repository.clone.taken", at) : "";
        };
        if (wrong.isEmpty()) {
            return found;
        }
        List<Finding> checks = new ArrayList<>(found.checks());
        checks.removeIf(f -> f.subject().equals(REPOSITORY));
        checks.addFirst(new Finding(REPOSITORY, Finding.Severity.BLOCKING, wrong, List.of()));
        return new Preflight(checks, found.providers(), found.chosen(), found.partsToBuild());
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        } catch (IOException _) {
            return false; // a file, or not ours to read
        }
    }

    /// Starts; clones first where asked to.
    public void start() {
        StartRequest request = request();
        if (origin.get() != Origin.CLONE) {
            actions.start(request);
            return;
        }
        cloning.set(url.get());
        background.run(() -> session.call(a -> {
            a.cloneRepository(url.get(), folderPath(), e -> {
                if (e instanceof ProgressEvent.Note note) {
                    background.run(note::text, cloning::set);
                }
            });
            return request;
        }), ready -> {
            cloning.set("");
            actions.start(ready);
        }, failed -> {
            cloning.set("");
            problem.set(Optional.of(failed));
        });
    }

    private StartRequest request() {
        return new StartRequest(environment, Optional.of(folderPath()), Optional.of(provider.get()).filter(p -> !p.equals("auto")),
                Optional.empty(), actions.workingDirectory());
    }

    private Path folderPath() {
        String text = folder.get().strip();
        return text.startsWith("~/") ? home.resolve(text.substring(2)) : home.resolve(text);
    }

    public Environment environment() {
        return environment;
    }

    public ObjectProperty<Origin> origin() {
        return origin;
    }

    public StringProperty folder() {
        return folder;
    }

    public StringProperty url() {
        return url;
    }

    public StringProperty provider() {
        return provider;
    }

    public ReadOnlyObjectProperty<Optional<Preflight>> preflight() {
        return preflight.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<ReportedProblem>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// What the clone does at this moment; empty when none goes on.
    public StringProperty cloning() {
        return cloning;
    }
}
