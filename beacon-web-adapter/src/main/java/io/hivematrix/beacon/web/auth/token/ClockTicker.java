package io.hivematrix.beacon.web.auth.token;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** Caffeine {@code Ticker} that reads a {@link Clock}. */
record ClockTicker(Clock clock) implements Ticker {

    @Override
    public long read() {
        return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }
}
