package io.hivematrix.beacon.web.openapi;

import static io.hivematrix.beacon.web.testing.TestBeacon.request;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.testing.RawHttp;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds what the running server answers against the document that describes it. */
class OpenApiContractTest {

    private static final String UNKNOWN_JOB = "878c3d02-8baf-4ed8-a810-40c1cadc51e5";

    private static ServedRoutes routes;
    private static TestBeacon beacon;
    private static ApiDocument document;

    @BeforeAll
    static void start() throws IOException {
        routes = new ServedRoutes();
        beacon = DescribedServer.start(FixedBoardSource.of(Boards.small()), routes);
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
        RawHttpResponse answer = RawHttp.exchange(beacon.address(), request(method, path, "X-Beacon-Request: 1"));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(document.complaints(method, route, answer)).isEmpty();
    }

    @Test
    void anAnswerThatTheDocumentDoesNotAllowIsNoticed() throws IOException {
        RawHttpResponse answer = beacon.get("/api/tickets/helpdesk");
        String odd = answer.text().replace("\"stale\":false", "\"stale\":1,\"surprise\":true");

        assertThat(document.complaints(
                        "GET",
                        "/api/tickets/{view}",
                        new RawHttpResponse(200, Map.of("content-type", "application/json"), odd.getBytes(UTF_8))))
                .anyMatch(complaint -> complaint.contains("surprise"))
                .anyMatch(complaint -> complaint.contains("stale"))
                .contains("the header RateLimit is missing");
    }

    @Test
    void oneTicketIsAsTheDocumentSays() throws IOException {
        String key = beacon.get("/api/tickets/helpdesk").json().findPath("key").asText();

        RawHttpResponse answer = beacon.get("/api/tickets/helpdesk/" + key);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(document.complaints("GET", "/api/tickets/{view}/{ticket_id}", answer))
                .isEmpty();
    }

    @Test
    void whatIsKnownAlreadyIsAsTheDocumentSays() throws IOException {
        String tag = beacon.get("/api/tickets/helpdesk").header("etag");

        RawHttpResponse answer = beacon.get("/api/tickets/helpdesk", "If-None-Match: " + tag);

        assertThat(answer.status()).isEqualTo(304);
        assertThat(document.complaints("GET", "/api/tickets/{view}", answer)).isEmpty();
    }

    @Test
    void aStaleBoardIsAsTheDocumentSays() throws IOException {
        FixedBoardSource stale = FixedBoardSource.of(Boards.small());
        stale.failRefresh();
        try (TestBeacon own = DescribedServer.start(stale)) {
            RawHttpResponse answer = own.get("/api/tickets/helpdesk");

            assertThat(answer.json().get("stale").asBoolean()).isTrue();
            assertThat(document.complaints("GET", "/api/tickets/{view}", answer))
                    .isEmpty();
        }
    }

    @Test
    void whatIsMissingIsAsTheDocumentSays() throws IOException {
        FixedBoardSource none = FixedBoardSource.unavailable();
        try (TestBeacon own = DescribedServer.start(none)) {
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
        assertThat(beacon.get("/docs").text())
                .contains("\"/docs/swagger-init.js\"")
                .doesNotContain("<style", "style=");
        assertThat(beacon.get("/docs/swagger-init.js").text()).doesNotContain("http://", "https://");
    }
}
