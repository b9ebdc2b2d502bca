package io.hivematrix.beacon.app.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.app.demo.data.DemoUser;
import io.hivematrix.beacon.app.server.BeaconApplication;
import io.hivematrix.beacon.domain.testing.StubResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What all Beacons with one Redis have in common, and what is in it. */
@Tag("servers")
class ReplicaAgreementTest {

    private static final String TICKETS = "/api/tickets/active";
    private static final String AGENTS = "/api/psa/agents";
    private static final String PSA = "/api/psa/config";
    private static final Duration WAIT = Duration.ofSeconds(60);
    private static final String PREFIX = "north:";

    private final RedisServer redis = new RedisServer();
    private final Replicas replicas = new Replicas(
            Optional.of(redis.address()),
            Map.of(
                    "BEACON_REDIS_PREFIX",
                    PREFIX,
                    "BEACON_MAX_STALE_SECONDS",
                    "90",
                    "BEACON_AGENTS_TTL_SECONDS",
                    "2",
                    "BEACON_PSA_CONFIG_TTL_SECONDS",
                    "2"));

    @AfterEach
    void close() {
        replicas.close();
        redis.close();
    }

    @Test
    void idleReplica_showsSameSlaAsOthers() {
        replicas.codex().stub(TICKETS, ReplicasTest.board(1));
        URI busy = replicas.start().address();
        URI idle = replicas.start().address();
        String token = replicas.signIn();
        Instant due = replicas.clock().instant().plus(Duration.ofMinutes(5));
        replicas.codex().stub(TICKETS, boardWithSla(2, due));
        awaitBoard(busy, token, 2);
        long before = replicas.fetches();
        await().atMost(WAIT)
                .until(() -> replicas.list(busy, token).statusCode() == 200 && replicas.fetches() > before + 1);

        replicas.clock().advance(Duration.ofMinutes(10));
        replicas.codex().stub(TICKETS, boardWithSla(3, due));
        awaitBoard(busy, token, 3);
        assertThat(replicas.list(busy, token).body()).contains("\"sla_color\":\"red\"");
        awaitBoard(idle, token, 3);
        assertThat(etag(idle, token)).isEqualTo(etag(busy, token));
    }

    @Test
    void lastEventIdOfOne_isUnderstoodByOther() {
        replicas.codex().stub(TICKETS, ReplicasTest.board(1));
        URI one = replicas.start("BEACON_SNAPSHOT_TTL_SECONDS", "60").address();
        URI other = replicas.start("BEACON_SNAPSHOT_TTL_SECONDS", "60").address();
        String token = replicas.signIn();
        Queue<String> first = lines(replicas.stream(one, token));
        await().atMost(WAIT).until(() -> first.contains("event: board"));
        String id = first.stream()
                .filter(line -> line.startsWith("id: "))
                .findFirst()
                .orElseThrow()
                .substring(4);

        Queue<String> moved = lines(replicas.stream(other, token, "Last-Event-ID", id));
        await().atMost(WAIT).until(() -> moved.contains(": connected"));
        Queue<String> later = lines(replicas.stream(other, replicas.signIn(user("later"))));
        await().atMost(WAIT).until(() -> later.contains("event: board"));
        assertThat(moved).doesNotContain("event: board");
        replicas.codex().stub(TICKETS, ReplicasTest.board(2));
        redis.run(commands -> commands.del(PREFIX + "v1:board"));
        replicas.start();
        await().atMost(WAIT).until(() -> moved.contains("event: board"));
    }

    @Test
    void agentsAndPsa_areAskedAsOftenAsByOne() {
        List<URI> beacons = Stream.generate(replicas::start)
                .limit(3)
                .map(BeaconApplication::address)
                .toList();
        String token = replicas.signIn();
        await().atMost(WAIT).until(() -> replicas.codex().requestCount(PSA) > 0);
        long agents = replicas.codex().requestCount(AGENTS);
        long psa = replicas.codex().requestCount(PSA);
        Instant end = Instant.now().plusSeconds(6);
        while (Instant.now().isBefore(end)) {
            beacons.forEach(beacon ->
                    assertThat(replicas.list(beacon, token).statusCode()).isEqualTo(200));
        }

        long intervals = Duration.between(end.minusSeconds(6), Instant.now()).toSeconds() / 2;
        assertThat(replicas.codex().requestCount(AGENTS) - agents).isBetween(1L, intervals + 1);
        assertThat(replicas.codex().requestCount(PSA) - psa).isBetween(1L, intervals + 1);
    }

