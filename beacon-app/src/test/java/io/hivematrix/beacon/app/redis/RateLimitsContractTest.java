package io.hivematrix.beacon.app.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.app.demo.data.DemoUser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RateLimitsContractTest {

    @Nested
    class InProcess extends RateLimitsContract {
        InProcess() {
            super(false);
        }
    }

    @Nested
    @Tag("servers")
    class WithRedis extends RateLimitsContract {
        WithRedis() {
            super(true);
        }
    }

    abstract static class RateLimitsContract extends SharingContract {

        private static final int LIMIT = 5;

        RateLimitsContract(boolean shares) {
            super(shares, Map.of("BEACON_REFRESH_RATE_LIMIT", LIMIT + "/hour"));
        }

        /** The first count in Redis takes longer than it may. */
        @BeforeAll
        void loadClasses() {
            await().until(() -> list(signIn("warm-up")).statusCode() == 200);
        }

        @Test
        void aboveLimit_isRejectedWithRetryAfter() {
            String token = signIn("busy");
            List<HttpResponse<String>> responses =
                    Stream.generate(() -> list(token)).limit(2 * LIMIT).toList();

            assertThat(responses)
                    .filteredOn(response -> response.statusCode() == 200)
                    .hasSizeBetween(LIMIT, 2 * LIMIT - 1);
            HttpResponse<String> last = responses.get(2 * LIMIT - 1);
            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(last.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(1L, Duration.ofHours(1).toSeconds());
        }

        @Test
        void limit_isStated() {
            HttpResponse<String> response = list(signIn("stated"));

            assertThat(response.headers().firstValue("RateLimit-Policy").orElseThrow())
                    .contains("q=" + LIMIT);
            assertThat(response.headers().firstValue("RateLimit").orElseThrow()).contains("r=" + (LIMIT - 1));
        }

        @Test
        void users_areCountedSeparately() {
            String busy = signIn("busy-too");
            await().until(() -> list(busy).statusCode() == 429);

            assertThat(list(signIn("idle")).statusCode()).isEqualTo(200);
        }

        private String signIn(String user) {
            return replicas().signIn(new DemoUser(user, user, user, "technician"));
        }

        private HttpResponse<String> list(String token) {
            return replicas().list(beacon(), token);
        }
    }
}
