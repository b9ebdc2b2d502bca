package io.hivematrix.beacon.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.app.demo.data.DemoUser;
import io.hivematrix.beacon.app.demo.server.DemoPlatform;
import io.hivematrix.beacon.app.fixture.LargeCodexDocument;
import io.hivematrix.beacon.app.fixture.ManyOrdersLoad;
import io.hivematrix.beacon.app.fixture.ScriptedService;
import io.hivematrix.beacon.domain.testing.StubResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar with the launcher's heap and default limits. */
@Tag("slow")
class MemoryIT {

    private static final String TICKETS = "/api/tickets/active";
    private static final String AGENTS = "/api/psa/agents";
    private static final Duration LOAD = Duration.ofSeconds(Integer.getInteger("beacon.load.seconds", 25));

    /** Maximum that {@code BEACON_MAX_CODEX_BYTES} admits by default with the launcher's heap. */
    private static final int ADMITTED_BYTES = 16 << 20;

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    /** What is compared of a document of up to 16 MB, since a failed assertion contains what it compares. */
    private static final Pattern STATE = Pattern.compile("\"stale\":\\w+|\"total_active_items\":\\d+");

    private static DemoPlatform platform;
    private static ScriptedService codex;

    @BeforeAll
    static void startPlatform() throws IOException {
        platform = new DemoPlatform(1, Clock.systemUTC());
        codex = new ScriptedService(platform.codex().address());
    }

    @AfterAll
    static void stopPlatform() {
        codex.close();
        platform.close();
    }

    @Test
    void randomOrdersOfLargeBoard_processLivesAndServesOthers(@TempDir Path directory) throws Exception {
        codex.stub(TICKETS, board(5_000));
        try (BeaconProcess beacon = start(directory)) {
            awaitBoard(beacon); // the time of the start is not measured
            assertThat(get(beacon, "/api/tickets/helpdesk", "Accept-Encoding", "gzip")
                            .statusCode())
                    .isEqualTo(200); // the normal viewer has seen the board before
            ManyOrdersLoad load = new ManyOrdersLoad(beacon.address(), MemoryIT::token);
            load.run(LOAD);
            System.out.println(load);
            assertThat(load.viewerFailures()).isEmpty();

            assertThat(beacon.get("/health/live").statusCode()).isEqualTo(200);
            awaitBoard(beacon);
        }
    }

    /** Both boards are in memory while the second one replaces the first. */
    @Test
    void largestAdmittedBoards_areServedAndReplaced(@TempDir Path directory) throws Exception {
        int tickets = largestAdmittedBoard();
        codex.stub(TICKETS, board(tickets));
        try (BeaconProcess beacon = start(directory)) {
            awaitBoardOf(beacon, tickets);
            codex.stub(TICKETS, board(tickets - 1));
            awaitBoardOf(beacon, tickets - 1);

            assertThat(get(beacon, "/helpdesk").statusCode()).isEqualTo(200);
            assertThat(beacon.get("/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void codexDocumentTooLargeForHeap_keepsLastBoard(@TempDir Path directory) throws Exception {
        codex.stub(TICKETS, board(10));
        try (BeaconProcess beacon = start(directory)) {
            awaitBoard(beacon);
            codex.stub(TICKETS, board(28_000)); // about 40 MB

            await().atMost(TIMEOUT)
                    .pollInterval(Duration.ofSeconds(2)) // within the rate limit
                    .untilAsserted(
                            () -> assertThat(state(beacon)).contains("\"stale\":true", "\"total_active_items\":10"));
            assertThat(beacon.out()).containsPattern("larger than the limit of [0-9]{8} bytes; increase the heap");
        }
    }

    /** More than a million tickets, or agents, in a document of the admitted size. */
    @Test
    void minimalEntriesOfAdmittedSize_keepLastBoard(@TempDir Path directory) throws Exception {
        codex.stub(TICKETS, board(10));
        codex.stub(AGENTS, StubResponse.json(200, minimalEntries("[", "{\"external_id\":%d}", "]")));
        try (BeaconProcess beacon = start(directory)) {
            awaitBoard(beacon);
            codex.stub(TICKETS, StubResponse.json(200, minimalEntries("{\"section1\":[", "{\"id\":%d}", "]}")));

            await().atMost(TIMEOUT)
                    .pollInterval(Duration.ofSeconds(2)) // within the rate limit
                    .untilAsserted(
                            () -> assertThat(state(beacon)).contains("\"stale\":true", "\"total_active_items\":10"));
            assertThat(beacon.out())
                    .containsPattern("the response has more than [0-9]{5} tickets; increase the heap")
                    .containsPattern("the response has more than [0-9]{5} agents; increase the heap");
            assertThat(beacon.get("/health/live").statusCode()).isEqualTo(200);
        } finally {
            codex.forward(AGENTS);
        }
    }

    private static String minimalEntries(String start, String entry, String end) {
        StringBuilder document = new StringBuilder(ADMITTED_BYTES).append(start);
        for (int id = 1; document.length() < ADMITTED_BYTES - 100; id++) {
            document.append(entry.formatted(id)).append(',');
        }
        document.setLength(document.length() - 1);
        return document.append(end).toString();
    }

    private static void awaitBoard(BeaconProcess beacon) {
        await().atMost(TIMEOUT)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(show(beacon).statusCode()).isEqualTo(200));
    }

    private static void awaitBoardOf(BeaconProcess beacon, int tickets) {
        await().atMost(TIMEOUT)
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() ->
                        assertThat(state(beacon)).contains("\"stale\":false", "\"total_active_items\":" + tickets));
    }

    private static List<String> state(BeaconProcess beacon) {
        return STATE.matcher(show(beacon).body())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static HttpResponse<String> show(BeaconProcess beacon) {
        return get(beacon, "/api/tickets/helpdesk");
    }

    private static HttpResponse<String> get(BeaconProcess beacon, String path, String... headers) {
        return beacon.get(
                path,
                Stream.concat(Stream.of("Authorization", "Bearer " + platform.userToken()), Stream.of(headers))
                        .toArray(String[]::new));
    }

    /** Returns the number of tickets of which Codex's document is just admitted. */
    private static int largestAdmittedBoard() throws IOException {
        int sample = 1_000;
        int bytes = LargeCodexDocument.write(sample, Clock.systemUTC().instant()).length;
        int tickets = (int) (0.98 * ADMITTED_BYTES * sample / bytes);
        assertThat(LargeCodexDocument.write(tickets, Clock.systemUTC().instant()).length)
                .isBetween((int) (0.95 * ADMITTED_BYTES), ADMITTED_BYTES);
        return tickets;
    }

    private static StubResponse board(int tickets) throws IOException {
        return StubResponse.json(
                new String(LargeCodexDocument.write(tickets, Clock.systemUTC().instant()), StandardCharsets.UTF_8));
    }

    private static String token(int user) {
        return platform.core().signIn(new DemoUser("user-" + user, "user" + user, "User " + user, "technician"));
    }

    private static BeaconProcess start(Path directory) {
        return new BeaconProcess(
                directory,
                Map.of(
                        "JDK_JAVA_OPTIONS", "-Xmx256m -XX:+ExitOnOutOfMemoryError",
                        "BEACON_PORT", "0",
                        "SECRET_KEY", "a-secret-of-more-than-32-characters-0123456789",
                        "CORE_SERVICE_URL", platform.core().address().toString(),
                        "CODEX_SERVICE_URL", codex.address().toString()),
                "serve");
    }
}
