package io.hivematrix.beacon.codex.cache;

import java.time.Duration;

/** Does something after a while, unless the adapter is closed by then. */
@FunctionalInterface
public interface Later {

    /** Returns at once; {@code work} must be quick and not fail. */
    void in(Duration delay, Runnable work);
}
