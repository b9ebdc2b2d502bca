package io.hivematrix.beacon.app.logging.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Events whose sending throws. */
class ThrowingEventsTest extends HelmTest {

    @Test
    void errorInSending_keepsEventsAndContinues() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        start(settings(helm.address()), (address, headers, json, timeout) -> {
            if (calls.incrementAndGet() == 1) {
                throw new NoClassDefFoundError("of a test");
            }
            return adapter.http().post(address, headers, json, timeout, (status, body) -> status);
        });

        log("hello");
        helm.await(() -> helm.messages().contains("hello"));

        assertThat(shipper.droppedCount()).isZero();
    }

    @Test
    void eventThatAlwaysThrows_isDroppedAlone() throws Exception {
        start(settings(helm.address()), failingFor("event 7"));

        IntStream.rangeClosed(1, 9).forEach(number -> log("event " + number));
        helm.await(() -> helm.messages().contains("event 9") && shipper.queued() == 0);

        assertThat(helm.messages()).contains("event 1", "event 6", "event 8").doesNotContain("event 7");
        assertThat(shipper.droppedCount()).isEqualTo(1);
    }

    @Test
    void close_sendsEventsBesideOneThatThrows() throws Exception {
        Duration never = Duration.ofMinutes(10);
        start(
                new HelmSettings(helm.address(), "beacon", 1000, never, CALL_TIMEOUT, never, FLUSH_TIMEOUT),
                failingFor("event 2"));

        IntStream.rangeClosed(1, 3).forEach(number -> log("event " + number));
        shipper.close();

        assertThat(helm.messages()).contains("event 1", "event 3").doesNotContain("event 2");
    }

    private HelmTransport failingFor(String message) {
        return (address, headers, json, timeout) -> {
            if (new String(json, StandardCharsets.UTF_8).contains(message)) {
                throw new StackOverflowError("of a test");
            }
            return adapter.http().post(address, headers, json, timeout, (status, body) -> status);
        };
    }
}
