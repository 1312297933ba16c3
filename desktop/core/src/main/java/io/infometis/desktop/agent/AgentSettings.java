package io.infometis.desktop.agent;

import java.time.Duration;

/// How an agent behaves. `build` is what it says in the handshake; after `idle` without a client and with nothing running it ends; `lockWait` is
/// how long it waits for one that is just ending; `protocol` is another than ours only in tests.
public record AgentSettings(String build, int protocol, Duration idle, Duration lockWait) {
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration LOCK_WAIT = Duration.ofSeconds(10);

    public static AgentSettings of(String build) {
        return new AgentSettings(build, io.infometis.desktop.client.Protocol.VERSION, IDLE, LOCK_WAIT);
    }

    public AgentSettings withIdle(Duration other) {
        return new AgentSettings(build, protocol, other, lockWait);
    }
}
