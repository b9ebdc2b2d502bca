package io.hivematrix.beacon.app.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.VerboseResult;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
class RedisRateLimitsTest {

    private static final BucketConfiguration FIVE_PER_HOUR = BucketConfiguration.builder()
            .addLimit(limit -> limit.capacity(5).refillIntervally(5, Duration.ofHours(1)))
            .build();

    private final RedisServer server = new RedisServer();
    private final RedisAdapter one = adapter("beacon:");
    private final RedisAdapter other = adapter("beacon:");

    @BeforeEach
    void connect() {
        start(one);
        start(other);
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
        server.close();
    }

    @Test
    void tokens_areCountedTogether() {
        for (int i = 0; i < 5; i++) {
            RedisAdapter next = i % 2 == 0 ? one : other;
            assertThat(consume(next, "u").orElseThrow().getValue().isConsumed()).isTrue();
        }

        VerboseResult<ConsumptionProbe> rejected = consume(other, "u").orElseThrow();
        assertThat(rejected.getValue().isConsumed()).isFalse();
        assertThat(Duration.ofNanos(rejected.getDiagnostics().calculateFullRefillingTime()))
                .isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
        assertThat(consume(one, "another").orElseThrow().getValue().isConsumed())
                .isTrue();
    }

    @Test
    void buckets_expire() {
        consume(one, "u");

        assertThat(server.timeToLive("beacon:v1:limit:u")).isPositive();
    }

    @Test
    void serverHangs_countsAloneAndReturnsWithin5Seconds() {
        consume(one, "u");
        server.signal("STOP");
        try {
            assertThat(consume(one, "u")).isEmpty();
            long start = System.nanoTime();
            for (int i = 0; i < 100; i++) {
                assertThat(consume(one, "u")).isEmpty();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1_500));
        } finally {
            server.signal("CONT");
        }

        await().atMost(Duration.ofSeconds(5)).until(() -> consume(one, "u").isPresent());
    }

    @Test
    void serverRestarts_returnsWithin5Seconds() {
        server.stop();
        assertThat(consume(one, "u")).isEmpty();
        server.restart();

        await().atMost(Duration.ofSeconds(5)).until(() -> consume(one, "u").isPresent());
    }

    @Test
    void garbage_isDiscarded() {
        server.run(commands -> commands.set("beacon:v1:limit:u", "garbage"));
        server.run(commands -> commands.lpush("beacon:v1:limit:list", "garbage"));

        for (String key : new String[] {"u", "list"}) {
            assertThat(consume(one, key)).isEmpty();
            await().until(() -> consume(one, key).isPresent());
        }
    }

    @Test
    void otherPrefix_isCountedApart() {
        try (RedisAdapter tenant = adapter("tenant:")) {
            start(tenant);
            consume(one, "u");

            assertThat(consume(tenant, "u").orElseThrow().getValue().getRemainingTokens())
                    .isEqualTo(4);
            assertThat(server.keys()).contains("beacon:v1:limit:u", "tenant:v1:limit:u");
        }
    }

    private RedisAdapter adapter(String prefix) {
        return new RedisAdapter(
                new RedisSettings(server.address(), prefix, Optional.empty()), 1_000_000, System::nanoTime);
    }

    private static void start(RedisAdapter adapter) {
        adapter.start();
        await().until(() -> adapter.probe().check().error().isEmpty());
        await().until(() -> consume(adapter, "first").isPresent()); // loads classes
    }

    private static Optional<VerboseResult<ConsumptionProbe>> consume(RedisAdapter adapter, String key) {
        return adapter.rateLimits().tryConsume(key, FIVE_PER_HOUR);
    }
}
