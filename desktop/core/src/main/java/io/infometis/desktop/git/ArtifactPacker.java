package io.infometis.desktop.git;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.RepositoryProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/// Packs a revision as source-controller does: what is ignored and every symlink is left out, entries are sorted, times are zero. Equal input
/// gives equal bytes.
public final class ArtifactPacker {
    /// How many artifacts stay for those that may still fetch them.
    private static final int KEPT = 5;

    /// The files that go in: no symlinks, no submodules, nothing ignored. What Flux renders from, and so what the reference must be given.
    public static List<TreeFile> select(TreeFiles tree, Optional<String> ignore) throws InfometisException {
        IgnoreRules rules = IgnoreRules.of(tree, ignore);
        return tree.files().stream().filter(f -> f.mode() == FileMode.REGULAR || f.mode() == FileMode.EXECUTABLE)
                .filter(f -> !rules.ignored(List.of(f.path().split("/")), false)).toList();
    }

    /// Writes `folder/<commit>.tar.gz` and gives it. The same commit with other ignore rules replaces the file.
    public Artifact pack(ServedRepository served, Resolved revision, Optional<String> ignore, Path folder) throws InfometisException {
        Path file = folder.resolve(revision.commit() + ".tar.gz");
        try {
            byte[] bytes = archive(served.files(revision.commit()), ignore);
            Files.createDirectories(folder);
            Path next = folder.resolve(revision.commit() + ".new");
            Files.write(next, bytes);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            dropOld(folder);
            return new Artifact(revision.revision(), "sha256:" + sha256(bytes), bytes.length, file);
        } catch (IOException e) {
            throw new InfometisException(new RepositoryProblem.CannotWrite(file, e.toString()), e);
        }
    }

    private static byte[] archive(TreeFiles tree, Optional<String> ignore) throws IOException, InfometisException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes), "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            tar.setAddPaxHeadersForNonAsciiNames(true);
            for (ArtifactEntry entry : ArtifactEntry.of(tree, IgnoreRules.of(tree, ignore))) {
                add(tar, entry);
            }
        }
        return bytes.toByteArray();
    }

    private static void add(TarArchiveOutputStream tar, ArtifactEntry entry) throws IOException, InfometisException {
        Optional<TreeFile> file = entry.file();
        byte[] content = file.isPresent() ? file.get().content() : new byte[0];
        TarArchiveEntry header = new TarArchiveEntry(entry.path(), file.isPresent() ? TarConstants.LF_NORMAL : TarConstants.LF_DIR);
        header.setSize(content.length);
        header.setMode(entry.mode());
        header.setModTime(0);
        header.setIds(0, 0);
        header.setNames("", "");
        tar.putArchiveEntry(header);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private static void dropOld(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(f -> f.toString().endsWith(".tar.gz")).forEach(all::add);
        }
        all.sort(Comparator.comparing((Path f) -> f.toFile().lastModified()).reversed());
        for (Path old : all.subList(Math.min(KEPT, all.size()), all.size())) {
            Files.deleteIfExists(old);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
