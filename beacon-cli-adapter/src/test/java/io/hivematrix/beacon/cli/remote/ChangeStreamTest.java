package io.hivematrix.beacon.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.cli.TestConnections;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ChangeStreamTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";

    private final BlockingQueue<String> changes = new LinkedBlockingQueue<>();
    private ServerSocket server;
    private ChangeStream stream;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        BeaconHttpClient client = BeaconHttpClient.create(
                "http://127.0.0.1:" + server.getLocalPort(), Optional.of("secret"), TestConnections.DIRECT);
        stream = new ChangeStream(client, "/api/tickets/helpdesk/events", () -> changes.add("changed"));
    }

    @AfterEach
    void stop() throws IOException {
        stream.close();
        server.close();
    }

    @Test
    void reportsChangesAfterFirstState() throws Exception {
        try (Socket connection = server.accept()) {
            assertThat(request(connection)).contains("GET /api/tickets/helpdesk/events ", "Bearer secret");
            send(connection, OK + "event: board\ndata: {}\n\n: heartbeat\n\nevent: sync\ndata: {}\n\n");
            send(connection, "event: board\ndata: {}\n\nevent:stale\ndata: {}\n\n");
            assertThat(changes.poll(30, TimeUnit.SECONDS)).isNotNull();
            assertThat(changes.poll(30, TimeUnit.SECONDS)).isNotNull();
            assertThat(changes).isEmpty();
        }
    }

    @Test
    void reconnectsAfterEndOfStream() throws IOException {
        server.accept().close();
        try (Socket connection = server.accept()) {
            assertThat(request(connection)).contains("text/event-stream");
        }
    }

    @Test
    void close_endsConnection() throws IOException {
        try (Socket connection = server.accept()) {
            request(connection);
            send(connection, OK);
            stream.close();
            assertThat(isClosedByClient(connection)).isTrue();
        }
    }

    private static boolean isClosedByClient(Socket connection) {
        try {
            return connection.getInputStream().read() < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    private static String request(Socket connection) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        StringBuilder request = new StringBuilder();
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            request.append(line).append('\n');
        }
        return request.toString();
    }

    private static void send(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        connection.getOutputStream().flush();
    }
}
