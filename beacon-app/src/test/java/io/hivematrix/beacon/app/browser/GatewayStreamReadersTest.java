package io.hivematrix.beacon.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.app.demo.data.DemoUser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients behind the gateway that leave their event stream or do not read it, on plain sockets. */
@Timeout(120)
class GatewayStreamReadersTest {

    private static final int MAX_STREAMS_OF_USER = 10;
    private static final Duration NOTICED = Duration.ofSeconds(30);

    private LiveBeacon beacon;
    private int changes;

    @BeforeEach
    void start() throws IOException {
        beacon = LiveBeacon.start(Access.GATEWAY, DemoUser.VISITOR, Map.of());
    }

    @AfterEach
    void stop() {
        beacon.close();
    }

    @Test
    void clientsThatLeft_freeTheirSlots() throws IOException {
        List<Reader> readers = new ArrayList<>();
        for (int i = 0; i < MAX_STREAMS_OF_USER; i++) {
            readers.add(new Reader());
            assertThat(readers.get(i).status()).contains(" 200 ");
        }
        assertThat(statusOfAnother()).contains(" 503 ");
        for (Reader reader : readers) {
            reader.reset();
        }
        await().atMost(NOTICED).until(() -> {
            changeBoard();
            return statusOfAnother().contains(" 200 ");
        });
    }

    @Test
    void slowReader_getsTheNewestStateLast() throws IOException {
        try (Reader slow = new Reader();
                Reader other = new Reader()) {
            String newest = other.nextTag();
            for (int change = 0; change < 3; change++) {
                changeBoard();
                newest = other.nextTag();
            }
            List<String> tags = new ArrayList<>();
            while (!tags.contains(newest)) {
                tags.add(slow.nextTag());
            }
            assertThat(tags).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(4);
        }
    }

    private void changeBoard() {
        beacon.codex().show(ScriptedBoard.of(++changes, 0, 0, 0));
    }

    private String statusOfAnother() throws IOException {
        try (Reader reader = new Reader()) {
            return reader.status();
        }
    }

    /** Client of one event stream. */
    private final class Reader implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader lines;

        Reader() throws IOException {
            URI gateway = URI.create(beacon.pageAddress());
            socket = new Socket(gateway.getHost(), gateway.getPort());
            socket.setSoTimeout((int) NOTICED.toMillis());
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String head = "GET " + gateway.getPath() + "/api/tickets/helpdesk/events HTTP/1.1\r\nHost: gateway\r\n"
                    + "Authorization: Bearer " + beacon.core().signIn(DemoUser.VISITOR) + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        }

        String status() throws IOException {
            return lines.readLine();
        }

        /** Waits for the next "board" event and returns its tag. */
        String nextTag() throws IOException {
            String line = lines.readLine();
            while (!line.contains("\"etag\":")) {
                line = lines.readLine();
            }
            return line.replaceAll(".*\"etag\":\"([^,]+)\",.*", "$1");
        }

        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
