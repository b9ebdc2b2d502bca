package io.hivematrix.beacon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.testing.GrizzlyLogCapture;
import io.hivematrix.beacon.web.testing.RawHttp;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chunked request bodies (RFC 9112, section 7.1). */
class ChunkedBodyTest {

    private static TestBeacon beacon;

    /** Returns bodies and headers. */
    @Path("/test")
    public static final class TestResource {

        /** Returns the body. */
        @POST
        @Path("echo")
        public String echo(String body) {
            return body;
        }

        /** Returns a response without having read the body. */
        @POST
        @Path("unread")
        public String unread() {
            return "unread";
        }

        /** Returns headers after the body has been read. */
        @POST
        @Path("headers")
        public String headers(@Context HttpHeaders headers, String body) {
            return body + headers.getHeaderString("X-Beacon-Request") + headers.getHeaderString("X-Forwarded-Prefix");
        }
    }

    @BeforeAll
    static void start() throws IOException {
        beacon = TestBeacon.start(
                FixedBoardSource.of(Boards.small()), settings -> settings, parts -> parts.with(new TestResource()));
    }

    @AfterAll
    static void stop() {
        beacon.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3\r\nabc\r\n0\r\n\r\n",
                "1\r\na\r\n02\r\nbc\r\n000\r\n\r\n",
                "3;name=value;quoted=\"a b\"\r\nabc\r\n0\r\n\r\n",
                "3\r\nabc\r\n0\r\nA: b\r\nC: d\r\n\r\n"
            })
    void readsBody(String body) throws IOException {
        assertThat(post("/test/echo", body).text()).isEqualTo("abc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\nabc\r\n0\r\n\r\n",
                ";a=b\r\nabc\r\n0\r\n\r\n",
                "2\r\nabc\r\n0\r\n\r\n",
                "3\r\nabc0\r\n\r\n",
                "3\nabc\r\n0\r\n\r\n",
                "3\r\nabc\n0\r\n\r\n",
                "3\r\nabc\r\n0\n\r\n",
                "3\r\nabc\r\n0\r\n\n",
                "3\r\nabc\r\n0\r\nA: b\n\r\n",
                " 3\r\nabc\r\n0\r\n\r\n",
                "3 \r\nabc\r\n0\r\n\r\n",
                "3 ;a=b\r\nabc\r\n0\r\n\r\n",
                "0x3\r\nabc\r\n0\r\n\r\n",
                "+3\r\nabc\r\n0\r\n\r\n",
                "-3\r\nabc\r\n0\r\n\r\n",
                "10000000000000003\r\nabc\r\n0\r\n\r\n",
                "3\r\rabc\r\n0\r\n\r\n"
            })
    void rejectsMalformedBody(String body) throws IOException {
        RawHttpResponse response = post("/test/echo", body);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().get("detail").asText()).isEqualTo("The chunked body is malformed.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\n", "2\r\nabc", "1\nb", "10000000000000003\r\n"})
    void malformedBodyAfterResponse_closesConnection(String rest) throws IOException {
        try (GrizzlyLogCapture log = new GrizzlyLogCapture();
                RawHttp http = new RawHttp(beacon.address())) {
            http.send(head("/test/unread") + "1\r\na\r\n");
            assertThat(http.receive().status()).isEqualTo(200);

            http.send(rest);

            assertThat(http.isClosed()).isTrue();
            assertThat(log.warnings()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\n", "2\r\nabc", "1\nb", "10000000000000003\r\n"})
    void malformedBodyAndResponse_closesConnection(String rest) throws IOException {
        try (GrizzlyLogCapture log = new GrizzlyLogCapture();
                RawHttp http = new RawHttp(beacon.address())) {
            http.send(head("/test/unread") + "1\r\na\r\n" + rest);

            assertThat(http.receive().status()).isEqualTo(200);
            assertThat(http.isClosed()).isTrue();
            assertThat(log.warnings()).isEmpty();
        }
    }

    @Test
    void dropsTrailers() throws IOException {
        assertThat(post("/test/headers", "1\r\na\r\n0\r\nX-Beacon-Request: 1\r\nX-Forwarded-Prefix: /x\r\n\r\n")
                        .text())
                .isEqualTo("anullnull");
    }

    @Test
    void rejectsLargeTrailers() throws IOException {
        assertThat(post("/test/echo", "0\r\nA: " + "x".repeat(30_000) + "\r\n\r\n")
                        .status())
                .isEqualTo(431);
    }

    @Test
    void readsBodySentByteByByte_andTheNextRequest() throws IOException {
        try (RawHttp http = new RawHttp(beacon.address())) {
            for (char c : (head("/test/echo") + "3\r\nabc\r\n0\r\nA: b\r\n\r\n").toCharArray()) {
                http.send(Character.toString(c));
            }
            assertThat(http.receive().text()).isEqualTo("abc");
            http.send(head("/test/echo") + "1\r\nd\r\n0\r\n\r\n" + head("/test/echo") + "1\r\ne\r\n0\r\n\r\n");
            assertThat(http.receive().text()).isEqualTo("d");
            assertThat(http.receive().text()).isEqualTo("e");
        }
    }

    @Test
    void rejectsHttp2InRequestLine() throws IOException {
        assertThat(RawHttp.exchange(beacon.address(), "GET / HTTP/2.0\r\nHost: beacon.test\r\n\r\n")
                        .status())
                .isEqualTo(505);
    }

    private static RawHttpResponse post(String path, String body) throws IOException {
        return RawHttp.exchange(beacon.address(), head(path) + body);
    }

    private static String head(String path) {
        return TestBeacon.request("POST", path, "Content-Type: text/plain", "Transfer-Encoding: chunked");
    }
}
