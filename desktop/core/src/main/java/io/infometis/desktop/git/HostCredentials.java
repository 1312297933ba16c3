package io.infometis.desktop.git;

import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;

/// The name and password of an address, for its own host only: a redirect leads them nowhere else.
final class HostCredentials extends UsernamePasswordCredentialsProvider {
    private final URIish owner;

    HostCredentials(URIish owner, String user, String password) {
        super(user, password);
        this.owner = owner;
    }

    @Override
    public boolean get(URIish asking, CredentialItem... items) {
        boolean own = owner.getScheme().equals(asking.getScheme()) && owner.getHost().equals(asking.getHost())
                && owner.getPort() == asking.getPort();
        return own && super.get(asking, items);
    }
}
