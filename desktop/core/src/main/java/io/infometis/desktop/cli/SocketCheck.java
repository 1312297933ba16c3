package io.infometis.desktop.cli;

import io.infometis.desktop.client.PeerCheck;
import io.infometis.desktop.model.Finding;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.process.Directories;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The agent's socket: its folder is ours, and nobody else's socket lies there.
final class SocketCheck {
    private SocketCheck() {
    }

    static List<Finding> look(Context context) throws InfometisException {
        Path socket = context.directories().socket();
        Directories.ensure(context.directories().runtime());
        Optional<String> owner = PeerCheck.strangerOf(socket, Directories.ensure(context.directories().state()));
        return List.of(owner.map(o -> Finding.blocking("socket", socket + " belongs to " + o + ".", "export XDG_RUNTIME_DIR=$(mktemp -d)"))
                .orElseGet(() -> Finding.passed("socket", socket.toString())));
    }
}
