package io.hivematrix.beacon.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.auth.RequiresAudience;
import io.hivematrix.beacon.web.http.RequestRecord;
import io.hivematrix.beacon.web.ratelimit.RateLimitCategory;
import io.hivematrix.beacon.web.ratelimit.RateLimited;
import io.hivematrix.beacon.web.testing.GrizzlyLogCapture;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class SuspendProbeTest {

    private final BlockingQueue<RequestRecord> records = new LinkedBlockingQueue<>();

    @Test
    void responseFromOtherThread_isNotifiedOnce() throws Exception {
        try (GrizzlyLogCapture log = new GrizzlyLogCapture();
                TestBeacon beacon = TestBeacon.start(
                        FixedBoardSource.of(Boards.small()),
                        settings -> settings,
                        parts -> parts.with(new AsyncResource()).withListener(records::add))) {
            for (int i = 0; i < 5; i++) {
                RawHttpResponse response = beacon.get("/async");
                assertThat(response.status()).isEqualTo(200);
                assertThat(response.text()).isEqualTo("done");
                assertThat(records.poll(10, TimeUnit.SECONDS).status()).isEqualTo(200);
            }
            assertThat(log.warnings()).isEmpty();
        }
        assertThat(records).isEmpty();
    }

    /** Responds from another thread before the method of the resource has returned. */
    @Path("/async")
    @RequiresAudience(RequiresAudience.Audience.ANYONE)
    @RateLimited(RateLimitCategory.NONE)
    public static final class AsyncResource {

        @GET
        public CompletionStage<String> get() {
            return new CompletedByOtherThread();
        }
    }

    private static final class CompletedByOtherThread extends CompletableFuture<String> {

        @Override
        public CompletableFuture<String> whenComplete(BiConsumer<? super String, ? super Throwable> action) {
            CompletableFuture.runAsync(() -> action.accept("done", null)).join();
            return completedFuture("done");
        }
    }
}
