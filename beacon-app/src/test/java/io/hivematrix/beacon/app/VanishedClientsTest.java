package io.hivematrix.beacon.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import io.hivematrix.beacon.app.fixture.LargeCodexDocument;
import io.hivematrix.beacon.app.fixture.RunningBeacon;
import io.hivematrix.beacon.app.logging.LogSettings;
import io.hivematrix.beacon.app.logging.event.LogLevel;
import io.hivematrix.beacon.domain.testing.StubResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that reset their connections in the middle of a request or a response. */
class VanishedClientsTest {

    private static final int CLIENTS = Integer.getInteger("beacon.vanishing.clients", 24);
    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final DemoUser ADMINISTRATOR = new DemoUser("a-1", "ann", "Ann Lee", "admin");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SERVER_ERROR = Pattern.compile("http_server_requests.*status=\"5.*");
    private static final String HOST = " HTTP/1.1\r\nHost: beacon.test\r\n";
    private static final List<String> REQUESTS = List.of(
            "GET /api/tickets/helpdesk" + HOST + "\r\n",
            "GET /api/tickets/helpdesk" + HOST + "Accept-Encoding: gzip\r\n\r\n",
            "GET /helpdesk" + HOST + "Accept: text/html\r\n\r\n",
            "GET /api/tickets/helpdesk/events" + HOST + "\r\n",
            "POST /api/sync/tickets" + HOST
                    + "X-Beacon-Request: 1\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{",
            "POST /api/sync/tickets" + HOST + "X-Beacon-Request: 1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{",
            "PUT /api/log-level" + HOST
                    + "X-Beacon-Request: 1\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{");

    private final PrintStream standardOutput = System.out;
    private final ByteArrayOutputStream captured = new ByteArrayOutputStream();
    private RunningBeacon beacon;

    @BeforeEach
    void start() throws IOException {
        System.setOut(new PrintStream(captured, true, StandardCharsets.UTF_8));
        byte[] board = LargeCodexDocument.write(2_000, Instant.parse("2026-11-22T15:00:00Z"));
        beacon = RunningBeacon.builder()
                .visitor(DemoUser.VISITOR)
                .set("BEACON_SNAPSHOT_TTL_SECONDS", "600")
                .codex(codex -> codex.stub(
                        "/api/tickets/active", StubResponse.json(200, new String(board, StandardCharsets.UTF_8))))
                .log(new LogSettings("beacon", true, LogLevel.DEBUG, LogSettings.Stream.OUT))
                .start();
        await().atMost(TIMEOUT)
                .until(() -> beacon.getAnonymously("/api/tickets/helpdesk").statusCode() == 200);
    }

    @AfterEach
    void stop() {
        try {
            beacon.close();
        } finally {
            System.setOut(standardOutput);
        }
    }

    @Test
    void areNoErrorsInLogAndMetrics() throws IOException {
        long before = captured.size();
        String token = "Authorization: Bearer " + beacon.signIn(ADMINISTRATOR) + "\r\n";
        for (int client = 0; client < CLIENTS; client++) {
            for (String request : REQUESTS) {
                vanish(request.replace("\r\nHost", "\r\n" + token + "Host"), client % 3);
            }
        }
        await().atMost(TIMEOUT).until(() -> metrics().contains("beacon_event_streams 0.0"));

        assertThat(metrics().lines())
                .filteredOn(SERVER_ERROR.asMatchPredicate())
                .isEmpty();
        beacon.close();
        standardOutput.println(
                "Log of " + CLIENTS * REQUESTS.size() + " clients: " + (captured.size() - before) + " bytes");
        Set<String> debugLines = new HashSet<>();
        for (String line : captured.toString(StandardCharsets.UTF_8).lines().toList()) {
            JsonNode event = JSON.readTree(line);
            assertThat(event.has("exception")).as(line).isFalse();
            assertThat(event.path("level").asText()).as(line).isIn("INFO", "DEBUG");
            if (event.path("level").asText().equals("DEBUG")
                    && line.contains("\"logger\":\"io.hivematrix")
                    && event.hasNonNull("correlation_id")) {
                assertThat(debugLines.add(event.get("correlation_id").asText()))
                        .as(line)
                        .isTrue();
            }
        }
    }

    private String metrics() {
        return beacon.getAnonymously("/metrics").body();
    }

    /** Sends a request and resets the connection before, with, or shortly after the first bytes of the response. */
    private void vanish(String request, int responseBytes) throws IOException {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), beacon.address().getPort()));
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            if (request.startsWith("GET") && responseBytes > 0) {
                assertThat(socket.getInputStream().read()).isEqualTo('H');
                socket.getInputStream().readNBytes(1000 * (responseBytes - 1));
            }
            socket.setSoLinger(true, 0);
        }
    }
}
