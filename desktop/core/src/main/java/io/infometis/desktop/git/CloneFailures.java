package io.infometis.desktop.git;

import io.infometis.desktop.model.CloneProblem;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;

/// Tells from JGit's exceptions, and from the words of ssh in them, what kept a clone from ending well.
record CloneFailures(CloneAddress from, String command) {
    /// Sources: JGit's JGitText (notAuthorized, noCredentialsProvider, authentication not supported); OpenSSH's ssh.
    private static final Pattern AUTHORIZATION = Pattern
            .compile("(?i)not authorized|not permitted|authentication|credentialsprovider|permission denied|host key verification failed");
    private static final Pattern NETWORK = Pattern.compile(
            "(?i)could not resolve hostname|connection (refused|timed out|reset)|no route to host|network is unreachable|unknown host");
    /// What git's daemon says, and what git says at the other end of ssh.
    private static final Pattern MISSING = Pattern.compile("(?i)repository not (exported|found)|not appear to be a git repository");
    private static final List<Class<? extends Exception>> UNREACHABLE = List.of(UnknownHostException.class, ConnectException.class,
            NoRouteToHostException.class, SocketTimeoutException.class);

    /// `said` is what ssh wrote, which tells more than JGit's reading of it. No message holds credentials, since JGit never got the address with
    /// them.
    CloneProblem of(Exception failure, String said) {
        List<Throwable> causes = Stream.<Throwable>iterate(failure, t -> t != null, Throwable::getCause).toList();
        String why = said.isEmpty()
                ? causes.stream().map(c -> clean(String.valueOf(c.getMessage()))).distinct().collect(Collectors.joining(" "))
                : clean(said);
        if (AUTHORIZATION.matcher(why).find()) {
            return new CloneProblem.NotAuthorized(from.shown(), why, command);
        }
        if (NETWORK.matcher(why).find() || causes.stream().anyMatch(c -> UNREACHABLE.stream().anyMatch(u -> u.isInstance(c)))) {
            return new CloneProblem.Unreachable(from.shown(), why, command);
        }
        return MISSING.matcher(why).find() || causes.stream().anyMatch(NoRemoteRepositoryException.class::isInstance)
                ? new CloneProblem.NoSuchRepository(from.shown(), why, command)
                : new CloneProblem.CloneFailed(from.shown(), why, command);
    }

    /// On one line. The user's own configuration may put credentials into an address (`insteadOf`), which JGit then tells in part.
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").replaceAll("(https?://)[^/ @]+@", "$1").strip();
    }
}
