package io.hivematrix.beacon.app.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.app.demo.data.DemoUser;
import io.hivematrix.beacon.app.server.BeaconApplication;
import io.hivematrix.beacon.domain.testing.StubResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Three Beacons in one process with one Redis. */
@Tag("servers")
class ReplicasTest {

    private static final String TICKETS = "/api/tickets/active";

    /** Fetches are rarer than each second if the machine is so slow that one takes more than 50 ms. */
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    private final RedisServer redis = new RedisServer();
    private final Replicas replicas =
            new Replicas(Optional.of(redis.address()), Map.of("BEACON_REFRESH_RATE_LIMIT", "100000/hour"));

    @AfterEach
    void close() {
        replicas.close();
        redis.close();
    }

    @Test
    void codex_isAskedAsOftenAsByOne() {
        replicas.codex().stub(TICKETS, board(1));
        List<URI> beacons = startThree();
        String token = replicas.signIn();
        long before = replicas.fetches();
        Instant end = Instant.now().plusSeconds(5);

        while (Instant.now().isBefore(end)) {
            beacons.forEach(beacon ->
                    assertThat(replicas.list(beacon, token).statusCode()).isEqualTo(200));
        }

        assertThat(replicas.fetches() - before).isLessThanOrEqualTo(6);
        await().atMost(RECOVERY)
                .until(() -> replicas.list(beacons.get(0), token).statusCode() == 200 && replicas.fetches() > before);
        assertThat(beacons.stream().map(beacon -> etag(beacon, token)).distinct())
                .hasSize(1);
    }

    @Test
    void change_reachesStreamsOfAll() {
        replicas.codex().stub(TICKETS, board(1));
        List<URI> beacons = startThree("BEACON_SNAPSHOT_TTL_SECONDS", "60");
        String token = replicas.signIn();
        Queue<String> received = new ConcurrentLinkedQueue<>();
        beacons.forEach(beacon -> listen(replicas.stream(beacon, token), beacon, received));
        await().until(() -> received.size() == 3);
        received.clear();

        replicas.codex().stub(TICKETS, board(2));
        redis.run(commands -> commands.del("beacon:v1:board"));
        replicas.start();

        await().atMost(Duration.ofSeconds(20)).until(() -> received.size() == 3);
        assertThat(received).doesNotHaveDuplicates();
        assertThat(beacons.stream().map(beacon -> etag(beacon, token)).distinct())
                .hasSize(1);
    }

    @Test
    void failureOfCodex_isSharedAndAskedAsOftenAsByOne() {
        replicas.codex().stub(TICKETS, board(1));
        List<URI> beacons = startThree();
        String token = replicas.signIn();
        replicas.codex().stub(TICKETS, StubResponse.status(503));
        await().atMost(RECOVERY)
                .untilAsserted(() -> assertThat(beacons)
                        .allMatch(beacon -> replicas.list(beacon, token).body().contains("\"stale\":true")));
        long before = replicas.fetches();
        Instant end = Instant.now().plusSeconds(4);

        while (Instant.now().isBefore(end)) {
            beacons.forEach(beacon ->
                    assertThat(replicas.list(beacon, token).statusCode()).isEqualTo(200));
        }

        assertThat(replicas.fetches() - before).isLessThanOrEqualTo(5);
    }

    @Test
    void limit_holdsAcrossAll() {
        List<URI> beacons = Stream.generate(() -> replicas.start("BEACON_REFRESH_RATE_LIMIT", "30/hour"))
                .limit(2)
                .map(BeaconApplication::address)
                .toList();
        String token = replicas.signIn();

        String warmUp = replicas.signIn(new DemoUser("warm-up", "warmup", "Warm Up", "technician"));
        beacons.forEach(
                beacon -> assertThat(replicas.list(beacon, warmUp).statusCode()).isEqualTo(200));

        long allowed = Stream.iterate(0, i -> i + 1)
                .limit(100)
                .filter(i -> replicas.list(beacons.get(i % 2), token).statusCode() == 200)
                .count();

        assertThat(allowed)
                .isBetween(30L, 59L); // each alone: 60; a request that waited 50 ms for Redis is counted alone
    }

