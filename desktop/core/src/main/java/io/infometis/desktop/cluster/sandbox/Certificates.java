package io.infometis.desktop.cluster.sandbox;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.security.auth.x500.X500Principal;

/// Makes X.509 certificates (RFC 5280) on EC P-256. Keys, signatures and the check of the result are the JDK's; only the form is written here.
/// BouncyCastle took 0.9 s of processor time for a first start's files, this takes 0.3 s (measured), and 9.5 MB less.
final class Certificates {
    private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.identifier("1.2.840.10045.4.3.2"));
    private static final String KEY_USAGE = "2.5.29.15";
    private static final String SUBJECT_NAMES = "2.5.29.17";
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final String EXTENDED_KEY_USAGE = "2.5.29.37";
    private static final String SERVER_USE = "1.3.6.1.5.5.7.3.1";
    private static final String CLIENT_USE = "1.3.6.1.5.5.7.3.2";
    private static final int DNS_NAME = 0x82;
    private static final int IP_ADDRESS = 0x87;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    /// Clocks differ a little.
    private static final Duration SKEW = Duration.ofDays(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Certificates() {
    }

    static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        return generator.generateKeyPair();
    }

    /// A certificate authority that signs itself.
    static X509Certificate authority(X500Principal name, KeyPair keys, Duration life) throws GeneralSecurityException {
        byte[] signsCertificates = Der.bits(1, new byte[]{(byte) 0x86}); // digitalSignature, keyCertSign, cRLSign
        return make(name, name, keys.getPublic(), keys.getPrivate(), life,
                List.of(extension(BASIC_CONSTRAINTS, true, Der.sequence(Der.yes())), extension(KEY_USAGE, true, signsCertificates)));
    }

    /// A client's certificate; with DNS names, a server's on 127.0.0.1 as well.
    static X509Certificate leaf(X509Certificate issuer, PrivateKey issuerKey, X500Principal name, PublicKey key, Duration life,
            List<String> dnsNames)
            throws GeneralSecurityException {
        List<byte[]> extensions = new ArrayList<>(List.of(extension(KEY_USAGE, true, Der.bits(7, new byte[]{(byte) 0x80}))));
        if (dnsNames.isEmpty()) {
            extensions.add(extension(EXTENDED_KEY_USAGE, false, Der.sequence(Der.identifier(CLIENT_USE))));
        } else {
            extensions.add(extension(EXTENDED_KEY_USAGE, false, Der.sequence(Der.identifier(SERVER_USE), Der.identifier(CLIENT_USE))));
            List<byte[]> names = new ArrayList<>(List.of(Der.tagged(IP_ADDRESS, LOOPBACK)));
            dnsNames.forEach(n -> names.add(Der.tagged(DNS_NAME, n.getBytes(StandardCharsets.US_ASCII))));
            extensions.add(extension(SUBJECT_NAMES, false, Der.sequence(names.toArray(byte[][]::new))));
        }
        return make(issuer.getSubjectX500Principal(), name, key, issuerKey, life, extensions);
    }

    private static X509Certificate make(X500Principal issuer, X500Principal subject, PublicKey key, PrivateKey signer, Duration life,
            List<byte[]> extensions)
            throws GeneralSecurityException {
        Instant now = Instant.now();
        byte[] version3 = Der.tagged(0xa0, Der.integer(BigInteger.TWO));
        byte[] serial = Der.integer(new BigInteger(126, RANDOM).setBit(126)); // positive, 127 bits
        byte[] validity = Der.sequence(Der.time(now.minus(SKEW)), Der.time(now.plus(life)));
        byte[] content = Der.sequence(version3, serial, ECDSA_WITH_SHA256, issuer.getEncoded(), validity, subject.getEncoded(),
                key.getEncoded(),
                Der.tagged(0xa3, Der.sequence(extensions.toArray(byte[][]::new))));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(signer, RANDOM);
        signature.update(content);
        byte[] whole = Der.sequence(content, ECDSA_WITH_SHA256, Der.bits(0, signature.sign()));
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
    }

    private static byte[] extension(String identifier, boolean critical, byte[] value) {
        return critical
                ? Der.sequence(Der.identifier(identifier), Der.yes(), Der.octets(value))
                : Der.sequence(Der.identifier(identifier), Der.octets(value));
    }
}
