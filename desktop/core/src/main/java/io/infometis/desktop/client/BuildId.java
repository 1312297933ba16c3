package io.infometis.desktop.client;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/// Tells builds apart: a digest over names, sizes and times of what is on the class path (a folder counts by its files).
public final class BuildId {
    private static final int LENGTH = 16;

    private BuildId() {
    }

    /// Of the class path that this program runs on, the window's own part left out.
    public static String current() {
        return of(CoreClassPath.get());
    }

    static String of(String classPath) {
        MessageDigest digest = sha256();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            if (!entry.isEmpty()) {
                add(digest, Path.of(entry));
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    private static void add(MessageDigest digest, Path entry) {
        try (Stream<Path> files = Files.isDirectory(entry) ? Files.walk(entry) : Stream.of(entry).filter(Files::exists)) {
            files.sorted().forEach(f -> digest.update(line(entry, f).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("The class path cannot be read: " + entry, e);
        }
    }

    private static String line(Path entry, Path file) {
        try {
            BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
            String name = file.equals(entry) ? file.getFileName().toString() : entry.relativize(file).toString();
            return facts.isDirectory() ? "" : name + " " + facts.size() + " " + facts.lastModifiedTime().toMillis() + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException("The class path cannot be read: " + file, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
