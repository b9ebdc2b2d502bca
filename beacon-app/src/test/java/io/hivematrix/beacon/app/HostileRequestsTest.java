package io.hivematrix.beacon.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hivematrix.beacon.app.fixture.RunningBeacon;
import io.hivematrix.beacon.app.fixture.StandardOutputCapture;
import io.hivematrix.beacon.app.logging.LogSettings;
import io.hivematrix.beacon.app.logging.event.LogLevel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Log output of hostile requests. */
class HostileRequestsTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOST = "\r\nHost: beacon.test\r\n";
    private static final List<String> REQUESTS = List.of(
            "\u0016\u0003\u0001 hunter2 \u0002\r\n\r\n",
            "GET /hunter2\r\n\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            "HUNTER2 /helpdesk HTTP/1.1" + HOST + "\r\n",
            "GET /hunter2%00 HTTP/1.1" + HOST + "\r\n",
            "GET /static/..%2f..%2fhunter2 HTTP/1.1" + HOST + "\r\n",
            "GET /no/such/place?token=hunter2 HTTP/1.1" + HOST + "\r\n",
            "GET /helpdesk;jsessionid=hunter2 HTTP/1.1" + HOST + "\r\n",
            "GET /helpdesk HTTP/1.1" + HOST + "X-Correlation-ID: a\r\n {\"level\":\"hunter2\"}\r\n\r\n",
            "GET /helpdesk HTTP/1.1" + HOST + "Cookie: beacon_session=hunter2; x=" + "y".repeat(20_000) + "\r\n\r\n",
            "GET /helpdesk HTTP/1.1" + HOST + "Cookie: $Version=hunter2\r\n\r\n",
            "GET /helpdesk HTTP/1.1" + HOST + "Authorization: Basic hunter2\r\n\r\n",
            "GET /helpdesk HTTP/1.1" + HOST + "Accept: ;;;hunter2\r\n\r\n",
            "GET /api/sync/status/hunter2 HTTP/1.1" + HOST + "\r\n",
            "PUT /api/log-level HTTP/1.1" + HOST + "Content-Type: ;;hunter2\r\nContent-Length: 7\r\n\r\nhunter2",
            "POST /api/sync/tickets HTTP/1.1" + HOST + "Transfer-Encoding: chunked\r\n\r\nhunter2\r\n",
            "POST /helpdesk HTTP/1.1" + HOST + "Expect: hunter2\r\nContent-Length: 7\r\n\r\n");

    @RegisterExtension
    final StandardOutputCapture output = new StandardOutputCapture();

    private Optional<RunningBeacon> beacon = Optional.empty();

    @BeforeEach
    void start() {
        beacon = Optional.of(RunningBeacon.builder()
                .log(new LogSettings("beacon", true, LogLevel.DEBUG, LogSettings.Stream.OUT))
                .start());
    }

    @AfterEach
    void stop() {
        beacon.ifPresent(RunningBeacon::close);
    }

    @Test
    void logsOneJsonLineWithoutRequestContentOrStackTrace() throws IOException {
        for (String request : REQUESTS) {
            send(request);
        }
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(accessLines()).hasSize(REQUESTS.size()));

        for (String line : lines()) {
            JsonNode event = JSON.readTree(line);
            assertThat(event.isObject()).isTrue();
            assertThat(event.has("exception")).as(line).isFalse();
            assertThat(event.path("level").asText()).as(line).isNotEqualTo("ERROR");
            assertThat(line).doesNotContainIgnoringCase("hunter2");
        }
    }

    private List<String> accessLines() {
        return lines().stream().filter(line -> line.contains("\"route\":")).toList();
    }

    private List<String> lines() {
        return output.text().lines().toList();
    }

    /** Sends a request on a new connection and waits for the first byte of the response. */
    private void send(String request) throws IOException {
        int port = beacon.orElseThrow().address().getPort();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(socket.getInputStream().read()).as(request).isEqualTo('H');
        }
    }
}
