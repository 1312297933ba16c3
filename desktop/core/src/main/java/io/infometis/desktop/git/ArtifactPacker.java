package io.infometis.desktop.git;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.RepositoryProblem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
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

/// Packs a revision as source-controller does: what is ignored and every symlink is left out, entries are sorted, times are zero. Equal input
/// gives equal bytes, and the tar inside is the one that source-controller makes.
public final class ArtifactPacker {
    /// How many artifacts stay for those that may still fetch them.
    private static final int KEPT = 5;

    /// The files that go in: no symlinks, no submodules, nothing ignored. What Flux renders from, and so what the reference must be given.
    public static List<TreeFile> select(TreeFiles tree, Optional<String> ignore) throws InfometisException {
        return ArtifactEntry.of(tree, IgnoreRules.of(tree, ignore)).stream().map(ArtifactEntry::file).flatMap(Optional::stream).toList();
    }

    /// Writes `folder/<commit>.tar.gz` and gives it. The same commit with other ignore rules replaces the file.
    public Artifact pack(ServedRepository served, Resolved revision, Optional<String> ignore, Path folder) throws InfometisException {
        TreeFiles tree = served.files(revision.commit());
        Path file = folder.resolve(revision.commit() + ".tar.gz");
        Path next = folder.resolve(revision.commit() + ".new");
        List<ArtifactEntry> entries = ArtifactEntry.of(tree, IgnoreRules.of(tree, ignore));
        try {
            Files.createDirectories(folder);
            String digest = write(entries, next);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            dropOld(folder, file);
            return new Artifact(revision.revision(), "sha256:" + digest, Files.size(file), file);
        } catch (IOException e) {
            throw new InfometisException(new RepositoryProblem.CannotWrite(file, e.toString()), e);
        }
    }

    private static String write(List<ArtifactEntry> entries, Path file) throws IOException, InfometisException {
        MessageDigest sha256 = sha256();
        try (OutputStream out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), sha256);
                TarWriter tar = new TarWriter(new GZIPOutputStream(out))) {
            for (ArtifactEntry entry : entries) {
                if (entry.file().isPresent()) {
                    tar.file(entry.path(), entry.mode(), entry.file().get().content());
                } else {
                    tar.folder(entry.path(), entry.mode());
                }
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static void dropOld(Path folder, Path newest) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(f -> f.toString().endsWith(".tar.gz") && !f.equals(newest)).forEach(all::add);
        }
        all.sort(Comparator.comparing((Path f) -> f.toFile().lastModified()).reversed());
        for (Path old : all.subList(Math.min(KEPT - 1, all.size()), all.size())) {
            Files.deleteIfExists(old);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
