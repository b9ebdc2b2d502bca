package io.hivematrix.beacon.codex.cache;

import java.time.Duration;

/** Does something after a while, unless the adapter is closed by then. */
@FunctionalInterface
public interface DelayedScheduler {

    /** Returns at once; {@code work} must be quick and not fail. */
    void schedule(Duration delay, Runnable work);
}
