package io.hivematrix.beacon.web.openapi;

import static io.hivematrix.beacon.web.testing.TestBeacon.request;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hivematrix.beacon.domain.health.Build;
import io.hivematrix.beacon.domain.health.CircuitState;
import io.hivematrix.beacon.domain.health.DiskSpace;
import io.hivematrix.beacon.domain.port.out.DependencyProbe;
import io.hivematrix.beacon.domain.service.DashboardService;
import io.hivematrix.beacon.domain.service.HealthService;
import io.hivematrix.beacon.domain.service.HealthSources;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.WebParts;
import io.hivematrix.beacon.web.health.HealthResource;
import io.hivematrix.beacon.web.identity.OpenGuard;
import io.hivematrix.beacon.web.limit.LimitSettings;
import io.hivematrix.beacon.web.limit.RateLimits;
import io.hivematrix.beacon.web.loglevel.LogLevelResource;
import io.hivematrix.beacon.web.loglevel.LogLevels;
import io.hivematrix.beacon.web.metrics.MetricsResource;
import io.hivematrix.beacon.web.sync.SyncResource;
import io.hivematrix.beacon.web.testing.RawAnswer;
import io.hivematrix.beacon.web.testing.RawHttp;
import io.hivematrix.beacon.web.testing.TestBeacon;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what the running server answers against the document that describes it. */
class OpenApiContractTest {

    private static final String UNKNOWN_JOB = "878c3d02-8baf-4ed8-a810-40c1cadc51e5";

    private static FixedBoardSource boards;
    private static ServedRoutes routes;
    private static TestBeacon beacon;
    private static ApiDocument document;

    @BeforeAll
    static void start() throws IOException {
        boards = FixedBoardSource.of(Boards.small());
        routes = new ServedRoutes();
        beacon = TestBeacon.start(
                boards, settings -> settings, parts -> everything(parts).with(routes));
        document = new ApiDocument(beacon.get("/openapi.json").body());
    }

