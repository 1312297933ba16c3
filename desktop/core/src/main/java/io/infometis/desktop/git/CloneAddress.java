package io.infometis.desktop.git;

import io.infometis.desktop.model.CloneProblem;
import io.infometis.desktop.model.InfometisException;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;

/// Where a clone comes from. JGit gets the address without the credentials that it held, so they reach neither its messages nor the clone's
/// configuration; they are offered to the address's own host when it asks. `shown` is for messages.
record CloneAddress(URIish uri, String shown, Optional<CredentialsProvider> credentials) {
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*|\\[[0-9A-Fa-f:.]+]");
    private static final Pattern HELPER = Pattern.compile("([A-Za-z0-9+.-]+)::.*", Pattern.DOTALL);

    /// Judged by what JGit makes of the text, so that both mean the same.
    static CloneAddress of(String text) throws InfometisException {
        if (text.isEmpty() || text.startsWith("-") || text.chars().anyMatch(Character::isISOControl)) {
            throw refused(text, "It is no address.");
        }
        if (HELPER.matcher(text).matches()) {
            throw refused(text, "It names a program to run.");
        }
        URIish uri = parsed(text);
        if (uri.getScheme() == null) {
            if (uri.getHost() == null) {
                return local(text, uri);
            }
            return ssh(text, uri);
        }
        return switch (uri.getScheme()) {
            case "https", "http" -> http(text, uri);
            case "ssh" -> ssh(text, uri);
            case "git" -> git(text, uri);
            case "file" -> local(text, uri);
            default -> throw refused(text, uri.getScheme() + ":// is not known here.");
        };
    }

    private static URIish parsed(String text) throws InfometisException {
        try {
            return new URIish(text);
        } catch (URISyntaxException _) { // its message holds the whole text
            throw refused(text, "It is no address.");
        }
    }

    /// Its daemon asks nobody's name.
    private static CloneAddress git(String text, URIish uri) throws InfometisException {
        URIish bare = checkedHost(text, uri).setUser(null).setPass(null);
        return new CloneAddress(bare, bare.toString(), Optional.empty());
    }

    private static CloneAddress http(String text, URIish uri) throws InfometisException {
        checkedHost(text, uri);
        if (uri.getPath().contains("?") || uri.getPath().contains("#")) {
            throw refused(text, "It ends in a query.");
        }
        URIish bare = uri.setUser(null).setPass(null);
        Optional<CredentialsProvider> credentials = Optional.ofNullable(uri.getUser())
                .map(user -> new HostCredentials(bare, user, Optional.ofNullable(uri.getPass()).orElse("")));
        return new CloneAddress(bare, bare.toASCIIString(), credentials);
    }

    /// A password is of no use here: ssh takes none from others.
    private static CloneAddress ssh(String text, URIish uri) throws InfometisException {
        checkedHost(text, uri);
        if (uri.getPath().isEmpty() || uri.getPath().startsWith("-") || uri.getUser() != null && uri.getUser().startsWith("-")) {
            throw refused(text, "It would be read as an option.");
        }
        URIish bare = uri.setPass(null);
        return new CloneAddress(bare, bare.toString(), Optional.empty());
    }

    private static CloneAddress local(String text, URIish uri) throws InfometisException {
        try {
            if (uri.getHost() == null && Path.of(uri.getPath()).isAbsolute()) {
                return new CloneAddress(uri, uri.toString(), Optional.empty());
            }
        } catch (InvalidPathException _) {
            // no path, so no absolute one
        }
        throw refused(text, "It is no absolute path.");
    }

    private static URIish checkedHost(String text, URIish uri) throws InfometisException {
        if (uri.getHost() == null || !HOST.matcher(uri.getHost()).matches()) {
            throw refused(text, "It names no host.");
        }
        return uri;
    }

    private static InfometisException refused(String text, String why) {
        return new InfometisException(new CloneProblem.BadAddress(withoutSecrets(text), why));
    }

    /// All that may be a name, a password or a program's argument is left out, whatever the text means.
    private static String withoutSecrets(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ").replaceFirst("^([A-Za-z0-9+.-]+::).*", "$1…").replaceFirst("[?#].*", "");
        return clean.replaceFirst("^([A-Za-z0-9+.-]+://)?.*@", "$1");
    }
}
