package io.infometis.desktop.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.infometis.desktop.model.CloneProblem;
import java.net.UnknownHostException;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.TransportException;
import org.junit.jupiter.api.Test;

class CloneFailuresTest {
    private static final String URL = "https://example.org/b";

    @Test
    void whatTheUsersConfigurationPutIntoTheAddressIsNotTold() throws Exception {
        assertEquals(new CloneProblem.NotAuthorized(URL, "https://example.org/b: not authorized", "git clone"),
                problem(new TransportException("https://token@example.org/b:\n not authorized"), ""));
    }

    @Test
    void whatSshSaidCountsMoreThanWhatJGitMadeOfIt() throws Exception {
        assertEquals(new CloneProblem.Unreachable(URL, "ssh: connect to host example.org port 22: Connection refused", "git clone"),
                problem(new TransportException("not found"), "ssh: connect to host example.org port 22: Connection refused\r\n"));
    }

    @Test
    void aHostThatIsNotKnownCannotBeReached() throws Exception {
        assertEquals(new CloneProblem.Unreachable(URL, "cannot open git-upload-pack example.invalid", "git clone"),
                problem(new TransportException("cannot open git-upload-pack", new UnknownHostException("example.invalid")), ""));
    }

    @Test
    void gitsDaemonSaysThatThereIsNone() throws Exception {
        String said = "git://example.org/b: access denied or repository not exported: /b";
        assertEquals(new CloneProblem.NoSuchRepository(URL, said, "git clone"), problem(new TransportException(said), ""));
    }

    @Test
    void theRestFailed() throws Exception {
        assertEquals(new CloneProblem.CloneFailed(URL, "bad pack", "git clone"), problem(new TransportException("bad pack"), ""));
    }

    private static CloneProblem problem(GitAPIException failure, String said) throws Exception {
        return new CloneFailures(CloneAddress.of(URL), "git clone").of(failure, said);
    }
}
