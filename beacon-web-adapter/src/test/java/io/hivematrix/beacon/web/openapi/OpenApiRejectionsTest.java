package io.hivematrix.beacon.web.openapi;

import static io.hivematrix.beacon.web.testing.TestBeacon.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.testing.RawHttp;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rejections of malformed requests conform to the OpenAPI document. */
class OpenApiRejectionsTest {

    private static TestBeacon beacon;
    private static ApiDocument document;

    @BeforeAll
    static void start() throws IOException {
        beacon = DescribedServer.start(FixedBoardSource.of(Boards.small()));
        document = new ApiDocument(beacon.get("/openapi.json").body());
    }

    @AfterAll
    static void stop() {
        beacon.close();
    }

    @Test
    void everyOperationHasDefaultResponse() {
        assertThat(document.operations()).allSatisfy(operation -> {
            String[] parts = operation.split(" ", 2);
            assertThat(document.operation(parts[0], parts[1])
                            .at("/responses/default/$ref")
                            .asText())
                    .isEqualTo("#/components/responses/Refused");
        });
    }

    static Stream<Arguments> rejections() {
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
    @MethodSource("rejections")
    void rejectionConforms(int status, String method, String route, String request) throws IOException {
        RawHttpResponse response = RawHttp.exchange(beacon.address(), request);

        assertThat(response.status()).isEqualTo(status);
        assertThat(document.violations(method, route, response)).isEmpty();
    }
}
