package io.hivematrix.beacon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.testing.RawHttp;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Malformed headers of content negotiation and types of bodies. */
class NegotiationHeadersTest {

    private static final List<String> MALFORMED = List.of(
            ",,,",
            ";",
            "/",
            "a/",
            "/b",
            "a/b/c",
            "\"",
            "()",
            "\u00ff",
            "text/html;q=x",
            "text/html;q=2",
            "text/html;q=1.0000",
            "text/html; charset=\"x");

    private static TestBeacon beacon;

    @BeforeAll
    static void start() throws IOException {
        beacon = TestBeacon.start(FixedBoardSource.of(Boards.small()));
    }

    @AfterAll
    static void stop() {
        beacon.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept", "Accept-Language", "Accept-Charset", "Accept-Encoding", "Content-Type"})
    void malformedHeader_isIgnored(String name) throws IOException {
        for (String value : MALFORMED) {
            for (String path : List.of("/helpdesk", "/api/tickets/helpdesk", "/docs")) {
                assertThat(beacon.get(path, name + ": " + value).status())
                        .as(path + " " + name + ": " + value)
                        .isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json, text/plain, */*", "image/webp,*/*;q=0.8", "text/*;q=0.5, application/json"})
    void page_isSentToClientsThatAcceptIt(String accept) throws IOException {
        RawHttpResponse response = beacon.get("/helpdesk", "Accept: " + accept);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("content-type")).isEqualTo("text/html;charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-16", "iso-8859-1;q=1, *;q=0"})
    void page_ignoresAcceptableCharsets(String charsets) throws IOException {
        assertThat(beacon.get("/helpdesk", "Accept-Charset: " + charsets).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {",,,", "a/b/c", "application/json;q=x", "application/json; charset=\"x"})
    void bodyOfMalformedType_isRejected(String type) throws IOException {
        RawHttpResponse response = RawHttp.exchange(
                beacon.address(),
                TestBeacon.request(
                                "POST",
                                "/api/sync/tickets",
                                "X-Beacon-Request: 1",
                                "Content-Length: 2",
                                "Content-Type: " + type)
                        + "{}");

        assertThat(response.status()).isEqualTo(415);
        assertThat(response.header("content-type")).isEqualTo("application/problem+json");
    }
}
