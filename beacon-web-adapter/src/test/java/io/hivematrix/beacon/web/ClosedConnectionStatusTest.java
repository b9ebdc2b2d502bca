package io.hivematrix.beacon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.http.RequestRecord;
import io.hivematrix.beacon.web.testing.RawHttp;
import io.hivematrix.beacon.web.testing.TestBeacon;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Status in log and metrics of responses after which the server closes the connection. */
class ClosedConnectionStatusTest {

    private static final int REQUESTS = 50;

    private final BlockingQueue<RequestRecord> completed = new LinkedBlockingQueue<>();

    /** Fails on another thread, as the report of health does. */
    @Path("/test/unhealthy")
    public static final class UnhealthyResource {

        /** Returns a complete response of status 503. */
        @GET
        public CompletionStage<Response> report() {
            return CompletableFuture.supplyAsync(
                    () -> Response.status(503).entity("unhealthy").build());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/tickets/helpdesk HTTP/1.1\r\nHost: beacon.test\r\nConnection: close\r\n\r\n",
                "GET /api/tickets/helpdesk HTTP/1.0\r\n\r\n",
                "GET /test/unhealthy HTTP/1.1\r\nHost: beacon.test\r\nConnection: close\r\n\r\n",
                "GET /test/unhealthy HTTP/1.0\r\n\r\n"
            })
    void completeServerError_isNotOfTheClient(String request) throws IOException, InterruptedException {
        try (TestBeacon beacon = TestBeacon.start(
                FixedBoardSource.unavailable(),
                settings -> settings,
                parts -> parts.with(new UnhealthyResource()).withListener(completed::add))) {
            for (int i = 0; i < REQUESTS; i++) {
                try (RawHttp http = new RawHttp(beacon.address())) {
                    http.send(request);
                    assertThat(http.receive().status()).isEqualTo(503);
                    assertThat(completed.poll(20, TimeUnit.SECONDS)).isNotNull().returns(503, RequestRecord::status);
                }
            }
        }
    }
}
