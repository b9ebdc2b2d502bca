package io.hivematrix.beacon.codex.http;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time as it passes, whatever is done to the clock on the wall. */
@FunctionalInterface
public interface MonotonicClock {

    /** The time of this machine. */
    MonotonicClock SYSTEM = System::nanoTime;

    /** Nanoseconds since some moment; only differences mean something. */
    long nanos();

    /** A clock that begins somewhere and runs as this ticker does. */
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
