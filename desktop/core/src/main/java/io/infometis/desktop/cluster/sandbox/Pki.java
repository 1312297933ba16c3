package io.infometis.desktop.cluster.sandbox;

import io.infometis.desktop.model.ClusterProblem;
import io.infometis.desktop.model.InfometisException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// One environment's certificate authority and what it signs: EC P-256, PEM files that only the user can read. Made once, kept, and made
/// anew a month before they end. The only class that knows BouncyCastle.
final class Pki {
    private static final Duration AUTHORITY = Duration.ofDays(3650);
    private static final Duration LEAF = Duration.ofDays(730);
    private static final Duration RENEW = Duration.ofDays(30);
    private static final Duration SKEW = Duration.ofDays(1);

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    Pki(Path folder) {
        this.folder = folder;
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
                KeyPair pair = pair();
                X500Principal name = new X500Principal("CN=infometis");
                JcaX509v3CertificateBuilder builder = builder(name, name, pair, AUTHORITY);
                builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
                builder.addExtension(Extension.keyUsage, true,
                        new KeyUsage(KeyUsage.keyCertSign | KeyUsage.digitalSignature | KeyUsage.cRLSign));
                write("ca", pair.getPrivate(), sign(builder, pair.getPrivate()));
            });
        }
    }

    /// Ensures a server's certificate for loopback; it identifies its server to others as well.
    void ensureServer(String name) throws InfometisException {
        ensure(name, new X500Principal("CN=" + name), Optional.of(new GeneralNames(new GeneralName[]{
                new GeneralName(GeneralName.iPAddress, "127.0.0.1"), new GeneralName(GeneralName.dNSName, "localhost"),
                new GeneralName(GeneralName.dNSName, "kubernetes"), new GeneralName(GeneralName.dNSName, "kubernetes.default"),
                new GeneralName(GeneralName.dNSName, "kubernetes.default.svc")})));
    }

    /// Ensures a client's certificate of the group `system:masters`; the name is what audit and the API server see.
    void ensureClient(String name) throws InfometisException {
        ensure(name, new X500Principal("CN=" + name + ",O=system:masters"), Optional.empty());
    }

    /// Ensures the key pair that signs service account tokens: NAME.key and NAME.pub.
    void ensureKeyPair(String name) throws InfometisException {
        if (!Files.exists(key(name)) || !Files.exists(folder.resolve(name + ".pub"))) {
            guarded(() -> {
                KeyPair pair = pair();
                SecretFiles.write(key(name), pem(new JcaPKCS8Generator(pair.getPrivate(), null)));
                SecretFiles.write(folder.resolve(name + ".pub"), pem(pair.getPublic()));
            });
        }
    }

    private void ensure(String name, X500Principal subject, Optional<GeneralNames> names) throws InfometisException {
        if (!valid(certificate(name)) || !Files.exists(key(name)) || !signedByUs(certificate(name))) {
            guarded(() -> {
                KeyPair pair = pair();
                X509Certificate issuer = read(authority());
                JcaX509v3CertificateBuilder builder = builder(issuer.getSubjectX500Principal(), subject, pair, LEAF);
                builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
                KeyPurposeId[] uses = names.isPresent()
                        ? new KeyPurposeId[]{KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth}
                        : new KeyPurposeId[]{KeyPurposeId.id_kp_clientAuth};
                builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(uses));
                if (names.isPresent()) {
                    builder.addExtension(Extension.subjectAlternativeName, false, names.get());
                }
                write(name, pair.getPrivate(), sign(builder, readKey(key("ca"))));
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

    private void write(String name, PrivateKey key, X509Certificate certificate) throws IOException, InfometisException {
        SecretFiles.write(key(name), pem(new JcaPKCS8Generator(key, null)));
        SecretFiles.write(certificate(name), pem(certificate));
    }

    private JcaX509v3CertificateBuilder builder(X500Principal issuer, X500Principal subject, KeyPair pair, Duration life) {
        Instant now = Instant.now();
        return new JcaX509v3CertificateBuilder(issuer, new BigInteger(127, random), Date.from(now.minus(SKEW)), Date.from(now.plus(life)),
                subject,
                pair.getPublic());
    }

    private static X509Certificate sign(JcaX509v3CertificateBuilder builder, PrivateKey key)
            throws OperatorCreationException, GeneralSecurityException {
        return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
    }

    private KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }

    /// By the JDK alone, so that a start that makes nothing loads no BouncyCastle.
    private static X509Certificate read(Path file) throws IOException, GeneralSecurityException {
        try (InputStream stream = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(stream);
        }
    }

    private static PrivateKey readKey(Path file) throws IOException {
        try (PEMParser parser = new PEMParser(new StringReader(Files.readString(file)))) {
            if (parser.readObject() instanceof PrivateKeyInfo info) {
                return new JcaPEMKeyConverter().getPrivateKey(info);
            }
            throw new IOException("not a private key: " + file);
        }
    }

    private static String pem(Object object) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(object);
        }
        return text.toString();
    }

    private interface Making {
        void run() throws IOException, GeneralSecurityException, OperatorCreationException, InfometisException;
    }

    private void guarded(Making making) throws InfometisException {
        try {
            making.run();
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new InfometisException(new ClusterProblem.FileUnreadable(folder, e.toString()), e);
        }
    }

    /// All names, for listing.
    static List<String> clients() {
        return List.of("admin", "kube-controller-manager", "kube-scheduler", "kwok", "kustomize-controller");
    }
}
