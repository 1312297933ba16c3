package io.infometis.desktop.git;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Writes the tar that source-controller writes, byte for byte: no owner, no times, a PAX record where a path is long or not ASCII.
/// Source: the format is POSIX pax (pubs.opengroup.org, pax, "ustar Interchange Format"); which of its ways is taken is recorded in
/// src/test/resources/source-controller (`tarSha256`). Its entries for folders have no slash at the end, which libraries add.
final class TarWriter implements AutoCloseable {
    private static final int BLOCK = 512;
    private static final int NAME = 100;
    private static final int PREFIX = 155;
    private static final int MODE_AT = 100;
    private static final int SIZE_AT = 124;
    private static final int SUM_AT = 148;
    private static final int TYPE_AT = 156;
    private static final int MAGIC_AT = 257;
    private static final int PREFIX_AT = 345;

    private final OutputStream out;

    TarWriter(OutputStream out) {
        this.out = out;
    }

    void folder(String path, int mode) throws IOException {
        header(path, mode, 0, '5');
    }

    void file(String path, int mode, byte[] content) throws IOException {
        header(path, mode, content.length, '0');
        out.write(content);
        pad(content.length);
    }

    @Override
    public void close() throws IOException {
        out.write(new byte[2 * BLOCK]);
        out.close();
    }

    private void header(String path, int mode, long size, char type) throws IOException {
        boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(path);
        int cut = path.length() > NAME && ascii ? splitAt(path) : 0;
        boolean record = !ascii || path.length() > NAME && cut <= 0;
        if (record) {
            pax(path);
        }
        byte[] block = new byte[BLOCK];
        text(block, 0, NAME, record ? ascii(path) : cut > 0 ? path.substring(cut + 1) : path);
        octal(block, MODE_AT, 8, mode);
        octal(block, MODE_AT + 8, 8, 0);
        octal(block, MODE_AT + 16, 8, 0);
        octal(block, SIZE_AT, 12, size);
        octal(block, SIZE_AT + 12, 12, 0);
        octal(block, MAGIC_AT + 72, 8, 0);
        octal(block, MAGIC_AT + 80, 8, 0);
        text(block, PREFIX_AT, PREFIX, cut > 0 && !record ? path.substring(0, cut) : "");
        finish(block, type);
    }

    /// Where a long path is cut into prefix and name; not positive where it cannot be.
    private static int splitAt(String path) {
        int cut = path.lastIndexOf('/', Math.min(path.length(), PREFIX + 1) - 1);
        return path.length() - cut - 1 <= NAME ? cut : -1;
    }

    /// An entry of its own, before the one it is about, that holds the whole path.
    private void pax(String path) throws IOException {
        byte[] record = record(path);
        int slash = path.lastIndexOf('/');
        String name = path.substring(0, slash + 1) + "PaxHeaders.0/" + path.substring(slash + 1);
        byte[] block = new byte[BLOCK];
        String shown = ascii(name);
        text(block, 0, NAME, shown.substring(0, Math.min(NAME, shown.length())).replaceFirst("/+$", ""));
        for (int at : new int[]{MODE_AT, MODE_AT + 8, MODE_AT + 16}) {
            octal(block, at, 8, 0);
        }
        octal(block, SIZE_AT, 12, record.length);
        octal(block, SIZE_AT + 12, 12, 0);
        finish(block, 'x');
        out.write(record);
        pad(record.length);
    }

    private static byte[] record(String path) {
        byte[] rest = (" path=" + path + "\n").getBytes(StandardCharsets.UTF_8);
        int size = rest.length + Integer.toString(rest.length).length();
        size = rest.length + Integer.toString(size).length(); // the length counts itself
        return (size + " path=" + path + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void finish(byte[] block, char type) throws IOException {
        block[TYPE_AT] = (byte) type;
        text(block, MAGIC_AT, 6, "ustar");
        text(block, MAGIC_AT + 6, 2, "00");
        Arrays.fill(block, SUM_AT, SUM_AT + 8, (byte) ' ');
        int sum = 0;
        for (byte b : block) {
            sum += b & 0xff;
        }
        octal(block, SUM_AT, 7, sum);
        out.write(block);
    }

    private void pad(long written) throws IOException {
        out.write(new byte[(int) ((BLOCK - written % BLOCK) % BLOCK)]);
    }

    private static void octal(byte[] block, int at, int width, long value) {
        String digits = Long.toOctalString(value);
        text(block, at, width, "0".repeat(Math.max(0, width - 1 - digits.length())) + digits);
        block[at + width - 1] = 0;
    }

    private static void text(byte[] block, int at, int width, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, block, at, Math.min(width, bytes.length));
    }

    private static String ascii(String text) {
        return text.chars().filter(c -> c < 0x80).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
