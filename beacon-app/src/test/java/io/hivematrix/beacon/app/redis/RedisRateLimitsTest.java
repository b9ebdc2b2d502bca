package io.hivematrix.beacon.app.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.VerboseResult;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.proxy.RemoteBucketBuilder;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("servers")
class RedisRateLimitsTest {

    static final BucketConfiguration FIVE_PER_HOUR = BucketConfiguration.builder()
            .addLimit(limit -> limit.capacity(5).refillIntervally(5, Duration.ofHours(1)))
            .build();

    private static final String ALONE = "Rate limits are counted by this Beacon alone";

    @RegisterExtension
    private final RedisLog log = new RedisLog();

    private final RedisServer server = new RedisServer();
    private final RedisAdapter one = server.adapter("beacon:");
    private final RedisAdapter other = server.adapter("beacon:");

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
        assertThat(log.refused("beacon:v1:limit")).isEqualTo(1);
    }

    @Test
    void bucketThatIsFullerThanPossible_isDiscarded() {
        write("u", bucket -> bucket.forceAddTokens(1_000_000));

        assertThat(consume(one, "u")).isEmpty();
        await().until(() ->
                consume(one, "u").filter(RedisRateLimitsTest::hasTokens).isPresent());
        assertThat(log.refused("beacon:v1:limit")).isEqualTo(1);
    }

    @Test
    void bucketThatIsEmptyForTooLong_isDiscarded() {
        write("u", bucket -> bucket.consumeIgnoringRateLimits(5_000));

        assertThat(consume(one, "u")).isEmpty();
        await().until(() ->
                consume(one, "u").filter(RedisRateLimitsTest::hasTokens).isPresent());
    }

    @Test
    void bucketFilledInFuture_isDiscarded() {
        try (RedisClient client = RedisClient.create(server.address().toString())) {
            long day = Duration.ofDays(1).toNanos();
            long now = Instant.now().getEpochSecond() * 1_000_000_000;
            buckets(client, new RedisTime(System::nanoTime, now + day - System.nanoTime()))
                    .build("beacon:v1:limit:u", () -> FIVE_PER_HOUR)
                    .tryConsume(5);
        }

        assertThat(consume(one, "u")).isEmpty();
        await().until(() ->
                consume(one, "u").filter(RedisRateLimitsTest::hasTokens).isPresent());
    }

    /** Changes a bucket in Redis as anyone can who has access to it. */
    private void write(String key, Consumer<BucketProxy> change) {
        try (RedisClient client = RedisClient.create(server.address().toString())) {
            change.accept(buckets(client, TimeMeter.SYSTEM_MILLISECONDS)
                    .build("beacon:v1:limit:" + key, () -> FIVE_PER_HOUR));
        }
    }

    private static RemoteBucketBuilder<String> buckets(RedisClient client, TimeMeter clock) {
        RedisCodec<String, byte[]> codec = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);
        return Bucket4jLettuce.casBasedBuilder(client.connect(codec))
                .clientClock(clock)
                .build()
                .builder();
    }

    @Test
    void slowNetwork_isLoggedOnceAndEnds() throws IOException {
        try (RedisProxy network = new RedisProxy(server.port());
                RedisAdapter slow = RedisServer.adapter(
                        new RedisSettings(network.address(), "beacon:", RedisServer.KEY, Optional.empty()))) {
            start(slow);
            network.delay(Duration.ofMillis(150));
            await().until(() -> consume(slow, "u").isEmpty()
                    && !log.lines(Level.WARN, ALONE).isEmpty());
            for (int i = 0; i < 100; i++) {
                assertThat(consume(slow, "u")).isEmpty();
            }
            network.delay(Duration.ZERO);

            await().atMost(Duration.ofSeconds(5)).until(() -> consume(slow, "u").isPresent());
            assertThat(log.lines(Level.WARN, "")).singleElement().asString().contains(ALONE);
            assertThat(log.lines(Level.INFO, "together with other Beacons again"))
                    .hasSize(1);
        }
    }

    @Test
    void oneOutage_isLoggedOnce() {
        server.stop();
        await().until(() ->
                consume(one, "u").isEmpty() && one.probe().check().error().isPresent());
        server.restart();
        await().until(() -> consume(one, "u").isPresent());

        assertThat(log.lines(Level.WARN, "")).hasSize(2).allMatch(line -> line.startsWith("Redis is not reachable"));
    }

    private static boolean hasTokens(VerboseResult<ConsumptionProbe> result) {
        return result.getValue().isConsumed() && result.getValue().getRemainingTokens() < 5;
    }

    @Test
    void otherPrefix_isCountedApart() {
        try (RedisAdapter tenant = server.adapter("tenant:")) {
            start(tenant);
            consume(one, "u");

            assertThat(consume(tenant, "u").orElseThrow().getValue().getRemainingTokens())
                    .isEqualTo(4);
            assertThat(server.keys()).contains("beacon:v1:limit:u", "tenant:v1:limit:u");
        }
    }

    private static void start(RedisAdapter adapter) {
        RedisServer.start(adapter);
        await().until(() -> consume(adapter, "first").isPresent()); // loads classes
    }

    private static Optional<VerboseResult<ConsumptionProbe>> consume(RedisAdapter adapter, String key) {
        return adapter.rateLimits().tryConsume(key, FIVE_PER_HOUR);
    }
}
