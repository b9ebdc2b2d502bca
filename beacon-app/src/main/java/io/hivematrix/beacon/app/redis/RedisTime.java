package io.hivematrix.beacon.app.redis;

import io.github.bucket4j.TimeMeter;
import java.util.function.LongSupplier;

/**
 * The time of a Redis server as it was when the connection began, continued by monotonic time. Thread-safe.
 *
 * @param nanoTime monotonic time in nanoseconds
 * @param offset the server's time less the monotonic time, in nanoseconds
 */
record RedisTime(LongSupplier nanoTime, long offset) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
        return nanoTime.getAsLong() + offset;
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
