package io.hivematrix.beacon.app.process;

import static io.hivematrix.beacon.app.process.SampleDocuments.DOCUMENTED;
import static io.hivematrix.beacon.app.process.SampleDocuments.HALF_BROKEN;
import static io.hivematrix.beacon.app.process.SampleDocuments.LARGE_ID;
import static io.hivematrix.beacon.app.process.SampleDocuments.OBSERVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hivematrix.beacon.app.demo.server.DemoPlatform;
import io.hivematrix.beacon.app.fixture.ScriptedService;
import io.hivematrix.beacon.domain.testing.StubResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** {@code beacon serve}, configured by {@code .flaskenv} and {@code services.json}. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServeIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TICKETS = "/api/tickets/active";
    private static final Duration TIMEOUT = Duration.ofSeconds(40);

    @TempDir
    private static Path directory;

    private static DemoPlatform matrix;
    private static ScriptedService codex;
    private static BeaconProcess beacon;

    @BeforeAll
    static void start() throws IOException {
        matrix = new DemoPlatform(1, Clock.systemUTC());
        codex = new ScriptedService(matrix.codex().address());
        Files.write(
                directory.resolve(".flaskenv"),
                List.of(
                        "# as Helm writes it",
                        "SERVICE_NAME=beacon",
                        "SECRET_KEY='a-secret-of-more-than-32-characters-0123456789'",
                        "CORE_SERVICE_URL=" + matrix.core().address(),
                        "BEACON_SNAPSHOT_TTL_SECONDS=0",
                        "BEACON_RATE_LIMITS=10000/hour",
                        "BEACON_REFRESH_RATE_LIMIT=10000/minute",
                        "BEACON_VIEWS_FILE=views.yaml"));
        Files.writeString(directory.resolve("services.json"), "{\"codex\": {\"url\": \"" + codex.address() + "\"}}");
        Files.writeString(
                directory.resolve("views.yaml"), "views: [{slug: seven, title: Group Seven, tab: Seven, groups: [7]}]");
        beacon = new BeaconProcess(directory, Map.of("BEACON_PORT", "0"), "serve");
        beacon.address();
    }

    @AfterAll
    static void end() {
        beacon.close();
        codex.close();
        matrix.close();
    }

    @BeforeEach
    void resetCodex() {
        codex.delay(Duration.ZERO);
        codex.forward(TICKETS);
    }

    @Test
    void readsDocumentedDialect() {
        codex.stub(TICKETS, StubResponse.json(DOCUMENTED));

        JsonNode board = eventually("helpdesk", "s1_items", 1);
        JsonNode ticket = board.path("s1_items").path(0);
        assertThat(ticket.path("id").asLong()).isEqualTo(101);
        assertThat(ticket.path("external_id").asLong()).isEqualTo(12345);
        assertThat(ticket.path("sla_color").asText()).isEqualTo("orange");
        assertThat(ticket.path("created_at_str").asText()).isEqualTo("Nov 22, 09:00 AM");
        assertThat(ticket.path("description").asText()).isEqualTo("<p>Hi</p>");
        assertThat(board.path("dashboard_generated_time_iso").asText()).isEqualTo("2025-11-22T10:30:00Z");
    }

    @Test
    void readsObservedDialect_keepsLargeIds() {
        codex.stub(TICKETS, StubResponse.json(OBSERVED));

        JsonNode ticket = eventually("helpdesk", "s3_items", 1).path("s3_items").path(0);
        assertThat(ticket.path("id").asLong()).isEqualTo(LARGE_ID);
        assertThat(ticket.path("external_id").asLong()).isEqualTo(LARGE_ID);
        assertThat(ticket.path("key").asText()).as("what the browser uses").isEqualTo(Long.toString(LARGE_ID));
        assertThat(ticket.path("priority").asInt()).isEqualTo(4);
        assertThat(ticket.path("status").asInt()).isEqualTo(2);
        assertThat(ticket.path("sla_color").asText()).isEqualTo("red");
        assertThat(ticket.path("created_at").asText()).endsWith("Z");
        assertThat(ticket.path("updated_at").isNull()).isTrue();
    }

    @Test
    void skipsMalformedTicket() {
        codex.stub(TICKETS, StubResponse.json(HALF_BROKEN));

        assertThat(eventually("helpdesk", "s1_items", 1).path("s1_items").findValuesAsText("subject"))
                .containsExactly("whole");
    }

    @Test
    void viewFromFile_hasRouteAndTickets() {
        codex.stub(TICKETS, StubResponse.json(DOCUMENTED));

        assertThat(eventually("seven", "s1_items", 1).path("view").asText()).isEqualTo("Group Seven");
        assertThat(beacon.get("/seven", "Authorization", bearer()).body()).contains("/professional-services", "Seven");
    }

    @Test
    void invalidRequests_getProblems() throws IOException {
        assertThat(api("/api/tickets/nowhere").statusCode()).isEqualTo(404);
        assertThat(api("/api/tickets/helpdesk?agent_id=9223372036854775808").statusCode())
                .isEqualTo(400);

        HttpResponse<String> wrong = api("/api/tickets/helpdesk?agent_id=Jane");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(wrong.body()).path("detail").asText()).contains("agent_id", "64-bit integer");

        await().atMost(TIMEOUT).untilAsserted(() -> {
            JsonNode unassigned =
                    JSON.readTree(api("/api/tickets/helpdesk?agent_id=4711").body());
            assertThat(unassigned.path("total_active_items").asInt()).isZero();
            assertThat(unassigned.path("notice").asText()).isNotEmpty();
        });
    }

    @Test
    void rejectsRequestWithoutToken() {
        assertThat(beacon.get("/api/tickets/helpdesk").statusCode()).isEqualTo(401);
        assertThat(beacon.get("/helpdesk").statusCode()).isEqualTo(401);
    }

    @Test
    void forwardedPrefix_isInEveryUrl() {
        String[] gateway = {"X-Forwarded-Prefix", "/beacon", "X-Forwarded-For", "203.0.113.9", "Authorization", bearer()
        };

        assertThat(beacon.get("/", gateway).headers().firstValue("Location")).contains("/beacon/helpdesk");
        assertThat(beacon.get("/helpdesk", gateway).body())
                .contains("/beacon/professional-services", "/beacon/static/")
                .doesNotContain("\"/static/", "\"/professional-services");
    }

    @Test
    void codexOutage_showsLastBoardAsStale_thenRecovers() {
        codex.stub(TICKETS, StubResponse.json(DOCUMENTED));
        eventually("helpdesk", "s1_items", 1);

        codex.stop();
        await().atMost(TIMEOUT).untilAsserted(() -> {
            JsonNode stale = board("helpdesk");
            assertThat(stale.path("stale").asBoolean()).isTrue();
            assertThat(stale.path("error").asText()).isNotEmpty();
            assertThat(stale.path("s1_items")).as("the last valid board").hasSize(1);
        });

        codex.restart();
        await().atMost(TIMEOUT)
                .untilAsserted(() ->
                        assertThat(board("helpdesk").path("stale").asBoolean()).isFalse());
    }

    @Test
    void invalidDocument_isAnErrorNotAnEmptyBoard() {
        codex.stub(TICKETS, StubResponse.json(DOCUMENTED));
        eventually("helpdesk", "s1_items", 1);

        codex.stub(TICKETS, StubResponse.json("<html>Bad gateway</html>"));
        await().atMost(TIMEOUT).untilAsserted(() -> {
            JsonNode stale = board("helpdesk");
            assertThat(stale.path("stale").asBoolean()).isTrue();
            assertThat(stale.path("s1_items")).hasSize(1);
        });
    }

    @Test
    void startUpLogIsJson() throws IOException {
        await().atMost(TIMEOUT).until(beacon::out, out -> out.contains("active agents from Codex"));

        for (String line : beacon.out().lines().toList()) {
            assertThat(JSON.readTree(line).path("service").asText()).isEqualTo("beacon");
        }
        assertThat(beacon.out()).contains("Supported views", "listening on").doesNotContain("a-secret-of-more");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void sigterm_finishesRequestInFlight_exitsWithZero() throws InterruptedException {
        await().atMost(TIMEOUT).until(() -> !board("helpdesk").path("stale").asBoolean());
        long before = codex.requestCount(TICKETS);
        codex.delay(Duration.ofSeconds(1));
        CompletableFuture<HttpResponse<String>> inFlight =
                CompletableFuture.supplyAsync(() -> api("/api/tickets/helpdesk"));
        await().until(() -> codex.requestCount(TICKETS) > before);

        assertThat(beacon.terminate()).isZero();
        assertThat(inFlight.join().statusCode()).isEqualTo(200);
        assertThat(beacon.out()).contains("Beacon stopped");
    }

    private static String bearer() {
        return "Bearer " + matrix.userToken();
    }

    private static HttpResponse<String> api(String path) {
        return beacon.get(path, "Authorization", bearer());
    }

    private static JsonNode board(String view) throws IOException {
        return JSON.readTree(api("/api/tickets/" + view).body());
    }

    /** Waits until a section has {@code size} tickets, because a fetch of the earlier board may be in progress. */
    private static JsonNode eventually(String view, String section, int size) {
        return await().atMost(TIMEOUT)
                .until(() -> board(view), board -> board.path(section).size() == size);
    }
}
