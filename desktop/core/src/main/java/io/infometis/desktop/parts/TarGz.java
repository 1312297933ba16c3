package io.infometis.desktop.parts;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// Takes one regular file out of a tar.gz whose digest is known. Long names (pax, GNU) are not needed for it and not read.
final class TarGz {
    private static final int BLOCK = 512;
    private static final int SIZE_AT = 124;
    private static final int SIZE_LENGTH = 12;
    private static final int TYPE_AT = 156;
    private static final int NAME_LENGTH = 100;

    private TarGz() {
    }

    static void extract(Path archive, String member, Path to) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(archive), 1 << 16)) {
            byte[] header = in.readNBytes(BLOCK);
            while (header.length == BLOCK && header[0] != 0) {
                long size = Long.parseLong(text(header, SIZE_AT, SIZE_LENGTH).strip(), 8);
                boolean regular = header[TYPE_AT] == '0' || header[TYPE_AT] == 0;
                if (regular && text(header, 0, NAME_LENGTH).equals(member)) {
                    copy(in, size, to);
                    return;
                }
                in.skipNBytes(Math.ceilDiv(size, (long) BLOCK) * BLOCK);
                header = in.readNBytes(BLOCK);
            }
        }
        throw new IOException("There is no file " + member + " in " + archive);
    }

    private static void copy(InputStream in, long size, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            byte[] buffer = new byte[1 << 16];
            for (long left = size; left > 0;) {
                int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (n < 0) {
                    throw new EOFException("The archive ends too early.");
                }
                out.write(buffer, 0, n);
                left -= n;
            }
        }
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }
}
