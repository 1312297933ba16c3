package io.infometis.desktop.agent;

import io.infometis.desktop.client.PeerCheck;
import io.infometis.desktop.client.Protocol;
import io.infometis.desktop.client.Wire;
import io.infometis.desktop.model.AgentProblem;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.process.Directories;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The agent's socket and who is connected to it. Only our own user gets in.
final class AgentServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AgentServer.class);

    private final Path socket;
    private final Path ours;
    private final ServerSocketChannel server;
    private final Activity activity;
    private final Function<Wire, Session> sessions;
    private final Set<Session> open = ConcurrentHashMap.newKeySet();

    private AgentServer(Directories directories, ServerSocketChannel server, Activity activity, Function<Wire, Session> sessions) {
        this.socket = directories.socket();
        this.ours = directories.state();
        this.server = server;
        this.activity = activity;
        this.sessions = sessions;
    }

    /// Listens on the socket. Called with the lock held: a file that lies there is of an agent that died.
    static AgentServer open(Directories directories, Activity activity, Function<Wire, Session> sessions) throws InfometisException {
        Path socket = directories.socket();
        Directories.ensure(directories.runtime());
        Optional<String> stranger = PeerCheck.strangerOf(socket, directories.state());
        if (stranger.isPresent()) {
            throw new InfometisException(new AgentProblem.NotOurs(socket, stranger.get()));
        }
        try {
            Files.deleteIfExists(socket);
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            AgentServer made = new AgentServer(directories, server, activity, sessions);
            Thread.ofVirtual().name("agent-accept").start(made::accept);
            return made;
        } catch (IOException e) {
            throw new InfometisException(new AgentProblem.NoFile(socket, e.toString()), e);
        }
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel channel = server.accept();
                Thread.ofVirtual().name("agent-client").start(() -> serve(channel));
            }
        } catch (ClosedChannelException e) {
            LOG.debug("No longer accepting", e);
        } catch (IOException e) {
            LOG.error("The socket broke: the agent ends", e);
            activity.end();
        }
    }

    private void serve(SocketChannel channel) {
        try (channel) {
            Optional<String> stranger = PeerCheck.stranger(channel, ours);
            if (stranger.isPresent()) {
                LOG.warn("Refused a client of user {}", stranger.get());
            } else if (activity.clientCame()) {
                serve(sessions.apply(new Wire(channel, Protocol.REQUEST_LIMIT)));
            }
        } catch (IOException e) {
            LOG.info("A client is gone: {}", e.toString());
        }
    }

    private void serve(Session session) {
        open.add(session);
        try {
            session.serve();
        } finally {
            open.remove(session);
            activity.clientWent();
        }
    }

    /// Stops accepting, unlinks the socket, then lets every client have what waits for it.
    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            LOG.warn("The socket {} could not be removed", socket, e);
        }
        List.copyOf(open).forEach(Session::close);
    }
}
