package io.infometis.desktop.testing;

import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.ui.Workstation;
import java.nio.file.Path;

/// A machine on which nothing opens.
public final class SilentWorkstation implements Workstation {
    @Override
    public void edit(Path file, int line) {
    }

    @Override
    public void open(Path folder) {
    }

    @Override
    public void terminal(EnvironmentView environment) {
    }

    @Override
    public void copy(String text) {
    }
}
