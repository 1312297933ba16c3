package io.infometis.desktop.cluster.sandbox;

import io.infometis.desktop.model.ClusterProblem;
import io.infometis.desktop.model.InfometisException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.security.auth.x500.X500Principal;

/// One environment's certificate authority and what it signs: PEM files that only the user can read. Made once, kept, and made anew a month
/// before they end.
final class Pki {
    private static final Duration AUTHORITY = Duration.ofDays(3650);
    private static final Duration LEAF = Duration.ofDays(730);
    private static final Duration RENEW = Duration.ofDays(30);
    private static final List<String> SERVER_NAMES = List.of("localhost", "kubernetes", "kubernetes.default", "kubernetes.default.svc",
            "kubernetes.default.svc.cluster.local");
    private static final int LINE = 64;

    private final Path folder;

    Pki(Path folder) {
        this.folder = folder;
    }

    /// The user's name at the API server.
    static final String ADMIN = "admin";

    /// The servers that are clients of the API server, each with a name of its own.
    static List<String> clients() {
        return List.of("kube-controller-manager", "kube-scheduler", "kwok", "kustomize-controller");
    }

    Path authority() {
        return folder.resolve("ca.crt");
    }

    Path certificate(String name) {
        return folder.resolve(name + ".crt");
    }

    Path key(String name) {
        return folder.resolve(name + ".key");
    }

    /// Ensures the authority.
    void ensureAuthority() throws InfometisException {
        if (!valid(authority()) || !Files.exists(key("ca"))) {
            guarded(() -> {
                KeyPair keys = Certificates.keys();
                write("ca", keys.getPrivate(), Certificates.authority(new X500Principal("CN=infometis"), keys, AUTHORITY));
            });
        }
    }

    /// Ensures a server's certificate for loopback; it identifies its server to others as well.
    void ensureServer(String name) throws InfometisException {
        ensure(name, new X500Principal("CN=" + name), SERVER_NAMES);
    }

    /// Ensures a client's certificate of the group `system:masters`; the name is what audit and the API server see.
    void ensureClient(String name) throws InfometisException {
        ensure(name, new X500Principal("CN=" + name + ",O=system:masters"), List.of());
    }

    /// Ensures the key pair that signs service account tokens: NAME.key and NAME.pub.
    void ensureKeyPair(String name) throws InfometisException {
        Path publicKey = folder.resolve(name + ".pub");
        if (!Files.exists(key(name)) || !Files.exists(publicKey)) {
            guarded(() -> {
                KeyPair keys = Certificates.keys();
                SecretFiles.write(key(name), pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
                SecretFiles.write(publicKey, pem("PUBLIC KEY", keys.getPublic().getEncoded()));
            });
        }
    }

    private void ensure(String name, X500Principal subject, List<String> dnsNames) throws InfometisException {
        if (!valid(certificate(name)) || !Files.exists(key(name)) || !signedByUs(certificate(name))) {
            guarded(() -> {
                KeyPair keys = Certificates.keys();
                write(name, keys.getPrivate(),
                        Certificates.leaf(read(authority()), readKey(key("ca")), subject, keys.getPublic(), LEAF, dnsNames));
            });
        }
    }

    private boolean signedByUs(Path certificate) {
        try {
            read(certificate).verify(read(authority()).getPublicKey());
            return true;
        } catch (IOException | GeneralSecurityException _) {
            return false; // damaged, or of an authority that was made anew
        }
    }

    private static boolean valid(Path certificate) {
        try {
            return Files.exists(certificate) && read(certificate).getNotAfter().toInstant().isAfter(Instant.now().plus(RENEW));
        } catch (IOException | GeneralSecurityException _) {
            return false; // damaged: made anew
        }
    }

    private void write(String name, PrivateKey key, X509Certificate certificate)
            throws CertificateException, InfometisException {
        SecretFiles.write(key(name), pem("PRIVATE KEY", key.getEncoded()));
        SecretFiles.write(certificate(name), pem("CERTIFICATE", certificate.getEncoded()));
    }

    private static X509Certificate read(Path file) throws IOException, GeneralSecurityException {
        try (InputStream stream = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(stream);
        }
    }

    private static PrivateKey readKey(Path file) throws IOException, GeneralSecurityException {
        String body = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
        try {
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
        } catch (IllegalArgumentException e) {
            throw new IOException("not a private key: " + file, e);
        }
    }

    private static String pem(String label, byte[] content) {
        String body = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    private interface Making {
        void run() throws IOException, GeneralSecurityException, InfometisException;
    }

    private void guarded(Making making) throws InfometisException {
        try {
            making.run();
        } catch (IOException | GeneralSecurityException e) {
            throw new InfometisException(new ClusterProblem.FileUnreadable(folder, e.toString()), e);
        }
    }
}
