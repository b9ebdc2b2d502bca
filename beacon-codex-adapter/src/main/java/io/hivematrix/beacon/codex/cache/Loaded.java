package io.hivematrix.beacon.codex.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Loaded value with its age.
 *
 * @param readAt wall time of the start of the load; empty if this Beacon works alone
 * @param loadedNanos end of the load on the monotonic clock
 * @param loadTime duration of the load; empty if this Beacon works alone
 */
record Loaded<T>(T value, Optional<Instant> readAt, long loadedNanos, Optional<Duration> loadTime) {}
