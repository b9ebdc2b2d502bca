package io.hivematrix.beacon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.testing.RawHttp;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import io.hivematrix.beacon.web.testing.TestSettings;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class ShutdownTest {

    /** Blocks until released. */
    @Path("/slow")
    public static final class SlowResource {

        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch release = new CountDownLatch(1);

        @GET
        public String slow() throws InterruptedException {
            entered.countDown();
            release.await(20, TimeUnit.SECONDS);
            return "done";
        }
    }

    @Test
    void completesRunningRequests_rejectsNewOnes() throws Exception {
        SlowResource resource = new SlowResource();
        BeaconServer server = server(0, resource);
        try (RawHttp working = new RawHttp(server.address());
                RawHttp idle = new RawHttp(server.address())) {
            idle.send(TestBeacon.request("GET", "/"));
            idle.receive();
            working.send(TestBeacon.request("GET", "/slow"));
            assertThat(resource.entered.await(10, TimeUnit.SECONDS)).isTrue();

            CompletableFuture<Void> stopped = CompletableFuture.runAsync(() -> server.stop(Duration.ofSeconds(20)));
            RawHttpResponse rejected = sendUntilRejected(idle);
            resource.release.countDown();

            assertThat(rejected.status()).isEqualTo(503);
            assertThat(rejected.header("content-type")).startsWith("application/problem+json");
            assertThat(rejected.json().get("detail").asText()).isEqualTo("Beacon is shutting down.");
            assertThat(rejected.header("retry-after")).isEqualTo("5");
            assertThat(working.receive().text()).isEqualTo("done");
            stopped.get(20, TimeUnit.SECONDS);
        }
        Assertions.assertThatThrownBy(() -> new RawHttp(server.address())).isInstanceOf(IOException.class);
    }

    @Test
    void portInUse_throwsBindException() throws IOException {
        BeaconServer first = server(0, new SlowResource());
        try {
            Assertions.assertThatThrownBy(() -> server(first.address().getPort(), new SlowResource()))
                    .isInstanceOf(BindException.class);
        } finally {
            first.stop(Duration.ofSeconds(1));
        }
    }

    private static RawHttpResponse sendUntilRejected(RawHttp http) throws IOException {
        RawHttpResponse response;
        do {
            http.send(TestBeacon.request("GET", "/"));
            response = http.receive();
        } while (response.status() == 302);
        return response;
    }

    private static BeaconServer server(int port, SlowResource resource) throws IOException {
        WebDependencies parts = TestBeacon.withAuthentication(TestBeacon.parts(FixedBoardSource.of(Boards.small())));
        return BeaconServer.start(TestSettings.web(port), parts.with(resource));
    }
}
