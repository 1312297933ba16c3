package io.infometis.desktop.cluster.sandbox;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/// Writes ASN.1 values in the Distinguished Encoding Rules (X.690), as far as certificates need them. Does no cryptography and reads nothing.
final class Der {
    /// The first year that UTCTime cannot say (RFC 5280, 4.1.2.5).
    private static final int GENERALIZED_FROM = 2050;

    private Der() {
    }

    /// Any value: its tag, the length, then the parts one after another.
    static byte[] tagged(int tag, byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(length + 6);
        out.write(tag);
        if (length < 0x80) {
            out.write(length);
        } else {
            byte[] digits = BigInteger.valueOf(length).toByteArray();
            int first = digits[0] == 0 ? 1 : 0;
            out.write(0x80 | (digits.length - first));
            out.write(digits, first, digits.length - first);
        }
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] sequence(byte[]... parts) {
        return tagged(0x30, parts);
    }

    static byte[] integer(BigInteger value) {
        return tagged(0x02, value.toByteArray());
    }

    static byte[] yes() {
        return tagged(0x01, new byte[]{(byte) 0xff});
    }

    static byte[] octets(byte[] content) {
        return tagged(0x04, content);
    }

    /// A bit string whose last byte has `unused` bits that count for nothing.
    static byte[] bits(int unused, byte[] content) {
        return tagged(0x03, new byte[]{(byte) unused}, content);
    }

    /// An object identifier given with dots.
    static byte[] identifier(String dotted) {
        String[] arcs = dotted.split("\\.");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(Integer.parseInt(arcs[0]) * 40 + Integer.parseInt(arcs[1]));
        for (int i = 2; i < arcs.length; i++) {
            int arc = Integer.parseInt(arcs[i]);
            for (int shift = 28; shift > 0; shift -= 7) {
                if (arc >> shift != 0) {
                    out.write(0x80 | ((arc >> shift) & 0x7f));
                }
            }
            out.write(arc & 0x7f);
        }
        return tagged(0x06, out.toByteArray());
    }

    static byte[] time(Instant instant) {
        ZonedDateTime utc = instant.atZone(ZoneOffset.UTC);
        boolean generalized = utc.getYear() >= GENERALIZED_FROM;
        long digits = generalized ? utc.getYear() : utc.getYear() % 100;
        for (int field : new int[]{utc.getMonthValue(), utc.getDayOfMonth(), utc.getHour(), utc.getMinute(), utc.getSecond()}) {
            digits = digits * 100 + field;
        }
        String text = Long.toString(digits);
        String padded = "0".repeat((generalized ? 14 : 12) - text.length()) + text + "Z";
        return tagged(generalized ? 0x18 : 0x17, padded.getBytes(StandardCharsets.US_ASCII));
    }
}
