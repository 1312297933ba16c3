package io.infometis.desktop.git;

import io.infometis.desktop.model.FileProblem;
import io.infometis.desktop.model.FileText;
import io.infometis.desktop.model.InfometisException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.jgit.lib.Constants;

/// Reads one file of a work tree for a reader's eyes. What leads out of the tree or into Git's own folder is refused, by its name and by where
/// its links end; only regular files are opened, so nothing waits for a pipe or a device.
public final class WorkTreeText {
    static final int MOST_BYTES = 1_000_000;
    /// Where Git looks for a NUL to tell binary from text. Source: git's buffer_is_binary.
    private static final int BINARY_BYTES = 8_000;

    private final Path root;
    private final String asked;

    private WorkTreeText(Path root, String asked) {
        this.root = root;
        this.asked = asked;
    }

    /// The file at a path from the root of the work tree. `edited` are the paths that differ from HEAD's.
    public static FileText read(Path root, String path, Collection<String> edited) throws InfometisException, InterruptedException {
        try {
            return new WorkTreeText(root, path).read(edited);
        } catch (NoSuchFileException e) {
            throw new InfometisException(new FileProblem.NoSuchFile(root, path), e);
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            throw new InfometisException(new FileProblem.NotShown(root, path, "It cannot be read: " + e), e);
        }
    }

    private FileText read(Collection<String> edited) throws IOException, InfometisException {
        Path relative = relative();
        Path file = inside(relative);
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        for (int i = 0; i < Math.min(bytes.length, BINARY_BYTES); i++) {
            if (bytes[i] == 0) {
                throw refused("It is binary.");
            }
        }
        boolean cut = bytes.length > MOST_BYTES;
        String name = relative.toString().replace('\\', '/');
        return new FileText(name, text(cut ? Arrays.copyOf(bytes, MOST_BYTES) : bytes, cut), cut, edited.contains(name));
    }

    /// The path as names from the root, none of which leads up or into Git's folder.
    private Path relative() throws InfometisException {
        Path path;
        try {
            path = root.getFileSystem().getPath(asked);
        } catch (InvalidPathException e) {
            throw new InfometisException(new FileProblem.NotShown(root, asked, "It is no path: " + e.getReason()), e);
        }
        if (path.getRoot() != null) {
            throw refused("It does not begin at the root of the work tree.");
        }
        for (Path name : path) {
            if (name.toString().equals("..")) {
                throw refused("It leads upwards.");
            }
        }
        checkNotGit(path);
        return path.normalize();
    }

    /// Where the path ends once every link is followed.
    private Path inside(Path relative) throws IOException, InfometisException {
        Path real = root.toRealPath();
        Path file = root.resolve(relative).toRealPath();
        if (!file.startsWith(real)) {
            throw refused("It leads out of the work tree.");
        }
        checkNotGit(real.relativize(file));
        Path git = root.resolve(Constants.DOT_GIT);
        if (Files.exists(git) && file.startsWith(git.toRealPath())) {
            throw refused("It is Git's own.");
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw refused(Files.isDirectory(file) ? "It is a folder." : "It is no regular file.");
        }
        return file;
    }

    private void checkNotGit(Path path) throws InfometisException {
        if (StreamSupport.stream(path.spliterator(), false).anyMatch(n -> n.toString().equalsIgnoreCase(Constants.DOT_GIT))) {
            throw refused("It is Git's own.");
        }
    }

    /// Malformed bytes are replaced; a character that the cut goes through is left out.
    private static List<String> text(byte[] bytes, boolean cut) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE).decode(ByteBuffer.wrap(bytes), text, !cut);
        return text.flip().toString().lines().toList();
    }

    private InfometisException refused(String why) {
        return new InfometisException(new FileProblem.NotShown(root, asked, why));
    }
}
