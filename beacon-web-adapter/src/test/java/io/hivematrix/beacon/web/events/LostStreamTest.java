package io.hivematrix.beacon.web.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.UnixOperatingSystemMXBean;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.testing.RawHttp;
import io.hivematrix.beacon.web.testing.TestBeacon;
import io.hivematrix.beacon.web.testing.TestSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LostStreamTest {

    private static final int CLIENTS = 24;

    /** Two heartbeats, each up to a second late, and the visit after them. */
    private static final Duration NOTICED = Duration.ofSeconds(6);

    private static final StreamLimits LIMITS = new StreamLimits(
            100, 100, Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofSeconds(3));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Random random = new Random(14);
    private TestBeacon beacon;

    @BeforeEach
    void start() throws IOException {
        beacon = TestBeacon.start(
                FixedBoardSource.of(Boards.small()),
                settings -> TestSettings.web(settings.limits(), LIMITS),
                parts -> parts.withMeters(meters));
    }

    @AfterEach
    void stop() {
        beacon.close();
    }

    @Test
    void closedConnections_areNoticedWithinTwoHeartbeats() throws IOException {
        for (RawHttp client : open()) {
            client.close();
        }
        await().atMost(NOTICED).until(() -> openStreams() == 0);
    }

    @Test
    void killedClients_leaveThreadsAndDescriptorsAsBefore() throws IOException {
        leaveAtRandom(); // starts the threads of the server
        long descriptors = descriptors();
        int threads = threads();

        leaveAtRandom();

        await().atMost(NOTICED).untilAsserted(() -> assertThat(descriptors()).isLessThanOrEqualTo(descriptors));
        assertThat(threads()).isLessThanOrEqualTo(threads + 2);
    }

    private void leaveAtRandom() throws IOException {
        for (RawHttp client : open()) {
            if (random.nextInt(4) > 0) {
                client.reset();
            } else {
                client.close();
            }
        }
        await().atMost(NOTICED).until(() -> openStreams() == 0);
    }

    private List<RawHttp> open() throws IOException {
        List<RawHttp> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            RawHttp http = new RawHttp(beacon.address());
            http.send(TestBeacon.request("GET", "/api/tickets/helpdesk/events"));
            assertThat(http.receive(false).status()).isEqualTo(200);
            clients.add(http);
        }
        assertThat(openStreams()).isEqualTo(CLIENTS);
        return clients;
    }

    private int openStreams() {
        return (int) meters.get("beacon.event.streams").gauge().value();
    }

    private static long descriptors() {
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getOpenFileDescriptorCount();
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }
}
