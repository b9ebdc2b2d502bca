package io.hivematrix.beacon.app.logging.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.MDC;

class HelmShipperTest extends HelmTest {

    @Test
    void sendsEventsInFormatOfHelm() throws Exception {
        start(settings(helm.address()));
        MDC.put("correlation_id", "c".repeat(128));

        logger("io.hivematrix.beacon.web")
                .atWarn()
                .addKeyValue("view_slug", "helpdesk")
                .addKeyValue("ticket_count", 47)
                .addKeyValue("user_id", "alex")
                .setCause(new IllegalStateException("odd\0"))
                .log("half\0broken");
        helm.await(() -> helm.taken().size() == 1);

        JsonNode entry = helm.taken().get(0);
        assertThat(entry.get("level").asText()).isEqualTo("WARNING");
        assertThat(entry.get("message").asText()).isEqualTo("half broken");
        assertThat(entry.get("timestamp").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(entry.get("trace_id").asText()).isEqualTo("c".repeat(36));
        assertThat(entry.get("user_id").asText()).isEqualTo("alex");
        assertThat(entry.at("/context/view_slug").asText()).isEqualTo("helpdesk");
        assertThat(entry.at("/context/ticket_count").asInt()).isEqualTo(47);
        assertThat(entry.at("/context/correlation_id").asText()).isEqualTo("c".repeat(128));
        assertThat(entry.at("/context/exception").asText()).contains("IllegalStateException: odd");
        assertThat(helm.requests().get(0).header("Authorization")).isEqualTo("Bearer token-1");
        assertThat(helm.requests().get(0).header("X-Correlation-ID")).isNotBlank();
    }

    @Test
    void queuesNewestWhileHelmIsDownAndReportsDrops() throws Exception {
        helm.respondWith(503);
        start(new HelmSettings(helm.address(), "beacon", 5, LINGER, CALL_TIMEOUT, MAX_DELAY, FLUSH_TIMEOUT));

        IntStream.rangeClosed(1, 12).forEach(number -> log("event " + number));
        helm.await(() -> helm.requests().size() >= 2);
        helm.respondWith(200);
        helm.await(() -> helm.taken().size() == 6);

        assertThat(helm.messages())
                .containsExactly(
                        "event 8",
                        "event 9",
                        "event 10",
                        "event 11",
                        "event 12",
                        "Log events were dropped while Helm did not accept them");
        assertThat(helm.taken().get(5).at("/context/lost_events").asInt()).isEqualTo(7);
        assertThat(shipper.droppedCount()).isEqualTo(7);
        assertThat(shipper.queued()).isZero();
    }

    @Test
    void dropsOnlyTheRejectedEvent() throws Exception {
        helm.rejectEntries(entry -> entry.get("message").asText().equals("event 7"));
        start(settings(helm.address()));

        IntStream.rangeClosed(1, 20).forEach(number -> log("event " + number));
        helm.await(() -> helm.messages().contains("event 20") && shipper.queued() == 0);

        assertThat(helm.messages())
                .containsAll(IntStream.rangeClosed(1, 20)
                        .filter(number -> number != 7)
                        .mapToObj(number -> "event " + number)
                        .toList());
        assertThat(shipper.droppedCount()).isEqualTo(1);
    }

    @Test
    void keepsEventsWhenHelmRejectsEverything() throws Exception {
        helm.respondWith(500);
        start(settings(helm.address()));

        IntStream.rangeClosed(1, 50).forEach(number -> log("event " + number));
        helm.await(() -> helm.requests().size() >= 12);
        helm.respondWith(200);
        helm.await(() -> helm.messages().contains("event 50"));

        assertThat(shipper.droppedCount()).isLessThan(20);
        assertThat(helm.messages()).contains("Log events were dropped while Helm did not accept them");
    }

    @Test
    void renewsRejectedToken() throws Exception {
        helm.acceptOnly("token-2");
        start(settings(helm.address()));

        log("hello");
        helm.await(() -> helm.taken().size() == 1);

        assertThat(helm.requests())
                .extracting(request -> request.header("Authorization"))
                .containsExactly("Bearer token-1", "Bearer token-2");
    }

    @Test
    void close_sendsQueuedEvents() throws Exception {
        start(new HelmSettings(
                helm.address(),
                "beacon",
                1000,
                Duration.ofMinutes(10),
                CALL_TIMEOUT,
                Duration.ofMinutes(10),
                FLUSH_TIMEOUT));

        log("last words");
        shipper.close();

        assertThat(helm.messages()).containsExactly("last words");
    }

    @Test
    @Timeout(30)
    void close_endsInTimeWithoutResponse() throws Exception {
        helm.hang();
        start(new HelmSettings(
                helm.address(), "beacon", 1000, LINGER, CALL_TIMEOUT, MAX_DELAY, Duration.ofMillis(100)));
        log("never sent");
        helm.await(() -> !helm.requests().isEmpty());

        shipper.close();

        assertThat(helm.taken()).isEmpty();
        assertThat(shipper.queued()).isLessThanOrEqualTo(1);
    }

    @Test
    void retriesWithinTimeoutWhenResponseBodyStalls() throws Exception {
        helm.stallBody();
        start(new HelmSettings(
                helm.address(), "beacon", 1000, LINGER, Duration.ofMillis(100), MAX_DELAY, FLUSH_TIMEOUT));

        log("hello");

        helm.await(() -> helm.requests().size() >= 2);
    }

    @Test
    void doesNotShipItsOwnEvents() throws Exception {
        tokens.logger = logger("io.hivematrix.beacon.codex");
        URI stopped = helm.address();
        helm.close();
        start(settings(stopped));
        log("ordinary");
        logger(HelmShipper.class.getName()).warn("Helm does not accept log events");
        tokens.askedTwice.await();

        assertThat(shipper.queued()).isLessThanOrEqualTo(1);
        assertThat(shipper.droppedCount()).isZero();
    }
}
