package io.infometis.desktop.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.model.CloneProblem;
import io.infometis.desktop.model.InfometisException;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloneAddressTest {
    @ParameterizedTest
    @CsvSource({"https://example.org/a/b.git,https://example.org/a/b.git", "https://ann:pw@example.org/b,https://example.org/b",
            "https://token@example.org:8443/b,https://example.org:8443/b", "http://example.org/a%20b,http://example.org/a%20b",
            "ssh://git@example.org:2222/b,ssh://git@example.org:2222/b", "ssh://ann:pw@example.org/b,ssh://ann@example.org/b",
            "ssh://git@[::1]/b,ssh://git@[::1]/b", "git@example.org:a/b.git,git@example.org:a/b.git", "alias:b,alias:b",
            "ann:pw@example.org:b,ann@example.org:b", "git://example.org/b,git://example.org/b",
            "git://ann:pw@example.org/b,git://example.org/b", "file:///srv/b c,file:///srv/b c",
            "/srv/b c,/srv/b c"})
    @DisabledOnOs(OS.WINDOWS)
    void anAddressIsTakenAndShownWithoutSecrets(String text, String shown) throws Exception {
        CloneAddress address = CloneAddress.of(text);
        assertEquals(shown, address.shown());
        assertFalse(address.uri().toPrivateString().contains("pw"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-u", "--upload-pack=x", "ext::sh -c touch% x", "fd::3", "git::https://example.org/b", "a/b", "./b", "~/b",
            "sftp://example.org/b", "ftp://example.org/b", "amazon-s3://example.org/b", "rsync://example.org/b", "HTTPS://example.org/b",
            "https:///b", "https://-oProxyCommand=x/b", "ssh://-oProxyCommand=x/b", "-oProxyCommand=x:b", "git@-oProxyCommand=x:b",
            "-l@example.org:b", "example.org:-b", "file://example.org/b", "https://example.org/b?token=x", "git@example.org:",
            "https://example.org/a\nb", "/srv/a\u0000b"})
    void anythingElseIsRefused(String text) {
        assertInstanceOf(CloneProblem.BadAddress.class, assertThrows(InfometisException.class, () -> CloneAddress.of(text)).problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://ann:hunter2@example.org/b", "https://ann:hunter2/3@example.org/b", "https://example.org/b?token=hunter2",
            "ext::curl -u ann:hunter2 example.org", "-ann:hunter2@example.org", "ann:hunter2@-h:b", "https://ann:hunter2@example.org/\tb"})
    void aRefusalHoldsNoSecret(String text) {
        InfometisException e = assertThrows(InfometisException.class, () -> CloneAddress.of(text));
        assertFalse((e.problem().message() + e).contains("hunter2"), e.problem().message());
    }

    @Test
    void credentialsAreForTheirOwnHostOnly() throws Exception {
        CredentialsProvider credentials = CloneAddress.of("https://ann:pw@example.org/b").credentials().orElseThrow();
        CredentialItem.Username user = new CredentialItem.Username();
        CredentialItem.Password password = new CredentialItem.Password();
        assertFalse(credentials.get(new URIish("https://example.com/b"), user, password));
        assertFalse(credentials.get(new URIish("http://example.org/b"), user, password));
        assertFalse(credentials.get(new URIish("https://example.org:8443/b"), user, password));
        assertTrue(credentials.get(new URIish("https://example.org/c"), user, password));
        assertEquals("ann pw", user.getValue() + " " + new String(password.getValue()));
    }
}
