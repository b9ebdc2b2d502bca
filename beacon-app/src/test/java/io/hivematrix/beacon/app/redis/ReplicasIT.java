package io.hivematrix.beacon.app.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Three processes behind nginx and one Redis, all of which fail. No viewer sees an error or an older board than before. */
@Tag("servers")
@Tag("process")
@TestMethodOrder(OrderAnnotation.class)
class ReplicasIT {

    private static final Duration TTL = Duration.ofSeconds(1);
    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final int VIEWERS = 300; // of each kind
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(4);
    private static final int LIMIT = 250;
    private static final String LEASE = "beacon:v1:board:lease";
    private static final Pattern REMAINING = Pattern.compile(";r=(\\d+)");

    @TempDir
    private static Path directory;

    private static ReplicaCluster cluster;
    private String token;

    @BeforeAll
    static void start() throws IOException {
        cluster = new ReplicaCluster(
                directory,
                3,
                VIEWERS,
                POLL_INTERVAL,
                ReplicasTest::board,
                Map.of(
                        "BEACON_SNAPSHOT_TTL_SECONDS",
                        "" + TTL.toSeconds(),
                        "BEACON_REFRESH_RATE_LIMIT",
                        LIMIT + "/hour"));
    }

    @AfterAll
    static void close() {
        cluster.close();
    }

    @BeforeEach
    void signIn() {
        token = cluster.signIn();
    }

    @AfterEach
    void noViewerHasSeenErrorOrOlderBoard() {
        assertThat(cluster.viewers().errors()).isEmpty();
    }

    @Test
    @Order(1)
    void leaseHolderStops10s_anotherFetches() {
        CompletableFuture<Integer> fetching = new CompletableFuture<>();
        CompletableFuture<Void> released = new CompletableFuture<>();
        long before = cluster.fetches();
        long start = System.nanoTime();
        cluster.onFetch(replica -> {
            if (fetching.complete(replica)) {
                released.join();
            }
        });
        int holder = fetching.orTimeout(30, TimeUnit.SECONDS).join();
        long lease = Long.parseLong(cluster.redis().get("beacon:v1:board:number")); // remains when the lease ends
        cluster.signal(holder, "STOP");
        long stopped = System.nanoTime();
        try {
            cluster.change();
            cluster.awaitPolled();
            assertThat(number()).isGreaterThan(lease);
            await().atMost(WAIT).until(() -> isPast(stopped, Duration.ofSeconds(10)));
        } finally {
            cluster.signal(holder, "CONT");
        }
        await().atMost(WAIT).until(() -> cluster.isCurrent(holder, token));
        long taken = number();
        released.complete(null); // too late
        cluster.changeForAll();
        assertThat(number()).isGreaterThan(taken);
        await().atMost(WAIT)
                .until(() -> cluster.replicas()
                                .mapToObj(replica -> cluster.list(replica, token)
                                        .headers()
                                        .firstValue("ETag")
                                        .orElse("none from replica " + replica))
                                .distinct()
                                .count()
                        == 1);

        long asked = cluster.fetches() - before;
        assertThat(asked).isLessThanOrEqualTo((System.nanoTime() - start) / TTL.toNanos() + 2);
    }

    @Test
    @Order(2)
    void networkOfOneFailsAndRedisHasGarbage() throws IOException {
        assertThat(spend(0, 100)).isEqualTo(100);
        cluster.network().cut();
        cluster.redis()
                .run(commands -> commands.keys("beacon:*").stream()
                        .map(key -> commands.del(key) + commands.set(key, "garbage"))
                        .toList());
        cluster.changeForAll();
        assertThat(spend(2, 10)).isEqualTo(10);
        assertThat(cluster.logged(0, "Refused an invalid value") + cluster.logged(1, "Refused an invalid value"))
                .isPositive();
        cluster.network().open();
    }

    @Test
    @Order(3)
    void flush_limitIsExceededByOneShareAtMost() {
        assertThat(spend(0, 100)).isEqualTo(100);
        cluster.redis().run(commands -> commands.flushall());
        int allowed = spend(1, LIMIT / 2) + spend(0, LIMIT);

        assertThat(100 + allowed).isBetween(LIMIT, 2 * LIMIT);
        await().pollInterval(TTL).atMost(WAIT).until(() -> remaining(2, token) < LIMIT - 100);
    }

    @Test
    @Order(4)
    void redisIsAway20s_limitIsExceededByOneShare() throws IOException {
        assertThat(spend(0, 30) + spend(1, 30)).isEqualTo(60);
        long lines = cluster.logged(0, "Redis is not reachable");
        cluster.redis().stop();
        long stopped = System.nanoTime();
        cluster.changeForAll();
        assertThat(spend(0, LIMIT)).isEqualTo(LIMIT - 30); // the replica has counted its own 30 requests
        await().atMost(WAIT).until(() -> isPast(stopped, Duration.ofSeconds(20)));
        assertThat(cluster.logged(0, "Redis is not reachable") - lines).isEqualTo(1);
        cluster.redis().restart();

        String other = cluster.signIn();
        AtomicInteger requests = new AtomicInteger();
        await().atMost(WAIT).until(() -> {
            cluster.list(0, other);
            return remaining(1, other) < LIMIT - requests.incrementAndGet();
        });
        cluster.changeForAll();
    }

    @Test
    @Order(5)
    void leaseHolderDies_anotherFetchesNext() {
        Queue<Integer> fetching = new ConcurrentLinkedQueue<>();
        CompletableFuture<Void> released = new CompletableFuture<>();
        cluster.onFetch(replica -> {
            fetching.add(replica);
            if (fetching.size() == 1) {
                released.join();
            }
        });
        await().pollInterval(Duration.ofMillis(10)).atMost(WAIT).until(() -> !fetching.isEmpty());
        long left = cluster.redis().timeToLive(LEASE);
        int holder = fetching.peek();
        cluster.signal(holder, "KILL");
        try {
            assertThat(left).isLessThanOrEqualTo(TTL.toMillis()); // so another one fetches within a TTL
            cluster.changeForAll();
            assertThat(fetching).first().isEqualTo(holder);
            assertThat(fetching.stream().skip(1)).isNotEmpty().doesNotContain(holder);
        } finally {
            released.complete(null);
        }

        cluster.signal((holder + 1) % 3, "KILL");
        cluster.changeForAll();
    }

    private static boolean isPast(long start, Duration time) {
        return System.nanoTime() - start >= time.toNanos();
    }

    /** Returns the number of the shared board. */
    private static long number() {
        return Long.parseLong(cluster.redis().run(commands -> commands.hget("beacon:v1:board", "number")));
    }

    /** Sends requests to one replica; returns how many are allowed. */
    private int spend(int replica, int requests) {
        return (int) IntStream.range(0, requests)
                .filter(i -> cluster.list(replica, token).statusCode() == 200)
                .count();
    }

    /** Returns how many requests a user has left at one replica. */
    private static int remaining(int replica, String user) {
        Matcher remaining = REMAINING.matcher(
                cluster.list(replica, user).headers().firstValue("RateLimit").orElse(""));
        return remaining.find() ? Integer.parseInt(remaining.group(1)) : LIMIT;
    }
}
