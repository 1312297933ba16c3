package io.infometis.desktop.ui;

import io.infometis.desktop.model.EnvironmentView;
import java.nio.file.Path;

/// What the window asks of the machine it runs on. Each returns at once; what cannot be done is told as a `Problem` where `Background` tells its own.
public interface Workstation {
    /// Opens a file at a line (0 = the whole file) in the user's editor.
    void edit(Path file, int line);

    /// Opens a folder in the file manager.
    void open(Path folder);

    /// Opens a terminal in which kubectl speaks to the environment.
    void terminal(EnvironmentView environment);

    void copy(String text);
}
