package io.hivematrix.beacon.app.redis;

import static io.hivematrix.beacon.app.redis.TestDocuments.LEASE;
import static io.hivematrix.beacon.app.redis.TestDocuments.content;
import static io.hivematrix.beacon.app.redis.TestDocuments.fetchNumber;
import static io.hivematrix.beacon.app.redis.TestDocuments.publish;
import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.codex.shared.FetchTurn;
import io.lettuce.core.SetArgs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What anyone with access to Redis may write in place of documents. */
@Tag("servers")
class HostileDocumentsTest {

    private static final String BOARD = "beacon:v1:board";
    private static RedisServer server;

    @RegisterExtension
    private final RedisLog log = new RedisLog();

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
    void forgedField_isRefusedAndReplaced() throws Exception {
        Map<String, String> forged =
                Map.of("content", "forged", "read", "1", "took", "1", "time", "1", "mac", "x".repeat(32));
        for (Map.Entry<String, String> field : forged.entrySet()) {
            server.run(commands -> commands.flushall());
            publish(one.documents(), fetchNumber(one.documents(), 0), "{}");
            hash(Map.of(field.getKey(), field.getValue()));

            assertThat(other.documents().newer("board", 0)).isEmpty();
            long next = fetchNumber(other.documents(), 0);
            assertThat(publish(other.documents(), next, "{}")).isTrue();
            assertThat(content(one.documents(), next - 1)).isEqualTo("{}");
        }
        assertThat(log.refused(BOARD)).isEqualTo(1);
    }

    @Test
    void documentUnderOtherName_isRefused() throws Exception {
        publish(one.documents(), fetchNumber(one.documents(), 0), "{}");
        server.run(commands -> commands.rename(BOARD, "beacon:v1:agents"));
        server.run(commands -> commands.rename(BOARD + ":number", "beacon:v1:agents:number"));

        assertThat(one.documents().newer("agents", 0)).isEmpty();
        assertThat(log.refused("beacon:v1:agents")).isEqualTo(1);
    }

    @Test
    void otherSecret_neitherShowsBoardOfOther() throws Exception {
        RedisSettings settings =
                new RedisSettings(server.address(), "beacon:", RedisServer.key("of others"), Optional.empty());
        try (RedisAdapter foreign = RedisServer.adapter(settings)) {
            RedisServer.start(foreign);
            publish(one.documents(), fetchNumber(one.documents(), 0), "ours");
            long theirs = fetchNumber(foreign.documents(), 0);
            assertThat(foreign.documents().newer("board", 0)).isEmpty();
            publish(foreign.documents(), theirs, "theirs");

            assertThat(other.documents().newer("board", 0)).isEmpty();
            assertThat(publish(other.documents(), fetchNumber(other.documents(), 0), "ours"))
                    .isTrue();
        }
    }

    @Test
    void failureForLongerThanLease_isRefused() throws Exception {
        lease("failed:UNREACHABLE", 3_600_000);

        fetchNumber(one.documents(), 0);
        assertThat(log.refused(BOARD + ":lease")).isEqualTo(1);
    }

    @Test
    void failureWithUnknownReason_isRefused() throws Exception {
        lease("failed:GARBAGE", 1_000);

        fetchNumber(one.documents(), 0);
        assertThat(log.refused(BOARD + ":lease")).isEqualTo(1);
    }

    @Test
    void hugeNumber_holdersAndOthersAgreeAgain() throws Exception {
        long known = fetchNumber(one.documents(), 0);
        for (String number : List.of("3999999999999999", "4000000000000000", "9007199254740991", "-1")) {
            server.run(commands -> commands.flushall());
            set("board:number", number);
            long next = fetchNumber(one.documents(), known);

            assertThat(other.documents().next("board", known, false, LEASE)).isInstanceOf(FetchTurn.Wait.class);
            publish(one.documents(), next, "{}");
            assertThat(content(other.documents(), known)).isEqualTo("{}");
            assertThat(fetchNumber(one.documents(), next)).isBetween(known, 4_000_000_000_000_000L);
        }
        assertThat(log.refused(BOARD + ":number")).isEqualTo(1);
    }

    @Test
    void knownNumberIsHuge_readsDocumentsOfOthers() throws Exception {
        publish(one.documents(), fetchNumber(one.documents(), 0), "{}");

        assertThat(content(other.documents(), 4_000_000_000_000_000L)).isEqualTo("{}");
    }

    @Test
    void timesLongerThanPossible_areNotHonoured() throws Exception {
        set("board:number", "5");
        lease("5", 60_000);
        hash(Map.of("number", "5", "read", "1", "took", "3600000", "time", "1", "content", "x"));

        assertThat(fetchNumber(one.documents(), 0)).isGreaterThan(5);
    }

    @Test
    void garbage_anywhere_isReplacedByNextFetch() throws Exception {
        List<Runnable> garbage = List.of(
                () -> set("board", "garbage"),
                () -> set("board:lease", "garbage"),
                () -> set("board:failing", "garbage"),
                () -> set("board:number", "garbage"),
                () -> set("board:number", "1e300"),
                () -> set("board:number", "nan"),
                () -> server.run(commands -> commands.lpush("beacon:v1:board:number", "1")),
                () -> server.run(commands -> commands.lpush("beacon:v1:board:lease", "1")),
                () -> server.run(commands -> commands.lpush("beacon:v1:board", "1")),
                () -> hash(Map.of("number", "9007199254740991", "read", "1", "took", "1", "time", "1", "content", "x")),
                () -> hash(Map.of("number", "nan", "read", "nan", "took", "nan", "time", "nan", "content", "x")),
                () -> hash(Map.of("number", "1", "read", "1e300", "took", "1", "time", "1", "content", "x")),
                () -> hash(Map.of("number", "1", "read", "1", "took", "-1", "time", "1", "content", "x")),
                () -> hash(Map.of("number", "1", "read", "1", "took", "1", "time", "1")),
                () -> hash(Map.of(
                        "number", "1", "read", "1", "took", "1", "time", "1", "content", "x".repeat(2_000_000))));
        for (Runnable fill : garbage) {
            server.run(commands -> commands.flushall());
            fill.run();

            long number = fetchNumber(one.documents(), 0);
            assertThat(publish(one.documents(), number, "{}")).isTrue();
            assertThat(content(other.documents(), 0)).isEqualTo("{}");
        }
        assertThat(List.of(BOARD, BOARD + ":lease", BOARD + ":number"))
                .allSatisfy(key -> assertThat(log.refused(key)).isEqualTo(1));
    }

    private static void set(String name, String value) {
        server.run(commands -> commands.set("beacon:v1:" + name, value));
    }

    private static void lease(String value, long millis) {
        server.run(commands -> commands.set(BOARD + ":lease", value, SetArgs.Builder.px(millis)));
    }

    private static void hash(Map<String, String> fields) {
        server.run(commands -> commands.hset(BOARD, fields));
    }
}
