package io.hivematrix.beacon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.http.AddressRange;
import io.hivematrix.beacon.web.server.ServerLimits;
import io.hivematrix.beacon.web.testing.RawHttp;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import io.hivematrix.beacon.web.testing.TestSettings;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Limits of open connections; all connections of these tests have the same address. */
class ConnectionLimitsTest {

    private static final int MAX = 6;
    private static final int MAX_PER_ADDRESS = 3;
    /** The server notes the end of a request shortly after its response was received; many requests are certainly later. */
    private static final int ROUNDS = 50;

    private final List<RawHttp> open = new ArrayList<>();
    private final WaitingResource resource = new WaitingResource();

    /** Blocks until released. */
    @Path("/test/wait")
    public static final class WaitingResource {

        private final CountDownLatch released = new CountDownLatch(1);
        private final Semaphore entered = new Semaphore(0);

        @GET
        public String waits() throws InterruptedException {
            entered.release();
            released.await(60, TimeUnit.SECONDS);
            return "done";
        }
    }

    @AfterEach
    void close() throws IOException {
        resource.released.countDown();
        for (RawHttp connection : open) {
            connection.close();
        }
    }

    @Test
    void newConnections_replaceLongestSilentOnes() throws IOException {
        try (TestBeacon beacon = start(MAX, MAX, List.of())) {
            List<RawHttp> connections = connect(beacon, MAX);
            List<RawHttp> silent = connections.subList(0, 2);
            List<RawHttp> inUse = connections.subList(2, MAX);
            for (RawHttp connection : connections) {
                exchange(connection);
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (RawHttp connection : inUse) {
                    exchange(connection);
                }
            }

            List<RawHttp> added = connect(beacon, 2);

            assertThat(silent.get(0).isClosed()).isTrue();
            assertThat(silent.get(1).isClosed()).isTrue();
            for (RawHttp connection : List.of(inUse.get(0), inUse.get(3), added.get(0), added.get(1))) {
                assertThat(exchange(connection).status()).isEqualTo(302);
            }
        }
    }

    @Test
    void newConnection_isClosedWhileAllAreInUse() throws Exception {
        try (TestBeacon beacon = start(MAX, MAX, List.of())) {
            List<RawHttp> inUse = connectInUse(beacon, MAX);
            assertThat(connect(beacon, 1).get(0).isClosed()).isTrue();
            resource.released.countDown();
            for (RawHttp connection : inUse) {
                assertThat(connection.receive().text()).isEqualTo("done");
            }
            assertThat(beacon.get("/").status()).isEqualTo(302);
        }
    }

    @Test
    void address_hasItsOwnLimit() throws Exception {
        try (TestBeacon beacon = start(MAX, MAX_PER_ADDRESS, List.of())) {
            connectInUse(beacon, MAX_PER_ADDRESS);
            assertThat(connect(beacon, 1).get(0).isClosed()).isTrue();
        }
    }

    @Test
    void trustedProxy_mayHaveMoreInUse() throws Exception {
        try (TestBeacon beacon = start(MAX, MAX_PER_ADDRESS, List.of(AddressRange.parse("127.0.0.0/8")))) {
            List<RawHttp> silent = connect(beacon, MAX_PER_ADDRESS);
            connectInUse(beacon, MAX);
            for (RawHttp connection : silent) {
                assertThat(connection.isClosed()).isTrue();
            }
            assertThat(connect(beacon, 1).get(0).isClosed()).isTrue();
        }
    }

    private TestBeacon start(int max, int perAddress, List<AddressRange> proxies) throws IOException {
        ServerLimits limits = new ServerLimits(
                1024,
                4096,
                32,
                100,
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                10_000,
                max,
                perAddress,
                MAX,
                Duration.ofSeconds(7),
                MAX);
        return TestBeacon.start(
                FixedBoardSource.of(Boards.small()),
                settings -> TestSettings.web(limits, proxies),
                parts -> parts.with(resource));
    }

    private List<RawHttp> connect(TestBeacon beacon, int count) throws IOException {
        for (int number = 0; number < count; number++) {
            open.add(new RawHttp(beacon.address()));
        }
        return List.copyOf(open.subList(open.size() - count, open.size()));
    }

    /** Opens connections with a request in progress on each. */
    private List<RawHttp> connectInUse(TestBeacon beacon, int count) throws Exception {
        for (int number = 0; number < count; number++) {
            request(connect(beacon, 1).get(0), "/test/wait");
            assertThat(resource.entered.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        }
        return List.copyOf(open.subList(open.size() - count, open.size()));
    }

    private static RawHttpResponse exchange(RawHttp connection) throws IOException {
        request(connection, "/");
        return connection.receive();
    }

    private static void request(RawHttp connection, String path) throws IOException {
        connection.send(TestBeacon.request("GET", path));
    }
}
