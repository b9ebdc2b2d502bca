package io.hivematrix.beacon.app.redis;

import static io.hivematrix.beacon.app.redis.TestDocuments.LEASE;
import static io.hivematrix.beacon.app.redis.TestDocuments.READ_AT;
import static io.hivematrix.beacon.app.redis.TestDocuments.content;
import static io.hivematrix.beacon.app.redis.TestDocuments.fail;
import static io.hivematrix.beacon.app.redis.TestDocuments.fetchNumber;
import static io.hivematrix.beacon.app.redis.TestDocuments.number;
import static io.hivematrix.beacon.app.redis.TestDocuments.publish;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.codex.shared.FetchTurn;
import io.hivematrix.beacon.codex.shared.SharedDocument;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
class RedisDocumentsTest {

    private static RedisServer server;

    private RedisAdapter one;
    private RedisAdapter other;

    @BeforeAll
    static void startServer() {
        server = new RedisServer();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void connect() {
        server.run(commands -> commands.flushall());
        one = server.adapter("beacon:");
        other = server.adapter("beacon:");
        List.of(one, other).forEach(RedisServer::start);
    }

    @AfterEach
    void disconnect() {
        one.close();
        other.close();
    }

    @Test
    void lease_isHeld_othersWait() throws Exception {
        fetchNumber(one.documents(), 0);

        assertThat(other.documents().next("board", 0, false, LEASE)).isInstanceOf(FetchTurn.Wait.class);
    }

    @Test
    void lease_ends_anotherFetches() throws Exception {
        long first = number(one.documents().next("board", 0, false, Duration.ofMillis(100)));

        await().atMost(Duration.ofSeconds(3))
                .untilAsserted(
                        () -> assertThat(fetchNumber(other.documents(), 0)).isGreaterThan(first));
    }

    @Test
    void published_isReadByOthersOnce() throws Exception {
        long number = fetchNumber(one.documents(), 0);
        publish(one.documents(), number, "{}");

        SharedDocument document = other.documents().newer("board", 0).orElseThrow();
        assertThat(document.number()).isEqualTo(number);
        assertThat(document.readAt()).isEqualTo(READ_AT);
        assertThat(document.fetchTime()).isEqualTo(Duration.ofMillis(7));
        assertThat(document.age()).isLessThan(Duration.ofSeconds(5));
        assertThat(document.content().bytes()).asString(UTF_8).isEqualTo("{}");
        assertThat(other.documents().next("board", number, false, LEASE)).isInstanceOf(FetchTurn.Fetch.class);
    }

    @Test
    void publish_slowFormerHolder_isRefused() throws Exception {
        long former = number(one.documents().next("board", 0, false, Duration.ofMillis(1)));
        await().until(() -> server.run(commands -> commands.exists("beacon:v1:board:lease")) == 0);
        long latest = fetchNumber(other.documents(), 0);
        publish(other.documents(), latest, "new");

        assertThat(publish(one.documents(), former, "old")).isFalse();
        assertThat(content(one.documents(), 0)).isEqualTo("new");
    }

    @Test
    void publish_notifiesAll() throws Exception {
        Queue<Long> numbers = new ConcurrentLinkedQueue<>();
        other.close();
        other = server.adapter("beacon:");
        other.documents().subscribe("board", numbers::add);
        RedisServer.start(other);
        long number = fetchNumber(one.documents(), 0);
        publish(one.documents(), number, "{}");

        await().untilAsserted(() -> assertThat(numbers).contains(number).containsOnly(number));
    }

    @Test
    void fail_ofOne_othersFetch() throws Exception {
        fail(one);
        fail(one);

        long number = fetchNumber(other.documents(), 0);
        publish(other.documents(), number, "{}");
        fail(one);
        assertThat(fetchNumber(other.documents(), number)).isGreaterThan(number);
    }

    @Test
    void fail_ofTwo_allGetReasonUntilWaitEnds() throws Exception {
        fail(one);
        fail(other);

        FetchTurn.Failed failed = (FetchTurn.Failed) one.documents().next("board", 0, false, LEASE);
        assertThat(failed.reason()).isEqualTo(RefreshFailure.Reason.UNREACHABLE);
        assertThat(failed.delay()).isBetween(Duration.ofMillis(1), Duration.ofMillis(500));
        await().untilAsserted(() -> fail(one));
        assertThat(other.documents().next("board", 0, false, LEASE)).isInstanceOf(FetchTurn.Failed.class);
    }

    @Test
    void newer_thereIsNone_takesNoLease() throws Exception {
        assertThat(one.documents().newer("board", 0)).isEmpty();
        publish(one.documents(), fetchNumber(one.documents(), 0), "{}");

        assertThat(other.documents().newer("board", 0)).isPresent();
    }

    @Test
    void next_anew_fetchesAlthoughThereIsNewer() throws Exception {
        publish(one.documents(), fetchNumber(one.documents(), 0), "{}");

        assertThat(other.documents().next("board", 0, true, LEASE)).isInstanceOf(FetchTurn.Fetch.class);
    }

    @Test
    void numbers_afterFlush_continueToGrow() throws Exception {
        long before = fetchNumber(one.documents(), 0);
        server.run(commands -> commands.flushall());

        assertThat(fetchNumber(other.documents(), 0)).isGreaterThan(before);
    }

    @Test
    void numbers_knownIsHigher_areAboveIt() throws Exception {
        long known = fetchNumber(one.documents(), 0) + 1_000_000_000_000L;
        server.run(commands -> commands.flushall());

        assertThat(fetchNumber(other.documents(), known)).isGreaterThan(known);
    }

    @Test
    void numbers_clockOfRedisStepsBack_areShared() throws Exception {
        long ahead = System.currentTimeMillis() + 3_600_000;
        set("board:number", "" + ahead);
        long number = fetchNumber(one.documents(), ahead);

        assertThat(other.documents().next("board", ahead, false, LEASE)).isInstanceOf(FetchTurn.Wait.class);
        assertThat(publish(one.documents(), number, "{}")).isTrue();
        assertThat(content(other.documents(), ahead)).isEqualTo("{}");
    }

    @Test
    void publish_afterPause_hasItsAge() throws Exception {
        publish(one.documents(), fetchNumber(one.documents(), 0), "{}", Duration.ofSeconds(10));

        SharedDocument document = other.documents().newer("board", 0).orElseThrow();
        assertThat(document.age()).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20));
    }

    @Test
    void published_expires() throws Exception {
        publish(one.documents(), fetchNumber(one.documents(), 0), "{}");

        assertThat(server.timeToLive("beacon:v1:board")).isBetween(1L, 60_000L);
    }

    @Test
    void otherPrefix_isNotTouched() throws Exception {
        server.run(commands -> commands.set("tenant:v1:board", "theirs"));
        publish(one.documents(), fetchNumber(one.documents(), 0), "{}");

        assertThat(server.keys()).allMatch(key -> key.startsWith("beacon:") || key.equals("tenant:v1:board"));
        assertThat(server.get("tenant:v1:board")).isEqualTo("theirs");
    }

    private static void set(String name, String value) {
        server.run(commands -> commands.set("beacon:v1:" + name, value));
    }
}
