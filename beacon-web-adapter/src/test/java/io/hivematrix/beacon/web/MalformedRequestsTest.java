package io.hivematrix.beacon.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.http.RequestRecord;
import io.hivematrix.beacon.web.http.SecurityHeaders;
import io.hivematrix.beacon.web.ops.HttpMetrics;
import io.hivematrix.beacon.web.testing.GrizzlyLogCapture;
import io.hivematrix.beacon.web.testing.RawHttp;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are rejected before routing, sent over a socket. */
class MalformedRequestsTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final String HOST = "Host: beacon.test\r\n";

    private static final Queue<RequestRecord> requests = new ConcurrentLinkedQueue<>();
    private static final MeterRegistry meters = new SimpleMeterRegistry();

    private static TestBeacon beacon;

    private final GrizzlyLogCapture grizzly = new GrizzlyLogCapture();

    @AfterEach
    void requireNoWarnings() {
        grizzly.close();
        assertThat(grizzly.warnings()).isEmpty();
    }

    @BeforeAll
    static void start() throws IOException {
        beacon = TestBeacon.start(
                FixedBoardSource.of(Boards.small()),
                settings -> settings,
                parts -> parts.withListener(requests::add).withListener(new HttpMetrics(meters)));
    }

    @AfterAll
    static void stop() {
        beacon.close();
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("dot segments", 400, get("/api/tickets/../sync/tickets")),
                Arguments.of("encoded dot segments", 400, get("/api/tickets/%2e%2e/sync/tickets")),
                Arguments.of("an encoded slash", 400, get("/api%2ftickets/helpdesk")),
                Arguments.of("an encoded backslash", 400, get("/api%5ctickets")),
                Arguments.of("a backslash", 400, get("/api\\tickets")),
                Arguments.of("an encoded NUL", 400, get("/helpdesk%00")),
                Arguments.of("half an escape", 400, get("/helpdesk%z")),
                Arguments.of("an unreadable query", 400, get("/helpdesk?q=%zz")),
                Arguments.of("a NUL in the path", 400, get("/help\u0000desk")),
                Arguments.of("a byte above ASCII in the path", 400, get("/caf\u00e9")),
                Arguments.of("a dot segment in an absolute address", 400, get("http://beacon.test/static/../docs")),
                Arguments.of("an asterisk", 400, "OPTIONS * HTTP/1.1\r\n" + HOST + "\r\n"),
                Arguments.of("a NUL in a header", 400, get("/", "X-A: b\u0000c")),
                Arguments.of("a control character in a header", 400, get("/", "X-A: b\u0001c")),
                Arguments.of("a space before the colon", 400, get("/", "X-A : b")),
                Arguments.of("a header without a name", 400, get("/", ": b")),
                Arguments.of("bare line feeds", 400, "GET / HTTP/1.1\nHost: beacon.test\n\n"),
                Arguments.of("a bare carriage return", 400, get("/", "X-A: b\rX-B: c")),
                Arguments.of("no host", 400, "GET / HTTP/1.1\r\n\r\n"),
                Arguments.of("two hosts", 400, get("/", "Host: other.test")),
                Arguments.of("a host that is none", 400, "GET / HTTP/1.1\r\nHost: a b\r\n\r\n"),
                Arguments.of("a host with a path", 400, "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n"),
                Arguments.of(
                        "length and chunks at once",
                        400,
                        post("Content-Length: 3\r\nTransfer-Encoding: chunked") + "0\r\n\r\n"),
                Arguments.of("two lengths", 400, post("Content-Length: 3\r\nContent-Length: 4") + "abc"),
                Arguments.of("a negative length", 400, post("Content-Length: -3")),
                Arguments.of("a length that is no number", 400, post("Content-Length: 1e3")),
                Arguments.of("an unknown transfer coding", 400, post("Transfer-Encoding: gzip, chunked") + "0\r\n\r\n"),
                Arguments.of(
                        "two transfer codings",
                        400,
                        post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked") + "0\r\n\r\n"),
                Arguments.of("a body where none belongs", 400, get("/", "Content-Length: 3") + "abc"),
                Arguments.of("a later protocol", 505, "GET / HTTP/3.0\r\n" + HOST + "\r\n"),
                Arguments.of("the first protocol", 505, "GET /\r\n\r\n"),
                Arguments.of("no protocol at all", 505, "GET / hello\r\n" + HOST + "\r\n"),
                Arguments.of("too many headers", 431, get("/", lines(80))),
                Arguments.of("too long headers", 431, get("/", "X-A: " + "b".repeat(40_000))),
                Arguments.of("a long address", 414, get("/" + "a".repeat(5_000))),
                Arguments.of("an address without end", 414, get("/" + "a".repeat(40_000))),
                Arguments.of("a body too long", 413, post("Content-Length: 100000000")),
                Arguments.of(
                        "a body too long that waits", 413, post("Content-Length: 100000000\r\nExpect: 100-continue")),
                Arguments.of("another expectation", 417, post("Content-Length: 3\r\nExpect: coffee")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void sendsProblem(String what, int status, String request) throws IOException {
        RawHttpResponse response = RawHttp.exchange(beacon.address(), request);
        JsonNode problem = response.json();

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.header("content-type")).isEqualTo("application/problem+json");
        assertThat(problem.fieldNames())
                .toIterable()
                .containsExactly("type", "title", "status", "detail", "instance", "correlation_id");
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asText()).endsWith(".");
        assertThat(problem.get("correlation_id").asText()).isEqualTo(response.header("x-correlation-id"));
        assertThat(response.header("cache-control")).isEqualTo("no-store");
        SecurityHeaders.of(false)
                .forEach((name, value) ->
                        assertThat(response.headers()).containsEntry(name.toLowerCase(Locale.ROOT), value));
        assertThat(recordOf(response).status()).isEqualTo(status);
        assertThat(recordOf(response).bytes()).isEqualTo(response.body().length);
        assertThat(recordOf(response).route()).isEqualTo(routed(status) ? Optional.empty() : Optional.of("unparsed"));
    }

    /** RFC 9112, section 2.2. */
    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r\n\r\n"})
    void emptyLinesBeforeRequest_areIgnored(String lines) throws IOException {
        RawHttpResponse response = RawHttp.exchange(beacon.address(), lines + get("/helpdesk"));

        assertThat(response.status()).isEqualTo(200);
        assertThat(recordOf(response).method()).isEqualTo("GET");
    }

    @Test
    void createsOneMetricSeries() throws IOException {
        for (int i = 0; i < 20; i++) {
            recordOf(RawHttp.exchange(beacon.address(), "INVENT" + i + " /a" + i + "\\b HTTP/1.1\r\n" + HOST + "\r\n"));
        }

        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(meters.find("http.server.requests")
                                .tags("route", "unparsed", "status", "400", "method", "OTHER")
                                .timer())
                        .extracting(Timer::count)
                        .isEqualTo(20L));
    }

    @Test
    void usesCorrelationIdOfClient() throws IOException {
        RawHttpResponse response = RawHttp.exchange(beacon.address(), get("/a\\b", "X-Correlation-ID: mine-1"));

        assertThat(response.header("x-correlation-id")).isEqualTo("mine-1");
        assertThat(recordOf(response).method()).isEqualTo("GET");
    }

    @Test
    void malformedChunk_isRecordedOnce() throws IOException {
        RawHttpResponse response = RawHttp.exchange(beacon.address(), post("Transfer-Encoding: chunked") + "zz\r\n");

        assertThat(response.status()).isEqualTo(400);
        assertThat(recordOf(response).status()).isEqualTo(400);
    }

    @Test
    void sendsHtmlToBrowsers() throws IOException {
        RawHttpResponse response = beacon.get("/static/%2e%2e/x", "Accept: text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.header("content-type")).isEqualTo("text/html;charset=utf-8");
        assertThat(response.text()).contains("400 Bad Request").contains(response.header("x-correlation-id"));
    }

    @Test
    void closesConnection() throws IOException {
        try (RawHttp http = new RawHttp(beacon.address())) {
            http.send(get("/a\\b") + get("/helpdesk"));

            assertThat(http.receive().status()).isEqualTo(400);
            assertThat(http.isClosed()).isTrue();
        }
    }

    @Test
    void acceptsRequestInSeveralPackets() throws IOException {
        try (RawHttp http = new RawHttp(beacon.address())) {
            for (String piece :
                    List.of("GET /api/ti", "ckets/helpdesk HT", "TP/1.1\r", "\nHost: beacon", ".test\r\n", "\r\n")) {
                http.send(piece);
            }
            assertThat(http.receive().status()).isEqualTo(200);
        }
    }

    @Test
    void respondsToPipelinedRequestsInOrder() throws IOException {
        try (RawHttp http = new RawHttp(beacon.address())) {
            http.send(get("/api/tickets/helpdesk") + get("/api/tickets/nowhere") + get("/"));

            assertThat(http.receive().status()).isEqualTo(200);
            assertThat(http.receive().status()).isEqualTo(404);
            assertThat(http.receive().status()).isEqualTo(302);
        }
    }

    /** Returns whether the request was rejected after its headers were parsed. */
    private static boolean routed(int status) {
        return status == 413 || status == 417;
    }

    /** Waits for the record of the request with this response, which must be the only one. */
    private static RequestRecord recordOf(RawHttpResponse response) {
        String id = response.header("x-correlation-id");
        List<RequestRecord> matching = await().atMost(TIMEOUT)
                .until(
                        () -> requests.stream()
                                .filter(request -> request.correlationId().equals(id))
                                .toList(),
                        found -> !found.isEmpty());
        assertThat(matching).hasSize(1);
        return matching.get(0);
    }

    private static String get(String path, String... headers) {
        return TestBeacon.request("GET", path, headers);
    }

    private static String post(String headers) {
        return TestBeacon.request("POST", "/api/tickets/helpdesk", headers.split("\r\n"));
    }

    private static String[] lines(int count) {
        return Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> "X-" + i + ": a")
                .toArray(String[]::new);
    }
}
