package io.infometis.desktop.git;

import io.infometis.desktop.process.PipedChild;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.RemoteSession;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;

/// Sessions through the machine's own `ssh`, with the user's keys, agent and known hosts. It asks for nothing: there is nobody to answer.
final class SystemSsh extends SshSessionFactory implements AutoCloseable {
    private final List<String> program;
    private final Set<PipedChild> running = ConcurrentHashMap.newKeySet();

    SystemSsh(List<String> program) {
        this.program = program;
    }

    @Override
    public RemoteSession getSession(URIish uri, CredentialsProvider credentials, FS fs, int timeoutMillis) {
        return new RemoteSession() {
            @Override
            public Process exec(String command, int timeoutSeconds) throws IOException {
                PipedChild process = PipedChild.start(argv(uri, command, timeoutSeconds));
                running.add(process);
                return process;
            }

            @Override
            public void disconnect() {
                close();
            }
        };
    }

    @Override
    public String getType() {
        return "system";
    }

    /// Ends every ssh that still runs.
    @Override
    public void close() {
        running.forEach(PipedChild::destroyForcibly);
    }

    /// What ssh, or the other side through it, said; empty when it was not asked or said nothing.
    String words() throws InterruptedException {
        StringBuilder words = new StringBuilder();
        for (PipedChild child : running) {
            words.append(child.words()).append(' ');
        }
        return words.toString().strip();
    }

    List<String> argv(URIish uri, String command, int timeoutSeconds) {
        List<String> argv = new ArrayList<>(program);
        argv.addAll(List.of("-o", "BatchMode=yes", "-o", "ConnectTimeout=" + Math.max(1, timeoutSeconds)));
        if (uri.getPort() > 0) {
            argv.addAll(List.of("-p", Integer.toString(uri.getPort())));
        }
        if (uri.getUser() != null) {
            argv.addAll(List.of("-l", uri.getUser()));
        }
        argv.addAll(List.of("--", uri.getHost().replaceAll("[\\[\\]]", ""), command));
        return argv;
    }
}