    @Test
    void revokedSession_isRejectedByAll() {
        List<URI> beacons = startThree();
        String token = replicas.signIn();
        beacons.forEach(
                beacon -> assertThat(replicas.list(beacon, token).statusCode()).isEqualTo(200));
        replicas.signOut(token);
        BeaconApplication another = replicas.start();
        assertThat(replicas.list(another.address(), token).statusCode()).isEqualTo(401);

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(beacons)
                        .allMatch(beacon -> replicas.list(beacon, token).statusCode() == 401));
    }

    @Test
    void redisStopsFlushesAndHasGarbage_noViewerSeesError() {
        replicas.codex().stub(TICKETS, board(1));
        List<URI> beacons = startThree();
        String token = replicas.signIn();
        redis.run(commands -> commands.set("tenant:v1:board", "theirs"));
        redis.run(commands -> commands.del("beacon:v1:board", "beacon:v1:board:number", "beacon:v1:board:lease"));
        request(beacons, token, Duration.ofSeconds(2));
        assertThat(redis.get("tenant:v1:board")).isEqualTo("theirs");
        List.of("board", "board:number", "board:lease")
                .forEach(key -> redis.run(commands -> commands.set("beacon:v1:" + key, "garbage")));
        request(beacons, token, Duration.ofSeconds(2));
        redis.stop();
        replicas.codex().stub(TICKETS, board(2));
        await().atMost(RECOVERY).untilAsserted(() -> {
            request(beacons, token, Duration.ofSeconds(1));
            assertThat(beacons)
                    .allMatch(beacon -> replicas.list(beacon, token).body().contains("Ticket 2"));
        });
        redis.restart();

        await().atMost(RECOVERY)
                .until(() -> replicas.list(beacons.get(0), token).statusCode() == 200
                        && redis.run(commands -> commands.exists("beacon:v1:board")) == 1);
    }

    @Test
    void startWithoutRedis_worksAndJoinsLater() {
        redis.stop();
        replicas.codex().stub(TICKETS, board(1));
        BeaconApplication beacon = replicas.start();
        String token = replicas.signIn();
        assertThat(replicas.list(beacon.address(), token).statusCode()).isEqualTo(200);
        assertThat(replicas.get(beacon.address(), "/health", "").body()).contains("\"redis\"");
        redis.restart();

        await().atMost(RECOVERY)
                .until(() -> replicas.list(beacon.address(), token).statusCode() == 200
                        && redis.run(commands -> commands.exists("beacon:v1:board")) == 1);
    }

    @Test
    void sharedBoard_isSmall() throws IOException {
        URI beacon = replicas.start().address();
        String token = replicas.signIn();
        ByteArrayOutputStream documented = new ByteArrayOutputStream();
        try (GZIPOutputStream compressed = new GZIPOutputStream(documented)) {
            for (String view : List.of("helpdesk", "professional-services")) {
                String json =
                        replicas.get(beacon, "/api/tickets/" + view, token).body();
                compressed.write(json.getBytes(StandardCharsets.UTF_8));
            }
        }

        long shared = redis.run(commands -> commands.hstrlen("beacon:v1:board", "content"));
        assertThat(shared).isLessThanOrEqualTo(documented.size() * 12L / 10);
    }

    private void request(List<URI> beacons, String token, Duration time) {
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            beacons.forEach(beacon ->
                    assertThat(replicas.list(beacon, token).statusCode()).isEqualTo(200));
        }
    }

    private List<URI> startThree(String... settings) {
        return Stream.generate(() -> replicas.start(settings))
                .limit(3)
                .map(BeaconApplication::address)
                .toList();
    }

    private String etag(URI beacon, String token) {
        return replicas.list(beacon, token).headers().firstValue("ETag").orElseThrow();
    }

    private static void listen(HttpResponse<Stream<String>> stream, URI beacon, Queue<String> received) {
        Thread reader = new Thread(() -> stream.body()
                .filter(line -> line.equals("event: board"))
                .forEach(line -> received.add(beacon.toString())));
        reader.setDaemon(true);
        reader.start();
    }

    static StubResponse board(int number) {
        String ticket = """
                {"id": %1$d, "ticket_number": "%1$d", "subject": "Ticket %1$d", "status": "Open", "priority": "Low"}""".formatted(number);
        return StubResponse.json(
                200,
                "{\"section1\": [" + ticket
                        + "], \"section2\": [], \"section3\": [], \"section4\": [], \"last_sync_time\": null}");
    }
}
