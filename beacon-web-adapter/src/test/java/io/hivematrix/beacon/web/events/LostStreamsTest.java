package io.hivematrix.beacon.web.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.testing.TestBeacon;
import io.hivematrix.beacon.web.testing.TestSettings;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that leave without ending their streams; {@code bin/bench streams lost} lets 200 of them do so for an hour. */
class LostStreamsTest {

    private static final int CLIENTS = 20;
    private static final int ROUNDS = 3;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final StreamLimits LIMITS = new StreamLimits(
            CLIENTS, CLIENTS, Duration.ofSeconds(1), TIMEOUT, Duration.ofSeconds(5), Duration.ofSeconds(3));

    /** The limit has no place for streams of an earlier round. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void clientsThatLeave_makePlaceForOthers(boolean reset) throws IOException {
        try (TestBeacon beacon = TestBeacon.start(
                FixedBoardSource.of(Boards.small()),
                settings -> TestSettings.web(TestSettings.web(0).limits(), LIMITS),
                parts -> parts)) {
            for (int round = 0; round < ROUNDS; round++) {
                List<Socket> clients = new ArrayList<>();
                while (clients.size() < CLIENTS) {
                    await().atMost(TIMEOUT).until(() -> open(beacon).map(clients::add), Optional::isPresent);
                }
                for (Socket client : clients) {
                    if (reset) {
                        client.setSoLinger(true, 0);
                    }
                    client.close();
                }
            }
            assertThat(beacon.get("/").status()).isEqualTo(302);
        }
    }

    /** Opens a stream; empty if it is rejected. */
    private static Optional<Socket> open(TestBeacon beacon) throws IOException {
        Socket socket =
                new Socket(beacon.address().getAddress(), beacon.address().getPort());
        socket.getOutputStream()
                .write(TestBeacon.request("GET", "/api/tickets/helpdesk/events").getBytes(StandardCharsets.ISO_8859_1));
        String statusLine = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
        if (statusLine.equals("HTTP/1.1 200")) {
            return Optional.of(socket);
        }
        socket.close();
        return Optional.empty();
    }
}
