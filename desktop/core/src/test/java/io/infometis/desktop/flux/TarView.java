package io.infometis.desktop.flux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// Reads an artifact for comparison; what every entry must be (no time, no owner) is checked on the way.
final class TarView {
    private TarView() {
    }

    /// `type mode size sha256 name`, in the tar's order. The slash that the library puts after a folder's name while reading is taken off.
    static List<String> entries(Path file) throws IOException {
        List<String> entries = new ArrayList<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(file)), "UTF-8")) {
            for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
                assertEquals("0 0 0  ", e.getLastModifiedTime().toMillis() + " " + e.getLongUserId() + " " + e.getLongGroupId() + " "
                        + e.getUserName() + " " + e.getGroupName(), e.getName());
                boolean folder = e.getLinkFlag() == '5';
                entries.add(
                        String.join(" ", folder ? "folder" : "file", String.format("%04o", e.getMode() & 07777), Long.toString(e.getSize()),
                                folder ? "-" : sha256(tar.readAllBytes()), folder ? e.getName().replaceFirst("/$", "") : e.getName()));
            }
        }
        return entries;
    }

    static String digest(Path file) throws IOException {
        return "sha256:" + sha256(Files.readAllBytes(file));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e); // every Java has it
        }
    }
}
