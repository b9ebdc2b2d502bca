package io.hivematrix.beacon.app.redis;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Log of values in Redis that are refused: at most one line per name and {@link #INTERVAL}. Thread-safe. */
final class RefusalLog {

    static final Duration INTERVAL = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);

    private final LongSupplier nanoTime;
    private final Map<String, Long> logged = new ConcurrentHashMap<>();

    /** @param nanoTime monotonic time in nanoseconds */
    RefusalLog(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** @param name a key or channel, or what several have in common; there are few */
    void log(String name) {
        long now = nanoTime.getAsLong();
        logged.compute(name, (same, last) -> {
            if (last != null && now - last < INTERVAL.toNanos()) {
                return last;
            }
            LOG.warn("Refused an invalid value of {} in Redis: no Beacon with this SECRET_KEY has written it", name);
            return now;
        });
    }
}
