package io.hivematrix.beacon.codex.cache;

import java.time.Duration;

/** Schedules tasks. */
@FunctionalInterface
public interface DelayedScheduler {

    /** Runs a task, which must be quick and not throw, after a delay; not at all once the adapter is closed. */
    void schedule(Duration delay, Runnable task);
}
