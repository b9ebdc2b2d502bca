package io.hivematrix.beacon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that Jersey cannot parse when it selects a media type, language, charset or coding. */
class MalformedAcceptTest {

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
    @ValueSource(
            strings = {"Accept: ///", "Accept: a/b;q=x", "Accept: text/plain;q=2", "Accept: ,", "Content-Type: ///"})
    void unreadableMediaType_isProblem400(String header) throws IOException {
        for (String path :
                new String[] {"/api/tickets/helpdesk", "/api/tickets/helpdesk/events", "/display/helpdesk/data"}) {
            requireBadRequest(beacon.get(path, header));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept-Language: ;;;", "Accept-Encoding: ;q", "Accept-Charset: ;"})
    void unreadablePreference_isProblem400OnPages(String header) throws IOException {
        requireBadRequest(beacon.get("/helpdesk", header));
        requireBadRequest(beacon.get("/display/helpdesk", header));
    }

    private static void requireBadRequest(RawHttpResponse response) throws IOException {
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.header("content-type")).isEqualTo("application/problem+json");
        assertThat(response.json().get("title").asText()).isEqualTo("Bad Request");
    }
}
