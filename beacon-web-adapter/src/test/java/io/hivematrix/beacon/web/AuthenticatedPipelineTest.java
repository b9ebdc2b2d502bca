package io.hivematrix.beacon.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.web.ratelimit.RateLimitPolicy;
import io.hivematrix.beacon.web.ratelimit.RateLimitSettings;
import io.hivematrix.beacon.web.testing.AuthenticatedBeacon;
import io.hivematrix.beacon.web.testing.LogCapture;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Authentication, rate limits and resources of the whole server, in this order and each once per request. */
class AuthenticatedPipelineTest {

    private static final String BOARD = "/api/tickets/helpdesk";
    private static final String PAGE = "/helpdesk";
    private static final String BROWSER = "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String GATEWAY = "X-Forwarded-Prefix: /beacon";

    @RegisterExtension
    final LogCapture log = new LogCapture("io.hivematrix.beacon.web.problem");

    private final FixedBoardSource boards = FixedBoardSource.of(Boards.small());
    private AuthenticatedBeacon beacon;

    @BeforeEach
    void start() throws IOException {
        beacon = new AuthenticatedBeacon(
                boards, RateLimitSettings.of(RateLimitPolicy.parse("20/minute"), RateLimitPolicy.parse("4/minute")));
    }

    @AfterEach
    void stop() {
        beacon.close();
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                arguments("GET", BOARD, 200, List.of("{technician}")),
                arguments("GET", BOARD, 200, List.of("{service}")),
                arguments("GET", BOARD, 200, List.of("{technician}", "Accept: application/json, text/plain, */*")),
                arguments("GET", BOARD, 200, List.of("{technician}", "Accept: text/plain, */*;q=0.1")),
                arguments("GET", BOARD, 200, List.of("{technician}", "Accept-Encoding: br", "Accept-Encoding: gzip")),
                arguments("GET", BOARD, 200, List.of("{technician}", "Range: bytes=0-9")),
                arguments("GET", BOARD, 200, List.of("{technician}", "Content-Length: 0")),
                arguments("GET", BOARD, 200, List.of("{technician}", "Cookie: beacon_session_80=bad")),
                arguments("GET", BOARD, 200, List.of("{technician}", "Cookie: $Version=x; beacon_session_80=bad")),
                arguments("GET", BOARD, 200, List.of("{technician}", GATEWAY, "X-Forwarded-For: 192.0.2.7")),
                arguments("GET", BOARD, 304, List.of("{technician}", "If-None-Match: *")),
                arguments("HEAD", BOARD, 200, List.of("{technician}", "Accept-Encoding: gzip")),
                arguments("HEAD", BOARD, 304, List.of("{technician}", "If-None-Match: *")),
                arguments("GET", BOARD + "?fields=list&sort=-updated&q=a%20b", 200, List.of("{technician}")),
                arguments("GET", PAGE, 200, List.of("{technician}")),
                arguments("GET", PAGE, 200, List.of("{technician}", BROWSER, "Accept-Encoding: gzip")),
                arguments("GET", PAGE, 200, List.of("{technician}", GATEWAY, "X-Forwarded-Proto: https")),
                arguments("HEAD", PAGE, 200, List.of("{technician}", BROWSER)));
    }

    @ParameterizedTest(name = "{0} {1} {3}: {2}")
    @MethodSource("accepted")
    void acceptedRequest_isCountedAndRecorded(String method, String path, int status, List<String> headers)
            throws Exception {
        RawHttpResponse response = beacon.send(method, path, headers);

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.header("ratelimit")).contains("r=" + (path.startsWith(PAGE) ? 19 : 3));
        assertThat(beacon.recordOf(response)).satisfies(record -> {
            assertThat(record.route())
                    .hasValueSatisfying(route -> assertThat(route).endsWith("/{view}"));
            assertThat(record.status()).isEqualTo(status);
            assertThat(record.subject()).isPresent();
        });
    }

    static Stream<Arguments> rejected() {
        return Stream.of(
                arguments("GET", BOARD, 401, List.of()),
                arguments("HEAD", PAGE, 401, List.of()),
                arguments("GET", BOARD, 401, List.of("Cookie: $Version=x")),
                arguments("GET", PAGE, 401, List.of("Cookie: $VersionOf=; beacon_session_80=a.b.c")),
                arguments("GET", BOARD, 403, List.of("{client}")),
                arguments("GET", BOARD, 401, List.of("Authorization: Bearer no.such.token")),
                arguments("GET", BOARD, 401, List.of("{technician}", "{technician}")),
                arguments("GET", PAGE, 403, List.of("{service}")),
                arguments("GET", BOARD, 406, List.of("{technician}", "Accept: text/html")),
                arguments("GET", BOARD + "?sort=nonsense", 400, List.of("{technician}")),
                arguments("GET", "/api/tickets/no-such-view", 404, List.of("{technician}")),
                arguments("DELETE", BOARD, 405, List.of("{technician}")));
    }

    @ParameterizedTest(name = "{0} {1} {3}: {2}")
    @MethodSource("rejected")
    void rejectedRequest_staysRejectedWhenRepeated(String method, String path, int status, List<String> headers)
            throws IOException {
        assertThat(beacon.get(BOARD).status()).isEqualTo(200);
        assertThat(beacon.get(PAGE).status()).isEqualTo(200);

        assertThat(beacon.send(method, path, headers).status()).isEqualTo(status);
        assertThat(beacon.send(method, path, headers).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {BOARD, PAGE})
    void cookieOfPage_authenticatesItsRequests(String path) throws IOException {
        String cookie = beacon.get(PAGE).header("set-cookie");
        String header = "Cookie: other=1; " + cookie.substring(0, cookie.indexOf(';'));

        RawHttpResponse response = beacon.send("GET", path, List.of(header));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers()).doesNotContainKey("set-cookie");
        assertThat(beacon.send("GET", path, List.of(header)).body()).isEqualTo(response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {BOARD, PAGE})
    void boardIsRequestedOncePerRequest(String path) throws IOException {
        beacon.get(path);
        boards.show(Boards.of(Section.OPEN, Tickets.ticket(7).build()));
        int before = boards.latestCalls();

        assertThat(beacon.get(path).status()).isEqualTo(200);
        assertThat(boards.latestCalls() - before).isEqualTo(1);
    }

    @Test
    void unavailableBoard_isRequestedOnce() throws IOException {
        beacon.get(BOARD);
        boards.removeBoard();
        int before = boards.latestCalls();

        RawHttpResponse response = beacon.get(BOARD);

        assertThat(response.status()).isEqualTo(503);
        assertThat(response.header("retry-after")).isEqualTo("5");
        assertThat(boards.latestCalls() - before).isEqualTo(1);
    }

    @Test
    void eachRequestIsCountedOnceUpToTheLimit() throws IOException {
        List<RawHttpResponse> responses =
                List.of(beacon.get(BOARD), beacon.get(BOARD), beacon.get(BOARD), beacon.get(BOARD), beacon.get(BOARD));
        int before = boards.latestCalls();
        RawHttpResponse last = beacon.get(BOARD);

        assertThat(responses).extracting(RawHttpResponse::status).containsExactly(200, 200, 200, 200, 429);
        assertThat(responses)
                .extracting(response -> response.header("ratelimit"))
                .containsExactly(
                        "\"minute\";r=3;t=60",
                        "\"minute\";r=2;t=60",
                        "\"minute\";r=1;t=60",
                        "\"minute\";r=0;t=60",
                        "\"minute\";r=0;t=60");
        assertThat(last.header("retry-after")).isEqualTo("60");
        assertThat(boards.latestCalls()).as("no board for a rejected request").isEqualTo(before);
        beacon.clock.advance(Duration.ofMinutes(1));
        assertThat(beacon.get(BOARD).status()).isEqualTo(200);
    }

    @Test
    void rejectedCredentials_areCheckedOnce() throws IOException {
        beacon.demoToken("made.up.token");

        RawHttpResponse response = beacon.send("GET", BOARD, List.of());

        assertThat(response.status()).isEqualTo(401);
        assertThat(response.header("www-authenticate")).contains("invalid_token");
        assertThat(beacon.demoLogins()).isEqualTo(1);
    }

    @Test
    void validCredentials_areCheckedOnce() throws IOException {
        beacon.demoToken(beacon.technicianToken());

        assertThat(beacon.send("GET", BOARD, List.of()).status()).isEqualTo(200);
        assertThat(beacon.demoLogins()).isEqualTo(1);
    }

    @Test
    void missingCredentials_areSearchedOnce() throws IOException {
        assertThat(beacon.send("GET", BOARD, List.of()).status()).isEqualTo(401);
        assertThat(beacon.demoLogins()).isEqualTo(1);
    }

    @Test
    void newBoard_isServedAtOnce() throws IOException {
        beacon.get(BOARD);
        boards.show(Boards.of(Section.OPEN, Tickets.ticket(7).build()));

        RawHttpResponse first = beacon.get(BOARD);

        assertThat(first.json().path("s1_items")).hasSize(1);
        assertThat(beacon.get(BOARD).body()).isEqualTo(first.body());
    }

    @Test
    void staleBoard_isMarked() throws IOException {
        beacon.get(BOARD);
        boards.failRefresh();

        assertThat(beacon.get(BOARD).json().path("stale").asBoolean()).isTrue();
        assertThat(beacon.get(BOARD).json().path("stale").asBoolean()).isTrue();
    }

    @Test
    void revokedSession_isRejected() throws IOException {
        beacon.get(BOARD);
        beacon.core.revokeSession("session-of-u-1");
        beacon.clock.advance(Duration.ofSeconds(61));

        assertThat(beacon.get(BOARD).status()).isEqualTo(401);
    }

    @Test
    void expiredToken_isRejected() throws IOException {
        beacon.get(BOARD);
        beacon.clock.advance(Duration.ofHours(2));

        assertThat(beacon.get(BOARD).status()).isEqualTo(401);
    }

    @Test
    void failure_isOneLogLineAndAProblemWithItsId() throws IOException {
        beacon.get(BOARD);
        beacon.failWith(new IllegalStateException("broken"));

        RawHttpResponse response = beacon.get(BOARD);

        assertThat(response.status()).isEqualTo(500);
        assertThat(response.header("content-type")).startsWith("application/problem+json");
        assertThat(response.json().path("correlation_id").asText()).isEqualTo(response.header("x-correlation-id"));
        assertThat(log.events())
                .singleElement()
                .satisfies(event ->
                        assertThat(event.getThrowableProxy().getMessage()).isEqualTo("broken"));
    }

    /** Viewers of two levels and three prefixes request one URL in turn. */
    @Test
    void pageDependsOnLevelAndPrefixOfItsViewer() throws IOException {
        Set<String> pages = new HashSet<>();
        for (int round = 0; round < 2; round++) {
            for (String level : List.of("technician", "billing")) {
                for (String prefix : List.of("", "/beacon", "/desk")) {
                    RawHttpResponse page = page(level, prefix);

                    assertThat(page.header("set-cookie")).contains("; Path=" + (prefix.isEmpty() ? "/" : prefix) + ";");
                    assertThat(page.text()).contains("\"" + prefix + "/static/");
                    assertThat(page.text().contains("id=\"sync-tickets\"")).isEqualTo(level.equals("technician"));
                    pages.add(page.text());
                }
            }
        }
        assertThat(pages).hasSize(6);
    }

    private RawHttpResponse page(String level, String prefix) throws IOException {
        String token = "{" + level + "}";
        return beacon.send(
                "GET", PAGE, prefix.isEmpty() ? List.of(token) : List.of(token, "X-Forwarded-Prefix: " + prefix));
    }
}
