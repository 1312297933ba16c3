package io.infometis.desktop.git;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.RepositoryProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// One entry of a tree: path from the root with slashes, mode, blob id (or the submodule's commit) and size in bytes. The content is read on
/// demand from the repository it came from, which must still be open.
public record TreeFile(String path, FileMode mode, String blob, long size, Content source) {
    /// Reads the bytes.
    @FunctionalInterface
    public interface Content {
        byte[] read() throws IOException, InfometisException;
    }

    public byte[] content() throws InfometisException {
        try {
            return source.read();
        } catch (IOException e) {
            throw new InfometisException(new RepositoryProblem.CannotWrite(Path.of(path), e.toString()), e);
        }
    }

    /// The content as UTF-8.
    public String text() throws InfometisException {
        return new String(content(), StandardCharsets.UTF_8);
    }
}