    @AfterAll
    static void stop() {
        beacon.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, /, 302",
        "GET, /{view}, /helpdesk, 200",
        "GET, /{view}, /helpdesk?agent_id=abc, 400",
        "GET, /{view}, /nowhere, 404",
        "GET, /api/tickets, /api/tickets, 200",
        "GET, /api/tickets/{view}, /api/tickets/helpdesk, 200",
        "GET, /api/tickets/{view}, /api/tickets/professional-services, 200",
        "GET, /api/tickets/{view}, /api/tickets/helpdesk?fields=list, 200",
        "GET, /api/tickets/{view}, /api/tickets/helpdesk?agent_id=1, 200",
        "GET, /api/tickets/{view}, /api/tickets/helpdesk?agent_id=x, 400",
        "GET, /api/tickets/{view}, /api/tickets/nowhere, 404",
        "GET, /api/tickets/{view}/{ticket_id}, /api/tickets/helpdesk/x, 400",
        "GET, /api/tickets/{view}/{ticket_id}, /api/tickets/helpdesk/999999999, 404",
        "POST, /api/sync/tickets, /api/sync/tickets, 202",
        "GET, /api/sync/status/{job_id}, /api/sync/status/x, 400",
        "GET, /api/sync/status/{job_id}, /api/sync/status/" + UNKNOWN_JOB + ", 404",
        "GET, /health, /health, 200",
        "GET, /health/live, /health/live, 200",
        "GET, /health/ready, /health/ready, 200",
        "GET, /metrics, /metrics, 200",
        "GET, /api/log-level, /api/log-level, 200",
        "GET, /openapi.json, /openapi.json, 200",
        "GET, /docs, /docs, 200",
        "GET, /docs/{name}, /docs/swagger-ui.css, 200",
        "GET, /docs/{name}, /docs/pom.xml, 404",
        "GET, /static/{name}, /static/none.js, 404",
    })
    void answersAsTheDocumentSays(String method, String route, String path, int status) throws IOException {
        RawAnswer answer = RawHttp.exchange(beacon.address(), request(method, path, "X-Beacon-Request: 1"));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(document.complaints(method, route, answer)).isEmpty();
    }

    @Test
    void anAnswerThatTheDocumentDoesNotAllowIsNoticed() throws IOException {
        RawAnswer answer = beacon.get("/api/tickets/helpdesk");
        String odd = answer.text().replace("\"stale\":false", "\"stale\":1,\"surprise\":true");

        assertThat(document.complaints(
                        "GET",
                        "/api/tickets/{view}",
                        new RawAnswer(200, Map.of("content-type", "application/json"), odd.getBytes(UTF_8))))
                .anyMatch(complaint -> complaint.contains("surprise"))
                .anyMatch(complaint -> complaint.contains("stale"))
                .contains("the header RateLimit is missing");
    }

    @Test
    void oneTicketIsAsTheDocumentSays() throws IOException {
        String key = beacon.get("/api/tickets/helpdesk").json().findPath("key").asText();

        RawAnswer answer = beacon.get("/api/tickets/helpdesk/" + key);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(document.complaints("GET", "/api/tickets/{view}/{ticket_id}", answer))
                .isEmpty();
    }

    @Test
    void whatIsKnownAlreadyIsAsTheDocumentSays() throws IOException {
        String tag = beacon.get("/api/tickets/helpdesk").header("etag");

        RawAnswer answer = beacon.get("/api/tickets/helpdesk", "If-None-Match: " + tag);

        assertThat(answer.status()).isEqualTo(304);
        assertThat(document.complaints("GET", "/api/tickets/{view}", answer)).isEmpty();
    }

    @Test
    void aStaleBoardIsAsTheDocumentSays() throws IOException {
        FixedBoardSource stale = FixedBoardSource.of(Boards.small());
        stale.fail();
        try (TestBeacon own = TestBeacon.start(stale, settings -> settings, OpenApiContractTest::everything)) {
            RawAnswer answer = own.get("/api/tickets/helpdesk");

            assertThat(answer.json().get("stale").asBoolean()).isTrue();
            assertThat(document.complaints("GET", "/api/tickets/{view}", answer))
                    .isEmpty();
        }
    }

    @Test
    void whatIsMissingIsAsTheDocumentSays() throws IOException {
        FixedBoardSource none = FixedBoardSource.unavailable();
        try (TestBeacon own = TestBeacon.start(none, settings -> settings, OpenApiContractTest::everything)) {
            assertThat(document.complaints("GET", "/api/tickets/{view}", own.get("/api/tickets/helpdesk")))
                    .isEmpty();
            assertThat(document.complaints("GET", "/health/ready", own.get("/health/ready")))
                    .isEmpty();
            assertThat(own.get("/health/ready").status()).isEqualTo(503);
        }
    }

    @Test
    void theDocumentNamesEveryFieldOfTheSpecificationWithAnExample() {
        JsonNode fields = document.at("/components/schemas/Ticket/properties");
        List<String> specified = List.of(
                "id",
                "external_id",
                "subject",
                "requester_name",
                "responder_id",
                "agent_name",
                "priority",
                "priority_text",
                "priority_raw",
                "status",
                "status_text",
                "sla_text",
                "sla_color",
                "group_id",
                "created_at",
                "created_at_str",
                "updated_at",
                "updated_at_str",
                "description");

        assertThat(specified).allSatisfy(name -> {
            assertThat(fields.path(name).path("description").asText()).isNotBlank();
            assertThat(fields.path(name).has("example")).isTrue();
        });
    }

    @Test
    void whatTheServerServesIsInTheDocumentAndNothingElse() {
        assertThat(document.operations()).isEqualTo(routes.operations()).hasSizeGreaterThan(15);
    }

    @Test
    void everyOperationSharesTheRuleAboutRefusals() {
        assertThat(document.operations()).allSatisfy(operation -> {
            String[] parts = operation.split(" ", 2);
            assertThat(document.operation(parts[0], parts[1])
                            .at("/responses/default/$ref")
                            .asText())
                    .isEqualTo("#/components/responses/Refused");
        });
    }

    static Stream<Arguments> refused() {
        String board = "/api/tickets/helpdesk";
        String level = "/api/log-level";
        String own = "X-Beacon-Request: 1";
        return Stream.of(
                Arguments.of(400, "GET", "/api/tickets/{view}", request("GET", board + "%00")),
                Arguments.of(405, "GET", "/api/tickets/{view}", request("DELETE", board)),
                Arguments.of(406, "GET", "/api/tickets/{view}", request("GET", board, "Accept: text/csv")),
                Arguments.of(413, "PUT", "/api/log-level", request("PUT", level, own, "Content-Length: 99999999")),
                Arguments.of(414, "GET", "/api/tickets/{view}", request("GET", board + "?q=" + "a".repeat(5_000))),
                Arguments.of(
                        415,
                        "PUT",
                        "/api/log-level",
                        request("PUT", level, own, "Content-Type: text/plain", "Content-Length: 5") + "DEBUG"),
                Arguments.of(
                        417, "PUT", "/api/log-level", request("PUT", level, "Expect: coffee", "Content-Length: 5")),
                Arguments.of(431, "GET", "/api/tickets/{view}", request("GET", board, "X-A: " + "b".repeat(40_000))),
                Arguments.of(505, "GET", "/api/tickets/{view}", "GET " + board + " HTTP/3.0\r\n\r\n"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesAsTheDocumentSays(int status, String method, String route, String request) throws IOException {
        RawAnswer answer = RawHttp.exchange(beacon.address(), request);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(document.complaints(method, route, answer)).isEmpty();
    }

    @Test
    void theDocumentIsTheSameUnderAPrefixAndHoldsNoAddress() throws IOException {
        byte[] prefixed =
                beacon.get("/openapi.json", "X-Forwarded-Prefix: /beacon").body();

        assertThat(prefixed).isEqualTo(beacon.get("/openapi.json").body());
        assertThat(document.at("/servers/0/url").asText()).isEqualTo(".");
    }

    @Test
    void thePageOfTheDocumentLoadsItsFilesFromBeaconUnderThePrefix() throws IOException {
        String page = beacon.get("/docs", "X-Forwarded-Prefix: /beacon").text();

        assertThat(page).contains("\"/beacon/docs/swagger-ui-bundle.js\"").doesNotContain("http://", "https://");
        assertThat(beacon.get("/docs").text()).contains("\"/docs/start.js\"").doesNotContain("<style", "style=");
        assertThat(beacon.get("/docs/start.js").text()).doesNotContain("http://", "https://");
    }

    private static WebParts everything(WebParts parts) {
        DashboardService dashboards = (DashboardService) parts.dashboards();
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        return parts.with(new OpenGuard())
                .with(RateLimits.of(LimitSettings.DEFAULT, parts.clock(), registry))
                .with(new SyncResource(parts.sync()))
                .with(new HealthResource(health(parts), "beacon", new Build("1.0.0", "4f1c2ab")))
                .with(new LogLevelResource(new FixedLevel()))
                .with(new MetricsResource(registry, dashboards, Optional.empty()));
    }

    private static HealthService health(WebParts parts) {
        boolean board = parts.dashboards() instanceof DashboardService known
                && known.current().isPresent();
        FixedBoardSource source = board ? boards : FixedBoardSource.unavailable();
        return new HealthService(
                new HealthSources(
                        () -> new DiskSpace(100, 50),
                        List.of(new FineProbe("core"), new FineProbe("codex")),
                        source,
                        () -> CircuitState.CLOSED),
                Clock.systemUTC(),
                Runnable::run);
    }

    private record FineProbe(String name) implements DependencyProbe {

        @Override
        public Optional<String> trouble() {
            return Optional.empty();
        }
    }

    private static final class FixedLevel implements LogLevels {

        @Override
        public List<String> all() {
            return List.of("INFO");
        }

        @Override
        public String current() {
            return "INFO";
        }

        @Override
        public void change(String level) {
            throw new AssertionError("nobody asked for that");
        }
    }
}
