package io.hivematrix.beacon.web.ratelimit;

import io.github.bucket4j.TimeMeter;
import java.util.function.LongSupplier;

/** Bucket4j {@code TimeMeter} that reads a monotonic time, so that a clock that is set back does not extend a period. */
record NanoTimeMeter(LongSupplier nanoTime) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
        return nanoTime.getAsLong();
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
