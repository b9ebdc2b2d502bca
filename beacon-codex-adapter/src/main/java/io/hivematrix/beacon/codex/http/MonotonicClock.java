package io.hivematrix.beacon.codex.http;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Clock for elapsed time; changes of the system time do not affect it. */
@FunctionalInterface
public interface MonotonicClock {

    /** {@link System#nanoTime}. */
    MonotonicClock SYSTEM = System::nanoTime;

    /** Returns nanoseconds since an arbitrary origin; only differences are meaningful. */
    long nanos();

    /** Returns a UTC clock that starts at the epoch and runs at the rate of this clock. */
    default Clock toClock() {
        long start = nanos();
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.EPOCH.plusNanos(nanos() - start);
            }
        };
    }
}
