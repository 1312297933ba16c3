package io.infometis.desktop.agent;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The threads of the calls under way, of all clients.
final class RunningCalls {
    private static final Duration CANCEL_LIMIT = Duration.ofSeconds(60);

    private final Activity activity;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    RunningCalls(Activity activity) {
        this.activity = activity;
    }

    void began(Thread thread) {
        activity.callBegan();
        threads.add(thread);
    }

    void ended(Thread thread) {
        threads.remove(thread);
        activity.callEnded();
    }

    /// Cancels every call but the one on this thread, and waits for their ends.
    void cancelOthers() throws InterruptedException {
        boolean own = threads.contains(Thread.currentThread());
        threads.stream().filter(t -> t != Thread.currentThread()).forEach(Thread::interrupt);
        activity.awaitCalls(own ? 1 : 0, CANCEL_LIMIT);
    }
}
