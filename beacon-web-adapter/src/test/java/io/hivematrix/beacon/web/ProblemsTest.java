package io.hivematrix.beacon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.testing.RawHttp;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every error of routing, Jersey and resources is sent as a problem. */
class ProblemsTest {

    private static TestBeacon beacon;

    /** Resource methods for each kind of error. */
    @Path("/odd")
    public static final class FailingResource {

        /** Throws an exception whose message must not be sent. */
        @GET
        @Path("failing")
        public String failing() {
            throw new IllegalStateException("secret", new IOException("upstream said: secret"));
        }

        /** Requires a number. */
        @GET
        @Path("number")
        public String number(@QueryParam("n") int n) {
            return "" + n;
        }

        /** Produces one media type. */
        @GET
        @Path("picture")
        @Produces("image/png")
        public byte[] picture() {
            return new byte[1];
        }

        /** Consumes one media type. */
        @POST
        @Path("text")
        @Consumes("text/plain")
        public String text(String text) {
            return text;
        }
    }

    @BeforeAll
    static void start() throws IOException {
        beacon = TestBeacon.start(
                FixedBoardSource.of(Boards.small()), settings -> settings, parts -> parts.with(new FailingResource()));
    }

    @AfterAll
    static void stop() {
        beacon.close();
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of("GET", "/nowhere/at/all", "", 404),
                Arguments.of("GET", "/api/tickets/nowhere", "", 404),
                Arguments.of("GET", "/api/tickets/Help_Desk", "", 404),
                Arguments.of("GET", "/api/tickets/helpdesk/999", "", 404),
                Arguments.of("GET", "/api/tickets/nowhere/101", "", 404),
                Arguments.of("GET", "/api/tickets/helpdesk/0", "", 400),
                Arguments.of("GET", "/api/tickets/helpdesk/abc", "", 400),
                Arguments.of("GET", "/api/tickets/helpdesk?agent_id=abc", "", 400),
                Arguments.of("GET", "/api/tickets/helpdesk?agent_id=9223372036854775808", "", 400),
                Arguments.of("GET", "/api/tickets/helpdesk?agent_id=%EF%BC%94%EF%BC%92", "", 400),
                Arguments.of("GET", "/api/tickets/helpdesk?section=%EF%BC%91", "", 400),
                Arguments.of("GET", "/api/tickets/helpdesk/%EF%BC%94%EF%BC%92", "", 400),
                Arguments.of("GET", "/api/tickets/helpdesk?priority=high,huge", "", 400),
                Arguments.of("GET", "/api/tickets/helpdesk?section=5", "", 400),
                Arguments.of("GET", "/api/tickets/helpdesk?section=1,", "", 400),
                Arguments.of("GET", "/api/tickets/helpdesk?sort=colour", "", 400),
                Arguments.of("GET", "/api/tickets/helpdesk?fields=some", "", 400),
                Arguments.of("GET", "/api/tickets/helpdesk?q=" + "a".repeat(201), "", 400),
                Arguments.of("GET", "/odd/number?n=many", "", 400),
                Arguments.of("PUT", "/api/tickets/helpdesk", "Content-Length: 0", 405),
                Arguments.of("TRACE", "/api/tickets/helpdesk", "", 405),
                Arguments.of("BREW", "/api/tickets/helpdesk", "", 405),
                Arguments.of("GET", "/api/tickets/helpdesk", "Accept: image/png", 406),
                Arguments.of("GET", "/helpdesk", "Accept: application/json", 406),
                Arguments.of("GET", "/finance", "Accept: application/json", 404),
                Arguments.of("GET", "/odd/picture", "Accept: application/json", 406),
                Arguments.of("POST", "/odd/text", "Content-Type: image/png\r\nContent-Length: 0", 415),
                Arguments.of("GET", "/odd/failing", "", 500));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @MethodSource("errors")
    void sendsErrorsAsProblems(String method, String path, String header, int status) throws IOException {
        RawHttpResponse response = send(method, path, header);

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.header("content-type")).isEqualTo("application/problem+json");
        assertThat(response.json().get("status").asInt()).isEqualTo(status);
        assertThat(response.json().get("title").asText()).isNotBlank();
        assertThat(response.json().get("type").asText()).isNotBlank();
        assertThat(response.json().get("instance").asText()).isEqualTo(path.replaceAll("\\?.*", ""));
        assertThat(response.json().get("correlation_id").asText()).isEqualTo(response.header("x-correlation-id"));
        assertThat(response.text()).doesNotContain("Exception", "secret", "glassfish", "java");
        assertThat(response.headers()).doesNotContainKey("server");
    }

    @Test
    void unsupportedMethod_listsAllowedMethods() throws IOException {
        assertThat(send("PUT", "/api/tickets/helpdesk", "Content-Length: 0").header("allow"))
                .contains("GET", "HEAD", "OPTIONS");
    }

    @Test
    void invalidParameter_namesAllowedValues() throws IOException {
        assertThat(beacon.get("/api/tickets/helpdesk?agent_id=x1")
                        .json()
                        .get("detail")
                        .asText())
                .isEqualTo("The parameter agent_id must be a 64-bit integer, 'unassigned' or 'me'.");
        assertThat(beacon.get("/api/tickets/helpdesk?sort=colour")
                        .json()
                        .get("detail")
                        .asText())
                .contains("sort", "'colour'", "updated");
    }

    @Test
    void unknownView_listsKnownViews() throws IOException {
        assertThat(beacon.get("/api/tickets/finance").json().get("detail").asText())
                .isEqualTo("Unknown view 'finance'. Known views: helpdesk, professional-services.");
    }

    @Test
    void usesCorrelationIdOfClientIfWellFormed() throws IOException {
        assertThat(beacon.get("/nowhere", "X-Correlation-ID: abc-1.2_3")
                        .json()
                        .get("correlation_id")
                        .asText())
                .isEqualTo("abc-1.2_3");
        assertThat(beacon.get("/nowhere", "X-Correlation-ID: a b<script>").header("x-correlation-id"))
                .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    @Test
    void instanceContainsPathPrefix() throws IOException {
        assertThat(beacon.get("/nowhere", "X-Forwarded-Prefix: /beacon")
                        .json()
                        .get("instance")
                        .asText())
                .isEqualTo("/beacon/nowhere");
    }

    @Test
    void sendsHtmlToBrowsers() throws IOException {
        RawHttpResponse response = beacon.get(
                "/nowhere/at/all", "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.header("content-type")).isEqualTo("text/html;charset=utf-8");
        assertThat(response.header("vary")).contains("Accept");
        assertThat(response.text()).contains("404 Not Found");
    }

    @Test
    void sendsJsonToOtherClients() throws IOException {
        assertThat(beacon.get("/nowhere/x", "Accept: application/json, text/html;q=0.5")
                        .header("content-type"))
                .isEqualTo("application/problem+json");
        assertThat(beacon.get("/nowhere/x", "Accept: */*").header("content-type"))
                .isEqualTo("application/problem+json");
        assertThat(beacon.get("/nowhere/x", "Accept: ,;;q=x").header("content-type"))
                .isEqualTo("application/problem+json");
    }

    @Test
    void withoutBoard_sendsRetryAfter() throws IOException {
        try (TestBeacon none = TestBeacon.start(FixedBoardSource.unavailable())) {
            RawHttpResponse response = none.get("/api/tickets/helpdesk");

            assertThat(response.status()).isEqualTo(503);
            assertThat(response.header("retry-after")).isEqualTo("5");
            assertThat(response.json().get("type").asText())
                    .isEqualTo("urn:hivematrix:beacon:problem:board-unavailable");
            assertThat(response.json().get("detail").asText()).isEqualTo("Codex cannot be reached.");
        }
    }

    private static RawHttpResponse send(String method, String path, String header) throws IOException {
        String[] lines = header.isEmpty() ? new String[0] : header.split("\r\n");
        return RawHttp.exchange(beacon.address(), TestBeacon.request(method, path, lines));
    }
}
