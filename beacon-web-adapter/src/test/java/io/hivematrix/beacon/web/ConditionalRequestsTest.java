package io.hivematrix.beacon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.web.testing.RawHttp;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditional requests (RFC 9110, section 13) and compression. */
class ConditionalRequestsTest {

    private static final String PATH = "/api/tickets/helpdesk?fields=list";

    private FixedBoardSource boards;
    private TestBeacon beacon;

    @BeforeEach
    void start() throws IOException {
        boards = FixedBoardSource.of(Boards.small());
        beacon = TestBeacon.start(boards);
    }

    @AfterEach
    void stop() {
        beacon.close();
    }

    @Test
    void gzip_hasSameBodyAndOwnETag() throws IOException {
        RawHttpResponse plain = beacon.get(PATH);
        RawHttpResponse gzip = beacon.get(PATH, "Accept-Encoding: gzip, deflate, br");

        assertThat(plain.headers()).doesNotContainKey("content-encoding");
        assertThat(gzip.header("content-encoding")).isEqualTo("gzip");
        assertThat(gzip.header("etag")).isNotEqualTo(plain.header("etag")).startsWith("\"");
        assertThat(gzip.body()).hasSizeLessThan(plain.body().length);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(plain.header("vary")).isEqualTo("Accept-Encoding");
        assertThat(gzip.header("vary")).isEqualTo("Accept-Encoding");
    }

    @Test
    void currentETag_respondsWith304() throws IOException {
        String tag = beacon.get(PATH).header("etag");
        RawHttpResponse again = beacon.get(PATH, "If-None-Match: " + tag);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("etag")).isEqualTo(tag);
        assertThat(again.header("vary")).isEqualTo("Accept-Encoding");
        assertThat(again.header("cache-control")).isEqualTo("no-store");
        assertThat(again.headers()).doesNotContainKeys("content-length", "content-type", "transfer-encoding");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", " * ", "W/{tag}", "\"x\", {tag}", "\"a,b\" , W/{tag},\"c\"", "\"x\"\r\nIf-None-Match: {tag}"
            })
    void matchesListsWeakTagsAndAsterisk(String header) throws IOException {
        String tag = beacon.get(PATH).header("etag");

        assertThat(beacon.get(PATH, "If-None-Match: " + header.replace("{tag}", tag))
                        .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\"", "", "{bare}", "\"{bare}-gzip\"", "\"x{bare}\""})
    void otherETag_respondsWith200(String header) throws IOException {
        String bare = beacon.get(PATH).header("etag").replace("\"", "");

        assertThat(beacon.get(PATH, "If-None-Match: " + header.replace("{bare}", bare))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void etagOfOtherCoding_respondsWith200() throws IOException {
        String plain = beacon.get(PATH).header("etag");
        String gzip = beacon.get(PATH, "Accept-Encoding: gzip").header("etag");

        assertThat(beacon.get(PATH, "Accept-Encoding: gzip", "If-None-Match: " + gzip)
                        .status())
                .isEqualTo(304);
        assertThat(beacon.get(PATH, "Accept-Encoding: gzip", "If-None-Match: " + plain)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void etagDependsOnBoard() throws IOException {
        String tag = beacon.get(PATH).header("etag");
        boards.show(Boards.of(Section.OPEN, Tickets.ticket(7).build()));
        assertThat(beacon.get(PATH, "If-None-Match: " + tag).status()).isEqualTo(200);

        boards.show(Boards.small());
        assertThat(beacon.get(PATH, "If-None-Match: " + tag).status()).isEqualTo(304);
    }

    @Test
    void equivalentQueries_haveSameETag() throws IOException {
        assertThat(beacon.get("/api/tickets/helpdesk?section=3,1&priority=HIGH,urgent&q=%20x%20&utm=1")
                        .header("etag"))
                .isEqualTo(beacon.get("/api/tickets/helpdesk?priority=urgent,high&q=x&section=1,3&agent_id=")
                        .header("etag"));
    }

    @Test
    void head_hasHeadersOfGet() throws IOException {
        RawHttpResponse get = beacon.get(PATH);
        try (RawHttp http = new RawHttp(beacon.address())) {
            http.send(TestBeacon.request("HEAD", PATH) + TestBeacon.request("GET", "/"));
            RawHttpResponse head = http.receive(false);

            assertThat(head.status()).isEqualTo(200);
            assertThat(head.headers()).containsAllEntriesOf(without(get, "date", "x-correlation-id"));
            assertThat(http.receive().status()).isEqualTo(302);
        }
    }

    @Test
    void responsesOnOneConnection_keepTheirOrder() throws IOException {
        byte[] plain = beacon.get(PATH).body();
        try (RawHttp http = new RawHttp(beacon.address())) {
            for (int i = 0; i < 50; i++) {
                http.send(TestBeacon.request("GET", PATH));
                assertThat(http.receive().body()).isEqualTo(plain);
                http.send(TestBeacon.request("GET", "/nowhere/" + i));
                assertThat(http.receive().status()).isEqualTo(404);
            }
        }
    }

    private static Map<String, String> without(RawHttpResponse response, String... names) {
        Map<String, String> headers = new TreeMap<>(response.headers());
        headers.keySet().removeAll(List.of(names));
        return headers;
    }
}
