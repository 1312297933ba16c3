package io.infometis.desktop.cluster.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/// Values as `openssl asn1parse -genstr` writes them.
class DerTest {
    @Test
    void identifiers() {
        assertEquals("06082a8648ce3d040302", hex(Der.identifier("1.2.840.10045.4.3.2")));
        assertEquals("0603551d0f", hex(Der.identifier("2.5.29.15")));
        assertEquals("06052bffffff7f", hex(Der.identifier("1.3.268435455")));
    }

    @Test
    void integersKeepTheirSign() {
        assertEquals("020100", hex(Der.integer(BigInteger.ZERO)));
        assertEquals("02020080", hex(Der.integer(BigInteger.valueOf(128))));
    }

    @Test
    void lengthsHaveTheShortestForm() {
        assertEquals("047f", hex(Der.octets(new byte[127])).substring(0, 4));
        assertEquals("048180", hex(Der.octets(new byte[128])).substring(0, 6));
        assertEquals("0481ff", hex(Der.octets(new byte[255])).substring(0, 6));
        assertEquals("04820100", hex(Der.octets(new byte[256])).substring(0, 8));
    }

    @Test
    void timesAreInUtcAndLongFrom2050On() {
        assertEquals("170d3439313233313233353935395a", hex(Der.time(Instant.parse("2049-12-31T23:59:59Z"))));
        assertEquals("180f32303530303130313030303030305a", hex(Der.time(Instant.parse("2050-01-01T00:00:00Z"))));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
