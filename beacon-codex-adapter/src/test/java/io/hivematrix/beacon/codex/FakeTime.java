package io.hivematrix.beacon.codex;

import io.hivematrix.beacon.codex.http.MonotonicClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only when a test says so. */
public final class FakeTime extends Clock implements MonotonicClock {

    public static final Instant START = Instant.parse("2026-11-22T15:12:01Z");

    private final AtomicLong passed = new AtomicLong();

    public void pass(Duration duration) {
        passed.addAndGet(duration.toNanos());
    }

    @Override
    public long nanos() {
        return passed.get();
    }

    @Override
    public Instant instant() {
        return START.plusNanos(passed.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
