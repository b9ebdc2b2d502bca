package io.hivematrix.beacon.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hivematrix.beacon.app.command.ConfigurationLoader;
import io.hivematrix.beacon.app.command.LocalDisplayLinkFactory;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import io.hivematrix.beacon.app.fixture.RunningBeacon;
import io.hivematrix.beacon.app.fixture.StandardOutputCapture;
import io.hivematrix.beacon.app.logging.LogSettings;
import io.hivematrix.beacon.app.logging.event.LogLevel;
import io.hivematrix.beacon.app.logging.helm.HelmStandIn;
import io.hivematrix.beacon.cli.env.DisplayLinkFactory.CreatedLink;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Log, metrics, health and correlation ids of a running Beacon. */
class ObservabilityTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @RegisterExtension
    final StandardOutputCapture output = new StandardOutputCapture();

    private HelmStandIn helm;
    private RunningBeacon beacon;

    @BeforeEach
    void start() throws Exception {
        helm = new HelmStandIn();
        beacon = RunningBeacon.builder()
                .set("HELM_SERVICE_URL", helm.address().toString())
                .set("BEACON_PROT", "1")
                .log(new LogSettings("beacon", true, LogLevel.INFO, LogSettings.Stream.OUT))
                .start();
    }

    @AfterEach
    void stop() {
        beacon.close();
        helm.close();
    }

    @Test
    void startOfTheLog_namesServicesAndUnknownSettings() throws Exception {
        atHelm(entry -> entry.get("message").asText().startsWith("Supported views"));

        assertThat(helm.taken())
                .extracting(entry -> entry.get("message").asText())
                .containsSubsequence(
                        "Core: " + beacon.core().address(),
                        "Codex: " + beacon.codex().address(),
                        "Helm: " + helm.address(),
                        "BEACON_PROT (test) is not a setting. Did you mean 'BEACON_PORT'?");
    }

    @Test
    void correlationId_isInResponseLogAndUpstreamCalls() throws Exception {
        atHelm(entry -> entry.get("message").asText().startsWith("Loaded PSA config"));

        HttpResponse<String> response = beacon.get("/api/tickets/helpdesk", "X-Correlation-ID", "trace-me.1");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("X-Correlation-ID")).contains("trace-me.1");
        assertThat(beacon.codex().correlationId("/api/tickets/active")).contains("trace-me.1");
        assertThat(beacon.core().correlationId("/api/token/validate")).contains("trace-me.1");

        JsonNode line = atHelm("trace-me.1");
        assertThat(line.get("message").asText()).matches("GET /api/tickets/\\{view} 200 \\d+ ms");
        assertThat(line.at("/context/route").asText()).isEqualTo("/api/tickets/{view}");
        assertThat(line.at("/context/status").asInt()).isEqualTo(200);
        assertThat(line.get("user_id").asText()).isNotBlank();
        assertThat(onStandardOutput("trace-me.1"))
                .hasValueSatisfying(own -> assertThat(own.get("route").asText()).isEqualTo("/api/tickets/{view}"));
    }

    @Test
    void invalidCorrelationId_isReplacedInProblem() throws Exception {
        HttpResponse<String> response = beacon.get("/api/tickets/nowhere", "X-Correlation-ID", "x".repeat(129));

        String id = response.headers().firstValue("X-Correlation-ID").orElseThrow();
        assertThat(id).hasSize(36);
        assertThat(JSON.readTree(response.body()).get("correlation_id").asText())
                .isEqualTo(id);
        assertThat(atHelm(id).at("/context/status").asInt()).isEqualTo(404);
    }

    @Test
    void logLinesAreJsonWithoutSecretsOrTicketText() throws Exception {
        String token = beacon.token();
        String subject = JSON.readTree(
                        beacon.get("/api/tickets/helpdesk?q=hunter2").body())
                .findPath("subject")
                .asText("no ticket");
        beacon.getAnonymously("/api/tickets/helpdesk", "Authorization", "Bearer " + token + "x");
        ConfigurationLoader settings = new ConfigurationLoader(
                Map.of("SECRET_KEY", "of-no-use-outside-of-the-tests-0123456789"), Path.of("target"));
        CreatedLink link = new LocalDisplayLinkFactory(settings, beacon.clock())
                .create("Entrance", List.of("helpdesk"), "counts", 7);
        String cookie = beacon.getAnonymously(link.path())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";", 2)[0];
        beacon.getAnonymously(link.path() + "x");
        beacon.getAnonymously("/display/helpdesk/data", "Cookie", cookie, "X-Correlation-ID", "screen");
        assertThat(atHelm("screen").get("user_id").asText()).isEqualTo("display:" + link.id());
        beacon.get("/api/tickets/helpdesk", "X-Correlation-ID", "last");
        atHelm("last");

        List<String> lines = output.text().lines().toList();
        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            assertThat(JSON.readTree(line).isObject()).isTrue();
            assertThat(line).doesNotContain("hunter2", "eyJ", subject);
        }
    }

    @Test
    void onlyAdministratorChangesLogLevel() throws Exception {
        String admin = beacon.signIn(new DemoUser("admin-1", "admin", "An Administrator", "admin"));

        assertThat(putLevel(beacon.token(), "{\"level\":\"DEBUG\"}").statusCode())
                .isEqualTo(403);
        assertThat(putLevel(admin, "{\"level\":\"LOUD\"}").statusCode()).isEqualTo(400);
        assertThat(putLevel(admin, "level=DEBUG").statusCode()).isEqualTo(400);
        HttpResponse<String> changed = putLevel(admin, "{\"level\":\"DEBUG\"}");
        beacon.getAnonymously("/health/live", "X-Correlation-ID", "debug-on");

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).isEqualTo("{\"level\":\"DEBUG\"}");
        assertThat(atHelm("debug-on").get("level").asText()).isEqualTo("DEBUG");
    }

    @Test
    void metricsCountCallsLookupsTicketsAndRequests() {
        beacon.get("/api/tickets/helpdesk");
        beacon.codex().stop();
        beacon.get("/api/tickets/helpdesk");

        String metrics = beacon.getAnonymously("/metrics").body();

        assertThat(metrics)
                .contains(
                        "beacon_upstream_calls_seconds_count{operation=\"tickets\",outcome=\"success\",target=\"codex\"}")
                .contains("operation=\"service_token\",outcome=\"success\",target=\"core\"")
                .contains("operation=\"tickets\",outcome=\"unreachable\",target=\"codex\"")
                .contains("beacon_response_cache_lookups_total{kind=\"tickets\"}")
                .contains("beacon_response_cache_renders_total{kind=\"tickets\"}")
                .contains("beacon_rate_limit_rejections_total{limit=\"refresh\"} 0.0")
                .contains("beacon_tickets{color=", "view=\"professional-services\"")
                .contains("beacon_helm_queue", "beacon_helm_lost_total 0.0", "beacon_log_lost_total 0.0")
                .contains("beacon_board_stale 1.0");
    }

    @Test
    void healthReportsDiskCoreCodexAndBoard() throws Exception {
        assertThat(beacon.get("/api/tickets/helpdesk").statusCode()).isEqualTo(200);

        JsonNode health = JSON.readTree(beacon.getAnonymously("/health").body());

        assertThat(health.at("/checks/dependencies/core/status").asText()).isEqualTo("healthy");
        assertThat(health.at("/checks/dependencies/codex/status").asText()).isEqualTo("healthy");
        assertThat(health.at("/freshness/circuit").asText()).isEqualTo("closed");
        assertThat(health.at("/freshness/board_age_seconds").isNumber()).isTrue();
        assertThat(beacon.getAnonymously("/health/ready").statusCode()).isEqualTo(200);
        assertThat(beacon.getAnonymously("/health/live").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> putLevel(String token, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(beacon.uri("/api/log-level"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("X-Beacon-Request", "1")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode atHelm(String correlationId) throws Exception {
        return atHelm(entry -> entry.path("trace_id").asText().equals(correlationId)
                && entry.at("/context/route").isTextual());
    }

    private JsonNode atHelm(Predicate<JsonNode> wanted) throws Exception {
        helm.await(() -> helm.taken().stream().anyMatch(wanted));
        return helm.taken().stream().filter(wanted).findFirst().orElseThrow();
    }

    private Optional<JsonNode> onStandardOutput(String correlationId) throws Exception {
        for (String line : output.text().lines().toList()) {
            JsonNode entry = JSON.readTree(line);
            if (entry.path("correlation_id").asText().equals(correlationId) && entry.has("route")) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }
}
