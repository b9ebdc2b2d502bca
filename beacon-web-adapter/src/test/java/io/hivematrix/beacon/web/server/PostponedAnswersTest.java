package io.hivematrix.beacon.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.auth.Access;
import io.hivematrix.beacon.web.http.Exchange;
import io.hivematrix.beacon.web.ratelimit.Limit;
import io.hivematrix.beacon.web.ratelimit.Limited;
import io.hivematrix.beacon.web.testing.GrizzlyComplaints;
import io.hivematrix.beacon.web.testing.RawAnswer;
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

class PostponedAnswersTest {

    private final BlockingQueue<Exchange> exchanges = new LinkedBlockingQueue<>();

    @Test
    void anAnswerThatIsSentBeforeItsRequestReturnsEndsTheRequestOnce() throws Exception {
        try (GrizzlyComplaints complaints = new GrizzlyComplaints();
                TestBeacon beacon = TestBeacon.start(
                        FixedBoardSource.of(Boards.small()),
                        settings -> settings,
                        parts -> parts.with(new Overtaking()).withListener(exchanges::add))) {
            for (int i = 0; i < 5; i++) {
                RawAnswer answer = beacon.get("/overtaking");
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.text()).isEqualTo("done");
                assertThat(exchanges.poll(10, TimeUnit.SECONDS).status()).isEqualTo(200);
            }
            assertThat(complaints.heard()).isEmpty();
        }
        assertThat(exchanges).isEmpty();
    }

    /** Answers from another thread while the one that serves the request is still busy with it. */
    @Path("/overtaking")
    @Access(Access.Audience.ANYONE)
    @Limited(Limit.NONE)
    public static final class Overtaking {

        @GET
        public CompletionStage<String> get() {
            return new Overtaken();
        }
    }

    private static final class Overtaken extends CompletableFuture<String> {

        @Override
        public CompletableFuture<String> whenComplete(BiConsumer<? super String, ? super Throwable> action) {
            CompletableFuture.runAsync(() -> action.accept("done", null)).join();
            return completedFuture("done");
        }
    }
}
