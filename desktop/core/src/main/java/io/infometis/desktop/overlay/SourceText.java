package io.infometis.desktop.overlay;

import io.infometis.desktop.model.FileRule;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// The text of a file without its byte order mark, and the lines in it as Git and editors count them: by LF alone.
final class SourceText {
    private final String text;
    private final int[] breaks;

    private SourceText(String text) {
        this.text = text;
        int[] found = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
        int count = 0;
        int index = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (text.charAt(at) == '\n') {
                found[count++] = index;
            }
            index++;
        }
        this.breaks = Arrays.copyOf(found, count);
    }

    /// UTF-8, or UTF-16 where the file begins with that mark, as the YAML reader of Flux takes them.
    static SourceText of(byte[] bytes) throws CharacterCodingException {
        return new SourceText(decoder(bytes).decode(ByteBuffer.wrap(bytes, mark(bytes), bytes.length - mark(bytes))).toString());
    }

    /// Why the bytes are no text, with the line where it shows; empty when they are.
    static Optional<YamlFile.Fault> noText(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes, mark(bytes), bytes.length - mark(bytes));
        java.nio.CharBuffer out = java.nio.CharBuffer.allocate(8192);
        CharsetDecoder decoder = decoder(bytes);
        int line = 1;
        while (true) {
            var result = decoder.decode(in, out, true);
            out.flip();
            line += (int) out.chars().filter(c -> c == '\n').count();
            out.clear();
            if (result.isError()) {
                return Optional.of(new YamlFile.Fault(FileRule.MALFORMED_YAML, line, "a byte that is not " + charset(bytes) + " text"));
            }
            if (result.isUnderflow()) {
                return Optional.empty();
            }
        }
    }

    String text() {
        return text;
    }

    /// The line of a code point, 1-based; the end of the text belongs to its last line.
    int line(int codePoint) {
        int found = Arrays.binarySearch(breaks, codePoint);
        int before = found >= 0 ? found : -found - 1;
        boolean pastTheEnd = before == breaks.length && before > 0 && text.endsWith("\n");
        return pastTheEnd ? before : before + 1;
    }

    /// Whether nothing but white space and comments follows.
    boolean isEnd(int codePoint) {
        int at = text.offsetByCodePoints(0, Math.min(codePoint, text.codePointCount(0, text.length())));
        return text.substring(at).isBlank();
    }

    private static CharsetDecoder decoder(byte[] bytes) {
        return charset(bytes).newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        return bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.UTF_8;
    }

    private static int mark(byte[] bytes) {
        if (!charset(bytes).equals(StandardCharsets.UTF_8)) {
            return 2;
        }
        return bytes.length >= 3 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb && (bytes[2] & 0xff) == 0xbf ? 3 : 0;
    }
}
