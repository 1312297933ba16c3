package io.infometis.desktop.git;

import io.infometis.desktop.model.CloneProblem;
import io.infometis.desktop.model.InfometisException;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.stream.Stream;

/// A hidden folder beside the one that is wanted, which becomes it in one move. What is not moved is removed when it is closed, with the
/// folders above that were made for it.
final class CloneStage implements AutoCloseable {
    private final Path target;
    private final Path folder;
    private final Deque<Path> made;

    private CloneStage(Path target, Path folder, Deque<Path> made) {
        this.target = target;
        this.folder = folder;
        this.made = made;
    }

    /// The folder that is meant, links followed, if it takes a clone: it is absent, or empty.
    static Path target(Path into) throws InfometisException, IOException {
        if (!into.isAbsolute() || into.getParent() == null) {
            throw refused(into, "It is no absolute path of a folder.");
        }
        if (!Files.exists(into, LinkOption.NOFOLLOW_LINKS)) {
            return into.normalize();
        }
        if (!Files.isDirectory(into)) {
            throw refused(into, "It is no folder.");
        }
        try (Stream<Path> files = Files.list(into)) {
            if (files.findAny().isPresent()) {
                throw refused(into, "It is not empty.");
            }
        }
        return into.toRealPath();
    }

    /// What a killed clone into the same folder left is removed first.
    static CloneStage open(Path target) throws IOException {
        Path parent = Objects.requireNonNull(target.getParent());
        Path folder = target.resolveSibling("." + target.getFileName() + ".infometis-clone");
        Deque<Path> made = new ArrayDeque<>();
        for (Path at = parent; at != null && !Files.exists(at); at = at.getParent()) {
            made.addLast(at);
        }
        CloneStage stage = new CloneStage(target, folder, made);
        boolean opened = false;
        try {
            Files.createDirectories(parent);
            RepositoryMaker.delete(folder);
            Files.createDirectory(folder);
            opened = true;
            return stage;
        } finally {
            if (!opened) {
                stage.close();
            }
        }
    }

    Path folder() {
        return folder;
    }

    /// Makes it the folder that was wanted.
    void move() throws InfometisException, IOException {
        try {
            Files.deleteIfExists(target);
        } catch (DirectoryNotEmptyException e) {
            throw new InfometisException(new CloneProblem.BadFolder(target, "It is not empty any more."), e);
        }
        Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
        made.clear();
    }

    @Override
    public void close() throws IOException {
        RepositoryMaker.delete(folder);
        for (Path folder : made) { // innermost first
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException _) {
                return; // somebody uses it by now
            }
        }
    }

    private static InfometisException refused(Path into, String why) {
        return new InfometisException(new CloneProblem.BadFolder(into, why));
    }
}
