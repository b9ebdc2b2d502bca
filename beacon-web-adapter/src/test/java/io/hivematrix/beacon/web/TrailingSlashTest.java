package io.hivematrix.beacon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrailingSlashTest {

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
    @CsvSource({
        "/helpdesk/, '', /helpdesk",
        "/helpdesk/?sort=-id&q=a%20%26b, '', /helpdesk?sort=-id&q=a%20%26b",
        "/helpdesk/, /beacon, /beacon/helpdesk",
        "/helpdesk/?q=x, /a/b, /a/b/helpdesk?q=x",
        "/example.org/, '', /example.org",
        "/a%2e%2e/, '', /a%2e%2e"
    })
    void viewWithTrailingSlash_redirectsToTheView(String path, String prefix, String location) throws IOException {
        RawHttpResponse response = prefix.isEmpty()
                ? beacon.get(path)
                : beacon.get(path, "X-Forwarded-For: 192.0.2.7", "X-Forwarded-Prefix: " + prefix);

        assertThat(response.status()).isEqualTo(302);
        assertThat(response.header("location")).isEqualTo(location);
    }

    @Test
    void hostInThePath_isNeverTheTarget() throws IOException {
        RawHttpResponse response = beacon.get("//example.org/");

        assertThat(response.header("location")).doesNotStartWith("//");
    }
}
