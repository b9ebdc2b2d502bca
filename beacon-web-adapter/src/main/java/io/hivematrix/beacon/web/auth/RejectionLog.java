package io.hivematrix.beacon.web.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.hivematrix.beacon.web.auth.model.RejectionReason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts rejected credentials by reason code and logs them at most once per reason, client address and {@link #INTERVAL}; a
 * line has the number of rejections since the previous one. Never logs the credential. Thread-safe.
 */
final class RejectionLog {

    private static final Logger LOG = LoggerFactory.getLogger(RejectionLog.class);
    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final long MAX_ENTRIES = 10_000;

    private final MeterRegistry meters;
    private final LongSupplier nanoTime;
    private final Cache<Source, Rejections> sources =
            Caffeine.newBuilder().maximumSize(MAX_ENTRIES).build();

    /** @param nanoTime monotonic time in nanoseconds */
    RejectionLog(MeterRegistry meters, LongSupplier nanoTime) {
        this.meters = meters;
        this.nanoTime = nanoTime;
    }

    void onRejected(RejectionReason reason, String address) {
        Counter.builder("beacon.credentials.rejected")
                .description("Rejected tokens and cookies")
                .tag("reason", reason.code())
                .register(meters)
                .increment();
        long count = sources.get(new Source(reason, address), source -> new Rejections())
                .count(nanoTime.getAsLong());
        if (count > 0) {
            LOG.atWarn()
                    .addKeyValue("reason", reason.code())
                    .addKeyValue("client_address", address)
                    .addKeyValue("count", count)
                    .log("Credential rejected");
        }
    }

    private record Source(RejectionReason reason, String address) {}

    /** Rejections since the last line. */
    private static final class Rejections {

        private Optional<Long> lastLine = Optional.empty();
        private long count;

        /** Returns the number to log, or zero if it is too early for a line. */
        synchronized long count(long now) {
            count++;
            if (lastLine.filter(last -> now - last < INTERVAL.toNanos()).isPresent()) {
                return 0;
            }
            lastLine = Optional.of(now);
            long logged = count;
            count = 0;
            return logged;
        }
    }
}
