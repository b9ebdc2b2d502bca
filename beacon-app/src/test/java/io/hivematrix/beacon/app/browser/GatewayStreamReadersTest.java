package io.hivematrix.beacon.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.app.demo.data.DemoUser;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients behind the gateway that leave their event stream or do not read it, on plain sockets. */
@Timeout(240)
class GatewayStreamReadersTest {

    private static final int MAX_STREAMS_OF_USER = 10;
    private static final String ONE_VIEW = "";
    private static final String ALL_VIEWS = "?views=all";

    /** So many, with so long names, that the events of {@link #CHANGES} do not fit the buffers of client, gateway and Beacon. */
    private static final int VIEWS = 350;

    private static final String NAME = "-" + "x".repeat(54);

    private static final int CHANGES = 40;

    /** Maximum number of tickets of a section: boards of few tickets are rendered for all views in a short time. */
    private static final int MAX_TICKETS = 5;

    private static final Duration NOTICED = Duration.ofSeconds(30);

    private LiveBeacon beacon;
    private int changes;

    @BeforeEach
    void start(@TempDir Path directory) throws IOException {
        Path views = directory.resolve("views.yaml");
        Files.writeString(
                views,
                IntStream.range(0, VIEWS)
                        .mapToObj(view -> "- slug: v" + view + NAME + "\n  title: View\n")
                        .collect(Collectors.joining("", "views:\n", "")));
        beacon = LiveBeacon.start(Deployment.GATEWAY, DemoUser.VISITOR, Map.of("BEACON_VIEWS_FILE", views.toString()));
    }

    @AfterEach
    void stop() {
        beacon.close();
    }

    @Test
    void clientsThatLeft_freeTheirSlots() throws IOException {
        List<Reader> readers = new ArrayList<>();
        for (int i = 0; i < MAX_STREAMS_OF_USER; i++) {
            readers.add(new Reader(ONE_VIEW));
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
        try (Reader slow = new Reader(ALL_VIEWS);
                Reader other = new Reader(ONE_VIEW)) {
            String newest = fillBuffers(other);

            List<String> tags = new ArrayList<>();
            while (!tags.contains(newest)) {
                tags.add(slow.nextTag());
            }
            assertThat(tags).doesNotHaveDuplicates().hasSizeLessThan(CHANGES);
        }
    }

    @Test
    void unreadStreamEnds_idleStreamsStay() throws IOException {
        try (Reader unread = new Reader(ALL_VIEWS)) {
            assertThat(unread.status()).contains(" 200 ");
            List<Reader> idle = new ArrayList<>();
            for (int i = 1; i < MAX_STREAMS_OF_USER; i++) {
                Reader reader = new Reader(ONE_VIEW);
                assertThat(reader.status()).contains(" 200 ");
                idle.add(reader);
            }
            assertThat(statusOfAnother()).contains(" 503 ");

            String last = fillBuffers(idle.get(0));
            await().atMost(Duration.ofSeconds(60)).until(() -> statusOfAnother().contains(" 200 "));

            changeBoard();
            assertThat(idle.get(0).nextTag()).as("after 30 s of heartbeats").isNotEqualTo(last);
            assertThat(unread.tagsUntilEnd()).hasSizeLessThan(CHANGES).doesNotContain(last);
            for (Reader reader : idle) {
                reader.close();
            }
        }
    }

    /** Changes the board until nothing can be sent to a client that does not read; returns the newest tag. */
    private String fillBuffers(Reader other) throws IOException {
        String newest = other.nextTag();
        for (int change = 0; change < CHANGES; change++) {
            changeBoard();
            newest = other.nextTag();
        }
        return newest;
    }

    private void changeBoard() {
        changes++;
        beacon.codex()
                .show(ScriptedBoard.of(
                        changes % MAX_TICKETS,
                        changes / MAX_TICKETS % MAX_TICKETS,
                        changes / MAX_TICKETS / MAX_TICKETS % MAX_TICKETS,
                        1));
    }

    private String statusOfAnother() throws IOException {
        try (Reader reader = new Reader(ONE_VIEW)) {
            return reader.status();
        }
    }

    /** Client of one event stream. */
    private final class Reader implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader lines;

        Reader(String query) throws IOException {
            URI gateway = URI.create(beacon.pageAddress());
            socket = new Socket();
            socket.setReceiveBufferSize(4 * 1024);
            socket.connect(new InetSocketAddress(gateway.getHost(), gateway.getPort()));
            socket.setSoTimeout((int) NOTICED.toMillis());
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String head = "GET " + gateway.getPath() + "/api/tickets/helpdesk/events" + query
                    + " HTTP/1.1\r\nHost: gateway\r\n" + "Authorization: Bearer "
                    + beacon.core().signIn(DemoUser.VISITOR) + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        }

        String status() throws IOException {
            return lines.readLine();
        }

        /** Waits for the next "board" event of the view and returns its tag. */
        String nextTag() throws IOException {
            return nextTagOrEnd().orElseThrow(EOFException::new);
        }

        /** Returns the tags of the view up to the end of the stream. */
        List<String> tagsUntilEnd() throws IOException {
            List<String> tags = new ArrayList<>();
            for (Optional<String> tag = nextTagOrEnd(); tag.isPresent(); tag = nextTagOrEnd()) {
                tags.add(tag.get());
            }
            return tags;
        }

        private Optional<String> nextTagOrEnd() throws IOException {
            String line = lines.readLine();
            while (line != null && !line.contains("\"view\":\"helpdesk\"")) {
                line = lines.readLine();
            }
            return Optional.ofNullable(line).map(data -> data.replaceAll(".*\"etag\":\"([^,]+)\",.*", "$1"));
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