    @Test
    void prefixAndExpiry_areThoseOfSettings() {
        URI beacon = replicas.start().address();
        String token = replicas.signIn();
        replicas.list(beacon, token);

        await().atMost(WAIT)
                .untilAsserted(() -> assertThat(redis.keys())
                        .contains(PREFIX + "v1:board", PREFIX + "v1:agents", PREFIX + "v1:psa-configuration")
                        .allMatch(key -> key.startsWith(PREFIX)));
        await().atMost(WAIT).untilAsserted(() -> {
            replicas.list(beacon, token);
            assertThat(redis.timeToLive(PREFIX + "v1:board")).isBetween(60_001L, 90_000L);
        });
    }

    @Test
    void redis_hasNothingThatIdentifiesUsers() throws IOException {
        try (RedisMonitor monitor = new RedisMonitor(redis.port())) {
            URI beacon = replicas.start("BEACON_TRUSTED_PROXIES", "127.0.0.1").address();
            DemoUser user = new DemoUser("subject-4711", "tina", "Tina Technician", "technician");
            String token = replicas.signIn(user);
            String cookie = replicas.get(beacon, "/helpdesk", token, "X-Forwarded-For", "192.0.2.77")
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow()
                    .split("[=;]", 3)[1];
            replicas.list(beacon, token);
            replicas.get(beacon, "/api/tickets/helpdesk", "not-a-token", "X-Forwarded-For", "192.0.2.77");
            replicas.signOut(token);
            URI other = replicas.start().address();
            assertThat(replicas.list(other, token).statusCode()).isEqualTo(401);
            await().atMost(WAIT).until(() -> contains(monitor, "revoked:session"));

            assertThat(List.of("v1:limit:", "v1:board", "PUBLISH")).allMatch(text -> contains(monitor, text));
            List<String> secrets = List.of(
                    token,
                    token.substring(token.lastIndexOf('.')),
                    cookie,
                    "not-a-token",
                    Replicas.SECRET,
                    user.id(),
                    user.login(),
                    user.name(),
                    user.email(),
                    "192.0.2.77",
                    "127.0.0.1");
            assertThat(secrets).noneMatch(secret -> contains(monitor, secret));
        }
    }

    private static boolean contains(RedisMonitor monitor, String text) {
        return monitor.commands().stream().anyMatch(command -> command.contains(text));
    }

    private void awaitBoard(URI beacon, String token, int number) {
        await().atMost(WAIT).until(() -> replicas.list(beacon, token).body().contains("\"Ticket " + number + "\""));
    }

    private String etag(URI beacon, String token) {
        return replicas.list(beacon, token).headers().firstValue("ETag").orElseThrow();
    }

    private static DemoUser user(String name) {
        return new DemoUser(name, name, name, "technician");
    }

    private static Queue<String> lines(HttpResponse<Stream<String>> stream) {
        Queue<String> lines = new ConcurrentLinkedQueue<>();
        Thread reader = new Thread(() -> stream.body().forEach(lines::add));
        reader.setDaemon(true);
        reader.start();
        return lines;
    }

    /** A board with a numbered ticket, and one whose SLA is as stated first. */
    private static StubResponse boardWithSla(int number, Instant due) {
        return StubResponse.json(200, """
                {"section1": [
                  {"id": %1$d, "ticket_number": "%1$d", "subject": "Ticket %1$d", "status": "Open", "priority": "Low"},
                  {"id": 900, "ticket_number": "900", "subject": "With SLA", "status": "Open", "priority": "Low",
                   "sla_color": "green", "sla_text": "on time", "due_by_str": "%2$s"}],
                 "section2": [], "section3": [], "section4": [], "last_sync_time": null}""".formatted(number, due));
    }
}
