package io.hivematrix.beacon.web.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.bucket4j.TimeMeter;
import io.hivematrix.beacon.domain.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimiterTest {

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T10:00:00Z"));
    private final TimeMeter time = new NanoTimeMeter(clock::nanos);

    @Test
    void startsPeriodWithFirstRequest() {
        RateLimiter limiter = new RateLimiter(RateLimitPolicy.parse("3/hour"), time);
        clock.advance(Duration.ofMinutes(17));

        assertThat(countAllowed(limiter, "u", 4)).isEqualTo(3);
        clock.advance(Duration.ofMinutes(59));
        assertThat(countAllowed(limiter, "u", 1)).isZero();
        clock.advance(Duration.ofMinutes(1));
        assertThat(countAllowed(limiter, "u", 4)).isEqualTo(3);
    }

    @Test
    void clockSetBack_periodEndsInTime() {
        RateLimiter limiter = new RateLimiter(RateLimitPolicy.parse("3/hour"), time);
        countAllowed(limiter, "u", 3);

        clock.setBack(Duration.ofHours(1));
        clock.advance(Duration.ofHours(1));

        assertThat(countAllowed(limiter, "u", 4)).isEqualTo(3);
    }

    @Test
    void returnsTimeUntilRetry() {
        RateLimiter limiter = new RateLimiter(RateLimitPolicy.parse("2/hour"), time);
        countAllowed(limiter, "u", 2);
        clock.advance(Duration.ofMinutes(20));

        RateLimitDecision decision = limiter.countViewer("u");
        assertThat(decision.allowed()).isFalse();
        assertThat(decision.retryAfter()).isEqualTo(Duration.ofMinutes(40));
    }

    @Test
    void appliesEveryRule() {
        RateLimiter limiter = new RateLimiter(RateLimitPolicy.parse("200/day;50/hour"), time);

        int[] perHour = IntStream.range(0, 6)
                .map(hour -> {
                    int taken = countAllowed(limiter, "u", 60);
                    clock.advance(Duration.ofHours(1));
                    return taken;
                })
                .toArray();

        assertThat(perHour).containsExactly(50, 50, 50, 50, 0, 0);
    }

    @Test
    void doesNotCountRejectedRequests() {
        RateLimiter limiter = new RateLimiter(RateLimitPolicy.parse("100/day;10/hour"), time);
        countAllowed(limiter, "u", 50);

        assertThat(limiter.countViewer("u").remaining())
                .extracting(remaining -> remaining.rule().period(), RateLimitDecision.Remaining::count)
                .containsExactly(tuple(RateLimitRule.Period.DAY, 90L), tuple(RateLimitRule.Period.HOUR, 0L));
    }

    @Test
    void allowsTenTabsRefreshingEveryMinute() {
        RateLimiter limiter = new RateLimiter(RateLimitSettings.DEFAULT.refresh(), time);

        for (int minute = 0; minute < 24 * 60; minute++) {
            assertThat(countAllowed(limiter, "u", 10)).isEqualTo(10);
            clock.advance(Duration.ofSeconds(minute % 2 == 0 ? 59 : 61));
        }
    }

    @Test
    void countsViewersSeparately() {
        RateLimiter limiter = new RateLimiter(RateLimitPolicy.parse("5/minute"), time);
        countAllowed(limiter, "busy", 100);

        assertThat(countAllowed(limiter, "idle", 5)).isEqualTo(5);
    }

    @Test
    void limitsCacheSize_addressesDoNotEvictViewers() {
        RateLimiter limiter = new RateLimiter(RateLimitPolicy.parse("5/hour"), time);
        countAllowed(limiter, "u", 5);

        for (int address = 0; address < 200_000; address++) {
            limiter.countAddress("10." + (address >> 16) + "." + (address >> 8 & 255) + "." + (address & 255));
        }

        assertThat(limiter.size()).isLessThanOrEqualTo(RateLimiter.MAX_KEYS + 1);
        assertThat(countAllowed(limiter, "u", 1)).isZero();
    }

    @Test
    void evictsBucketsAfterLongestPeriod() {
        RateLimiter limiter = new RateLimiter(RateLimitPolicy.parse("5/hour"), time);
        countAllowed(limiter, "u", 5);
        clock.advance(Duration.ofHours(1));

        assertThat(limiter.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2:aaaa::1, 2001:db8:1:2:bbbb::2, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "192.0.2.1, 192.0.2.2, false",
        "192.0.2.1, ::ffff:192.0.2.1, true"
    })
    void countsIpv6NetworkAsOneClient(String one, String other, boolean same) {
        RateLimiter limiter = new RateLimiter(RateLimitPolicy.parse("1/hour"), time);
        limiter.countAddress(one);

        assertThat(limiter.countAddress(other).allowed()).isEqualTo(!same);
    }

    private static int countAllowed(RateLimiter limiter, String viewer, int times) {
        return (int) IntStream.range(0, times)
                .filter(request -> limiter.countViewer(viewer).allowed())
                .count();
    }
}
