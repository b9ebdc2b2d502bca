package io.hivematrix.beacon.web.ratelimit;

import java.time.Duration;
import java.util.Locale;

/**
 * Maximum number of requests per period. The first period starts with the first request.
 *
 * @param count requests, 1 to 1,000,000,000
 */
public record RateLimitRule(long count, Period period) {

    private static final long MAX_COUNT = 1_000_000_000;

    public enum Period {
        SECOND(Duration.ofSeconds(1)),
        MINUTE(Duration.ofMinutes(1)),
        HOUR(Duration.ofHours(1)),
        DAY(Duration.ofDays(1));

        private final Duration duration;
        private final String wireName = name().toLowerCase(Locale.ROOT);

        Period(Duration duration) {
            this.duration = duration;
        }

        public Duration duration() {
            return duration;
        }

        /** Returns the name in settings and headers, such as "hour". */
        public String wireName() {
            return wireName;
        }
    }

    /** @throws IllegalArgumentException if the count is not 1 to 1,000,000,000 */
    public RateLimitRule {
        if (count < 1 || count > MAX_COUNT) {
            throw new IllegalArgumentException("count must be 1 to " + MAX_COUNT + ", but is " + count);
        }
    }

    /** Returns the form in settings, such as "50/hour". */
    @Override
    public String toString() {
        return count + "/" + period.wireName();
    }
}
