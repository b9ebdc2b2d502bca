package io.hivematrix.beacon.domain.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** UTC clock for tests that can be moved forward, and set like the clock of a machine. Thread-safe. */
public final class TestClock extends Clock {

    private final InstantSource source;
    private final Instant start;
    private final AtomicReference<Duration> advanced = new AtomicReference<>(Duration.ZERO);
    private final AtomicReference<Duration> setBack = new AtomicReference<>(Duration.ZERO);

    /** Creates a clock that stands still at {@code start}. */
    public TestClock(Instant start) {
        this(InstantSource.fixed(start));
    }

    private TestClock(InstantSource source) {
        this.source = source;
        this.start = source.instant();
    }

    /** Returns a clock that runs with the system clock. */
    public static TestClock running() {
        return new TestClock(InstantSource.system());
    }

    /** Moves this clock forward. */
    public void advance(Duration step) {
        advanced.updateAndGet(step::plus);
    }

    /** Sets this clock back without a change of {@link #nanos}. */
    public void setBack(Duration step) {
        setBack.updateAndGet(step::plus);
    }

    /** Returns the nanoseconds since this clock was created, for code that measures elapsed time. */
    public long nanos() {
        return Duration.between(start, source.instant().plus(advanced.get())).toNanos();
    }

    @Override
    public Instant instant() {
        return source.instant().plus(advanced.get()).minus(setBack.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Beacon uses UTC only");
    }
}
