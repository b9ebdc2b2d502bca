package io.hivematrix.beacon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.testing.RawHttp;
import io.hivematrix.beacon.web.testing.TestBeacon;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Host names that {@link java.net.URI} rejects, but clients send. */
class HostHeaderTest {

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
            strings = {
                "hive_beacon:5001",
                "_beacon",
                "127.1",
                "127.1:5001",
                "a..b",
                "1.2.3.4.5",
                "beacon.internal.",
                "beacon-.internal",
                "b",
                "[::1]",
                "[2001:db8::1]:5001",
                "beacon:99999"
            })
    void servesHost(String host) throws IOException {
        assertThat(status("/api/tickets/helpdesk", host)).isEqualTo(200);
        assertThat(status("/", host)).isEqualTo(302);
        assertThat(status("/nowhere/at/all", host)).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "a/b", "a@b", "a:b", "a:1:2", "[::1", "[g::1]", "h\u00f6st", "a%20b", "a,b", "*"})
    void rejectsHost(String host) throws IOException {
        assertThat(status("/api/tickets/helpdesk", host)).isEqualTo(400);
    }

    /** RFC 9112, section 3.2.2: the authority of an absolute URI replaces the Host header. */
    @ParameterizedTest
    @ValueSource(strings = {"hive_beacon:5001", "a..b"})
    void servesHostOfAbsoluteUri(String host) throws IOException {
        String request = "GET http://" + host + "/api/tickets/helpdesk HTTP/1.1\r\nHost: " + host + "\r\n\r\n";

        assertThat(RawHttp.exchange(beacon.address(), request).status()).isEqualTo(200);
    }

    private static int status(String path, String host) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
        return RawHttp.exchange(beacon.address(), request).status();
    }
}
