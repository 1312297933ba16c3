package io.infometis.desktop.cluster.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PkiTest {
    private static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
    private static final String CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";
    @TempDir
    Path folder;

    @Test
    void theServersCertificateIsSignedByTheAuthorityForLoopback() throws Exception {
        Pki pki = all();
        X509Certificate authority = read(pki.authority());
        X509Certificate server = read(pki.certificate("server"));
        assertDoesNotThrow(() -> server.verify(authority.getPublicKey()));
        assertTrue(authority.getBasicConstraints() >= 0);
        assertEquals(-1, server.getBasicConstraints());
        assertTrue(server.getSubjectAlternativeNames().contains(List.of(7, "127.0.0.1")));
        assertTrue(server.getSubjectAlternativeNames().contains(List.of(2, "localhost")));
        assertEquals(List.of(SERVER_AUTH, CLIENT_AUTH), server.getExtendedKeyUsage());
    }

    @Test
    void everyChainIsValidForTheJdk() throws Exception {
        Pki pki = all();
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(read(pki.authority()), null)));
        parameters.setRevocationEnabled(false);
        for (String name : List.of("server", "admin", "kwok")) {
            CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(read(pki.certificate(name))));
            assertDoesNotThrow(() -> CertPathValidator.getInstance("PKIX").validate(path, parameters), name);
        }
    }

    @Test
    void everyClientHasANameOfItsOwn() throws Exception {
        Pki pki = all();
        for (String client : Pki.clients()) {
            X509Certificate certificate = read(pki.certificate(client));
            assertEquals("CN=" + client + ",O=system:masters", certificate.getSubjectX500Principal().getName());
            assertEquals(List.of(CLIENT_AUTH), certificate.getExtendedKeyUsage());
        }
    }

    @Test
    void whatIsThereIsKept() throws Exception {
        all();
        Map<String, String> before = contents();
        all();
        assertEquals(before, contents());
    }

    @Test
    void aDamagedCertificateIsMadeAnewAlone() throws Exception {
        Pki pki = all();
        byte[] authority = Files.readAllBytes(pki.authority());
        Files.writeString(pki.certificate("kwok"), "x");
        all();
        assertArrayEquals(authority, Files.readAllBytes(pki.authority()));
        assertDoesNotThrow(() -> read(pki.certificate("kwok")).verify(read(pki.authority()).getPublicKey()));
    }

    @Test
    void aNewAuthorityBringsNewCertificatesAndKeepsTheKeyOfServiceAccounts() throws Exception {
        Pki pki = all();
        String accounts = Files.readString(pki.key("service-accounts"));
        Files.delete(pki.key("ca"));
        all();
        assertDoesNotThrow(() -> read(pki.certificate("server")).verify(read(pki.authority()).getPublicKey()));
        assertEquals(accounts, Files.readString(pki.key("service-accounts")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheUserCanReadWhatIsWritten() throws Exception {
        all();
        try (Stream<Path> files = Files.list(folder.resolve("sandbox/pki"))) {
            for (Path file : files.toList()) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), file.toString());
            }
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("sandbox/pki"))));
        assertFalse(contents().isEmpty());
    }

    private Pki all() throws Exception {
        Pki pki = SandboxProvider.pki(new SandboxFiles(folder, folder));
        for (String client : Pki.clients()) {
            pki.ensureClient(client);
        }
        return pki;
    }

    private Map<String, String> contents() throws Exception {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("sandbox/pki"))) {
            for (Path file : files.toList()) {
                contents.put(file.toString(), Files.readString(file));
            }
        }
        return contents;
    }

    private static X509Certificate read(Path file) throws Exception {
        try (InputStream stream = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(stream);
        }
    }
}
