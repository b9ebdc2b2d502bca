package io.hivematrix.beacon.app.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.app.demo.data.DemoUser;
import io.hivematrix.beacon.app.demo.server.DemoPlatform;
import io.hivematrix.beacon.app.fixture.ScriptedService;
import io.hivematrix.beacon.app.process.BeaconProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three processes behind nginx, with the example of {@code docs/scaling.md}, and one Redis. */
@Tag("servers")
@Tag("process")
class ReplicasIT {

    private static final String TICKETS = "/api/tickets/active";
    private static final int VIEWERS = 20;
    private static final Duration TTL = Duration.ofSeconds(2);

    @TempDir
    private Path directory;

    private final RedisServer redis = new RedisServer();
    private final DemoPlatform matrix = new DemoPlatform(1, Clock.systemUTC());
    private final ScriptedService codex = new ScriptedService(matrix.codex().address());
    private final AtomicInteger board = new AtomicInteger(1);
    private final List<BeaconProcess> beacons = new ArrayList<>();
    private final List<AutoCloseable> closing =
            new ArrayList<>(Stream.of(redis, codex, matrix).toList());
    private TestViewers viewers;

    ReplicasIT() throws IOException {}

    @BeforeEach
    void start() throws IOException {
        codex.stub(TICKETS, () -> ReplicasTest.board(board.get()));
        for (String name : List.of("one", "two", "three")) {
            BeaconProcess beacon =
                    new BeaconProcess(Files.createDirectory(directory.resolve(name)), settings(), "serve");
            beacons.add(beacon);
            closing.add(0, beacon);
        }
        List<URI> addresses = beacons.stream().map(BeaconProcess::address).toList();
        beacons.forEach(beacon -> await().atMost(Duration.ofSeconds(40))
                .until(() -> beacon.get("/health/ready").statusCode() == 200));
        NginxServer nginx = new NginxServer(Files.createDirectory(directory.resolve("nginx")), addresses);
        closing.add(0, nginx);
        viewers = new TestViewers(
                nginx.address(),
                IntStream.range(0, 2 * VIEWERS)
                        .mapToObj(viewer -> matrix.core().signIn(user(viewer)))
                        .toList());
        closing.add(0, viewers);
        for (int viewer = 0; viewer < VIEWERS; viewer++) {
            viewers.poll(viewer, Duration.ofMillis(500));
            viewers.stream(VIEWERS + viewer);
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> viewers.streamed().size() == VIEWERS && viewers.polling(1) == VIEWERS);
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable started : closing) {
            started.close();
        }
    }

    @Test
    void codex_isAskedAsOftenAsByOne() throws InterruptedException {
        long before = codex.requestCount(TICKETS);
        Thread.sleep(3 * TTL.toMillis());

        assertThat(codex.requestCount(TICKETS) - before).isLessThanOrEqualTo(4);
        change(2);
        long first =
                viewers.streamed().values().stream().mapToLong(at -> at).min().orElseThrow();
        long last =
                viewers.streamed().values().stream().mapToLong(at -> at).max().orElseThrow();
        assertThat(Duration.ofNanos(last - first)).isLessThan(Duration.ofSeconds(2));
        assertThat(viewers.errors()).isEmpty();
    }

    @Test
    void beaconsFail_noViewerSeesErrorOrOlderBoard() {
        beacons.get(0).close();
        change(2);
        beacons.get(1).signal("STOP");
        try {
            board.set(3);
            awaitPolled(3);
        } finally {
            beacons.get(1).signal("CONT");
        }
        change(4);

        assertThat(viewers.errors()).isEmpty();
    }

    @Test
    void redisFails_noViewerSeesErrorOrOlderBoard() {
        redis.run(commands -> commands.flushall());
        change(2);
        redis.run(commands -> commands.set("beacon:v1:board", "garbage"));
        change(3);
        redis.stop();
        change(4);
        redis.restart();
        change(5);

        assertThat(viewers.errors()).isEmpty();
    }

    /** Changes the board and waits until all viewers have it. */
    private void change(int number) {
        viewers.streamed().clear();
        board.set(number);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(viewers.streamed()).hasSize(VIEWERS);
            assertThat(viewers.polling(number)).isEqualTo(VIEWERS);
        });
    }

    private void awaitPolled(int number) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(viewers.polling(number)).isEqualTo(VIEWERS));
    }

    private static DemoUser user(int number) {
        return new DemoUser("user-" + number, "user" + number, "User " + number, "technician");
    }

    private Map<String, String> settings() {
        return Map.of(
                "SECRET_KEY",
                "of-no-use-outside-of-the-tests-0123456789",
                "BEACON_PORT",
                "0",
                "CORE_SERVICE_URL",
                matrix.core().address().toString(),
                "CODEX_SERVICE_URL",
                codex.address().toString(),
                "BEACON_SNAPSHOT_TTL_SECONDS",
                Long.toString(TTL.toSeconds()),
                "BEACON_REFRESH_RATE_LIMIT",
                "100000/minute",
                "BEACON_RATE_LIMITS",
                "100000/hour",
                "BEACON_REDIS_URL",
                redis.address().toString());
    }
}
