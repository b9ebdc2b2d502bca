package io.hivematrix.beacon.web.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.hivematrix.beacon.web.auth.model.RejectionReason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts rejected credentials by reason code and logs them at most once per reason, client address and {@link #INTERVAL}; a
 * line has the number of rejections since the previous one. Those of a burst that stops are logged within two intervals.
 * Never logs the credential. Thread-safe.
 */
final class RejectionLog {

    private static final Logger LOG = LoggerFactory.getLogger(RejectionLog.class);

    /** Time between two lines of a reason and an address. */
    static final Duration INTERVAL = Duration.ofMinutes(1);

    private static final long MAX_ENTRIES = 10_000;

    private final MeterRegistry meters;
    private final LongSupplier nanoTime;
    private final Executor afterInterval;
    private final AtomicBoolean checkScheduled = new AtomicBoolean();
    private final Cache<RejectionSource, Rejections> sources =
            Caffeine.newBuilder().maximumSize(MAX_ENTRIES).build();

    /**
     * Creates a log.
     *
     * @param nanoTime monotonic time in nanoseconds
     * @param afterInterval runs a task after {@link #INTERVAL}
     */
    RejectionLog(MeterRegistry meters, LongSupplier nanoTime, Executor afterInterval) {
        this.meters = meters;
        this.nanoTime = nanoTime;
        this.afterInterval = afterInterval;
    }

    void onRejected(RejectionReason reason, String address) {
        Counter.builder("beacon.credentials.rejected")
                .description("Rejected tokens and cookies")
                .tag("reason", reason.code())
                .register(meters)
                .increment();
        RejectionSource source = new RejectionSource(reason, address);
        Rejections rejections = sources.get(source, added -> new Rejections());
        rejections.count.incrementAndGet();
        if (!logIfDue(source, rejections)) {
            scheduleCheck();
        }
    }

    /** Logs what has been counted unless there was a line within {@link #INTERVAL}; returns whether nothing is left to log. */
    private boolean logIfDue(RejectionSource source, Rejections rejections) {
        long count = rejections.takeIfDue(nanoTime.getAsLong());
        if (count > 0) {
            LOG.atWarn()
                    .addKeyValue("reason", source.reason().code())
                    .addKeyValue("client_address", source.address())
                    .addKeyValue("count", count)
                    .log("Credential rejected");
        }
        return rejections.count.get() == 0;
    }

    /** Schedules a check for rejections of a burst that stops, unless one is scheduled. */
    private void scheduleCheck() {
        if (checkScheduled.compareAndSet(false, true)) {
            afterInterval.execute(this::check);
        }
    }

    private void check() {
        checkScheduled.set(false);
        sources.asMap().forEach((source, rejections) -> {
            if (!logIfDue(source, rejections)) {
                scheduleCheck();
            }
        });
    }

    private record RejectionSource(RejectionReason reason, String address) {}

    /** Rejections since the last line. */
    private static final class Rejections {

        private final AtomicLong count = new AtomicLong();
        private Optional<Long> lastLine = Optional.empty();

        /** Returns the number to log, or zero if it is too early for a line. */
        synchronized long takeIfDue(long now) {
            if (count.get() == 0
                    || lastLine.filter(last -> now - last < INTERVAL.toNanos()).isPresent()) {
                return 0;
            }
            lastLine = Optional.of(now);
            return count.getAndSet(0);
        }
    }
}
