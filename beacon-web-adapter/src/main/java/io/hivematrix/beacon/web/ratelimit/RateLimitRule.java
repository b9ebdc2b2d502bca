package io.hivematrix.beacon.web.ratelimit;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/**
 * How many requests are allowed in each stretch of time, the first of which begins with the first request.
 *
 * @param count requests, at least one
 * @param period the stretch
 */
public record RateLimitRule(long count, Period period) {

    private static final long MAX_COUNT = 1_000_000_000;

    /** The stretches of time that can be written. */
    public enum Period {
        /** A second. */
        SECOND(Duration.ofSeconds(1)),
        /** A minute. */
        MINUTE(Duration.ofMinutes(1)),
        /** An hour. */
        HOUR(Duration.ofHours(1)),
        /** 24 hours. */
        DAY(Duration.ofDays(1));

        private final Duration duration;

        Period(Duration length) {
            this.duration = length;
        }

        /** How long it is. */
        public Duration duration() {
            return duration;
        }

        /** As it is written, such as "hour". */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws IllegalArgumentException if the count is not 1 to 1,000,000,000 */
    public RateLimitRule {
        if (count < 1 || count > MAX_COUNT) {
            throw new IllegalArgumentException("count must be 1 to " + MAX_COUNT + ", but is " + count);
        }
        Objects.requireNonNull(period, "period");
    }

    /** As it is written, such as "50/hour". */
    @Override
    public String toString() {
        return count + "/" + period.wireName();
    }
}
