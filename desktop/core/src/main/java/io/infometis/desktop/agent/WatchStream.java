package io.infometis.desktop.agent;

import io.infometis.desktop.client.Json;
import io.infometis.desktop.client.Message;
import io.infometis.desktop.client.Outbox;
import io.infometis.desktop.client.Protocol;
import io.infometis.desktop.client.WorkspaceParts;
import io.infometis.desktop.model.Workspace;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// Sends a client what changed in the workspace. While a message waits to be sent, newer workspaces replace the one it will tell of, so a slow
/// client gets fewer messages, not older ones.
final class WatchStream implements AutoCloseable {
    private final Outbox outbox;
    private final AtomicReference<Workspace> newest;
    private final AtomicBoolean due = new AtomicBoolean();
    private final Environments.Subscription subscription;
    private Workspace sent = Workspace.empty(); // touched by the sending thread only

    WatchStream(Environments environments, Outbox outbox) {
        this.outbox = outbox;
        this.newest = new AtomicReference<>(Workspace.empty());
        this.subscription = environments.onChange(this::changed);
        changed(environments.workspace());
    }

    private void changed(Workspace workspace) {
        newest.accumulateAndGet(workspace, (a, b) -> a.version() > b.version() ? a : b);
        if (due.compareAndSet(false, true)) {
            outbox.send(this::next);
        }
    }

    private Optional<Message> next() {
        due.set(false);
        Workspace now = newest.get();
        WorkspaceParts parts = WorkspaceParts.between(sent, now);
        sent = now;
        return Optional.of(new Message.Notification(Protocol.WORKSPACE, Json.MAPPER.valueToTree(parts)));
    }

    @Override
    public void close() {
        subscription.close();
    }
}
