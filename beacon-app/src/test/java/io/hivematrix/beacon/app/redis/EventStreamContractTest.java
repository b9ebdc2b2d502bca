package io.hivematrix.beacon.app.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EventStreamContractTest {

    @Nested
    class InProcess extends EventStreamContract {
        InProcess() {
            super(false);
        }
    }

    @Nested
    @Tag("servers")
    class WithRedis extends EventStreamContract {
        WithRedis() {
            super(true);
        }
    }

    abstract static class EventStreamContract extends SharingContract {

        private static final Duration WAIT = Duration.ofSeconds(20);

        EventStreamContract(boolean shares) {
            super(shares, Map.of());
        }

        @Test
        void change_isSentToOpenStream() {
            Queue<String> lines = open();
            await().until(() -> lines.contains("event: board"));
            lines.clear();

            replicas().codex().stub("/api/tickets/active", ReplicasTest.board(2));
            await().atMost(WAIT).until(() -> lines.contains("event: board"));
            assertThat(replicas().list(beacon(), replicas().signIn()).body()).contains("Ticket 2");
        }

        private Queue<String> open() {
            Queue<String> lines = new ConcurrentLinkedQueue<>();
            HttpResponse<Stream<String>> stream =
                    replicas().stream(beacon(), replicas().signIn());
            Thread reader = new Thread(() -> stream.body().forEach(lines::add));
            reader.setDaemon(true);
            reader.start();
            return lines;
        }
    }
}
