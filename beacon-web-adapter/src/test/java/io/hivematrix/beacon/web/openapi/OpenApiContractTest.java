package io.hivematrix.beacon.web.openapi;

import static io.hivematrix.beacon.web.testing.TestBeacon.request;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hivematrix.beacon.domain.dashboard.TicketFilter;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.testing.RawHttp;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Responses of the server conform to the OpenAPI document. */
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
        "GET, /display, /display, 302",
        "GET, /display/{view}, /display/helpdesk, 200",
        "GET, /display/{view}, /display/helpdesk?every=1, 400",
        "GET, /display/{view}/data, /display/helpdesk/data, 200",
        "POST, /api/display-links, /api/display-links, 400",
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
        "GET, /docs/{version}/{name}, /docs/0/swagger-ui.css, 404",
        "GET, /static/{name}, /static/none.js, 404",
    })
    void responseConforms(String method, String route, String path, int status) throws IOException {
        RawHttpResponse response = RawHttp.exchange(beacon.address(), request(method, path, "X-Beacon-Request: 1"));

        assertThat(response.status()).isEqualTo(status);
        assertThat(document.violations(method, route, response)).isEmpty();
    }

    @Test
    void detectsViolations() throws IOException {
        RawHttpResponse response = beacon.get("/api/tickets/helpdesk");
        String odd = response.text().replace("\"stale\":false", "\"stale\":1,\"surprise\":true");

        assertThat(document.violations(
                        "GET",
                        "/api/tickets/{view}",
                        new RawHttpResponse(200, Map.of("content-type", "application/json"), odd.getBytes(UTF_8))))
                .anyMatch(violation -> violation.contains("surprise"))
                .anyMatch(violation -> violation.contains("stale"))
                .contains("the header RateLimit is missing");
    }

    @Test
    void changesConform() throws IOException {
        String tag =
                beacon.get("/api/tickets/helpdesk?fields=list").header("etag").replace("\"", "");

        RawHttpResponse response = beacon.get("/api/tickets/helpdesk?fields=list&since=" + tag);

        assertThat(response.json().has("since")).isTrue();
        assertThat(document.violations("GET", "/api/tickets/{view}", response)).isEmpty();
    }

    @Test
    void singleTicketConforms() throws IOException {
        String key = beacon.get("/api/tickets/helpdesk").json().findPath("key").asText();

        RawHttpResponse response = beacon.get("/api/tickets/helpdesk/" + key);

        assertThat(response.status()).isEqualTo(200);
        assertThat(document.violations("GET", "/api/tickets/{view}/{ticket_id}", response))
                .isEmpty();
    }

    @Test
    void notModifiedConforms() throws IOException {
        String tag = beacon.get("/api/tickets/helpdesk").header("etag");

        RawHttpResponse response = beacon.get("/api/tickets/helpdesk", "If-None-Match: " + tag);

        assertThat(response.status()).isEqualTo(304);
        assertThat(document.violations("GET", "/api/tickets/{view}", response)).isEmpty();
    }

    @Test
    void staleBoardConforms() throws IOException {
        FixedBoardSource stale = FixedBoardSource.of(Boards.small());
        stale.failRefresh();
        try (TestBeacon own = DescribedServer.start(stale)) {
            RawHttpResponse response = own.get("/api/tickets/helpdesk");

            assertThat(response.json().get("stale").asBoolean()).isTrue();
            assertThat(document.violations("GET", "/api/tickets/{view}", response))
                    .isEmpty();
        }
    }

    @Test
    void missingBoardConforms() throws IOException {
        FixedBoardSource none = FixedBoardSource.unavailable();
        try (TestBeacon own = DescribedServer.start(none)) {
            assertThat(document.violations("GET", "/api/tickets/{view}", own.get("/api/tickets/helpdesk")))
                    .isEmpty();
            assertThat(document.violations("GET", "/health/ready", own.get("/health/ready")))
                    .isEmpty();
            assertThat(own.get("/health/ready").status()).isEqualTo(503);
        }
    }

    @ParameterizedTest
    @EnumSource
    void filter_isAParameterOfApiAndPage(TicketFilter filter) {
        for (String route : List.of("/api/tickets/{view}", "/{view}")) {
            assertThat(document.operation("GET", route).path("parameters").findValuesAsText("$ref"))
                    .extracting(
                            ref -> document.at(ref.substring(1)).path("name").asText())
                    .contains(filter.parameter());
        }
    }

    @Test
    void documentDescribesEverySpecifiedField() {
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
    void documentListsExactlyTheServedOperations() {
        assertThat(document.operations()).isEqualTo(routes.operations()).hasSizeGreaterThan(15);
    }

    @Test
    void documentIsIndependentOfPrefix() throws IOException {
        byte[] prefixed =
                beacon.get("/openapi.json", "X-Forwarded-Prefix: /beacon").body();

        assertThat(prefixed).isEqualTo(beacon.get("/openapi.json").body());
        assertThat(document.at("/servers/0/url").asText()).isEqualTo(".");
    }

    @Test
    void docsPageLoadsFilesUnderPrefix() throws IOException {
        String page = beacon.get("/docs", "X-Forwarded-Prefix: /beacon").text();

        assertThat(page).containsPattern("\"/beacon/docs/[^/]+/swagger-ui-bundle\\.js\"");
        assertThat(page).doesNotContain("http://", "https://");
        assertThat(beacon.get("/docs").text()).doesNotContain("<style", "style=");
    }

    @Test
    void docsFiles_areVersionedAndImmutable() throws IOException {
        List<String> files = Pattern.compile("(?:src|href)=\"(/docs/[^\"]+)\"")
                .matcher(beacon.get("/docs").text())
                .results()
                .map(link -> link.group(1))
                .toList();

        assertThat(files).hasSize(5);
        for (String file : files) {
            RawHttpResponse response = beacon.get(file);
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.header("cache-control")).contains("immutable", "max-age=31536000");
            assertThat(document.violations("GET", "/docs/{version}/{name}", response))
                    .isEmpty();
        }
        String init = files.get(files.size() - 1);
        assertThat(beacon.get(init).text()).doesNotContain("http://", "https://");
        assertThat(beacon.get(init.replace("swagger-init.js", "pom.xml")).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @FieldSource("io.hivematrix.beacon.web.testing.DeprecatedTicketKeys#ALL")
    void keyOfTheOriginal_isDeprecated(String key) throws IOException {
        JsonNode ticket = beacon.get("/openapi.json").json().at("/components/schemas/Ticket/properties");

        assertThat(ticket.path(key).path("deprecated").asBoolean()).isTrue();
    }

    @Test
    void publicOperationsRequireNoSecurity() throws IOException {
        JsonNode described = beacon.get("/openapi.json").json();

        assertThat(described.get("security")).isNotNull().isEmpty();
        assertThat(described.at("/paths/~1health/get").has("security")).isFalse();
        assertThat(described.at("/paths/~1api~1tickets~1{view}/get/security")).isNotEmpty();
    }
}
