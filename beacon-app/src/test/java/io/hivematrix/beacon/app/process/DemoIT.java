package io.hivematrix.beacon.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** {@code beacon demo} without any configuration. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path directory;

    private static BeaconProcess beacon;

    @BeforeAll
    static void start() {
        beacon = new BeaconProcess(
                directory, Map.of("BEACON_PORT", "0", "BEACON_REDIS_URL", "redis://127.0.0.1:1"), "demo");
        await("the first board")
                .atMost(Duration.ofMinutes(1))
                .until(() -> beacon.get("/health/ready").statusCode() == 200);
    }

    @AfterAll
    static void end() {
        beacon.close();
    }

    @Test
    void printsAddressesInAFewLines() {
        beacon.address();

        assertThat(beacon.out().lines()).hasSizeBetween(3, 6);
        assertThat(beacon.out()).contains("Beacon", "demo Core", "demo Codex", "Ctrl-C");
        assertThat(beacon.err()).isEmpty();
    }

    /** Its tickets and its sign-in are no part of a platform whose settings are in the environment. */
    @Test
    void demo_doesNotJoinOtherBeacons() {
        assertThat(beacon.get("/health").body()).contains("codex").doesNotContain("redis");
    }

    @Test
    void rootRedirectsToDefaultView() {
        HttpResponse<String> root = beacon.get("/");

        assertThat(root.statusCode()).isEqualTo(302);
        assertThat(root.headers().firstValue("Location")).contains("/helpdesk");
    }

    @Test
    void loopbackClient_isSignedInAndSeesTickets() throws IOException {
        int helpdesk = tickets("helpdesk");
        int services = tickets("professional-services");

        assertThat(helpdesk).isPositive();
        assertThat(services).isPositive();
        assertThat(helpdesk + services).isBetween(50, 66);
    }

    @Test
    void pageIsCompleteWithoutScripts() {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            HttpResponse<String> page = beacon.get("/helpdesk");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
            assertThat(page.body())
                    .contains("s1-items-body", "s4-items-body")
                    .as("links, once the PSA configuration is loaded")
                    .contains("https://support.example/a/tickets/");
        });
    }

    @Test
    void ticketsHaveAgentNames() {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            JsonNode first = JSON.readTree(
                    beacon.get("/api/tickets/helpdesk?agent_id=19000234567").body());
            assertThat(first.findValuesAsText("agent_name")).isNotEmpty().containsOnly("Jane Smith");
        });
    }

    @Test
    void healthAndMetricsRespond() {
        await().untilAsserted(() ->
                assertThat(beacon.get("/health/ready").statusCode()).isEqualTo(200));
        assertThat(beacon.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(beacon.get("/metrics").body())
                .contains("beacon_build{")
                .containsPattern("beacon_tickets\\{.*\\} \\d");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void sigterm_exitsWithZero() {
        beacon.address();

        assertThat(beacon.terminate()).isZero();
        assertThat(beacon.err()).isEmpty();
    }

    private static int tickets(String view) throws IOException {
        HttpResponse<String> response = beacon.get("/api/tickets/" + view);
        assertThat(response.statusCode()).isEqualTo(200);
        return JSON.readTree(response.body()).path("total_active_items").asInt();
    }
}
