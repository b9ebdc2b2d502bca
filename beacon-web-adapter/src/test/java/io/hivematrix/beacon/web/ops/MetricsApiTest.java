package io.hivematrix.beacon.web.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.domain.health.Build;
import io.hivematrix.beacon.domain.health.CircuitState;
import io.hivematrix.beacon.domain.service.DashboardService;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.web.testing.RawHttp;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetricsApiTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final String TOKEN = "metrics-token-0123456789";

    private final FixedBoardSource boards = FixedBoardSource.of(Boards.small());
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ProcessMetrics jvm = new ProcessMetrics(new Build("1.2.3", "4f1c2ab"));
    private TestBeacon beacon;

    @BeforeEach
    void start() throws IOException {
        DashboardService watched = (DashboardService) TestBeacon.parts(boards).dashboards();
        jvm.bindTo(registry);
        new BoardMetrics(watched, () -> CircuitState.OPEN, Clock.fixed(Tickets.NOW.plusSeconds(90), ZoneOffset.UTC))
                .bindTo(registry);
        beacon = TestBeacon.start(
                boards,
                settings -> settings,
                parts -> parts.with(new MetricsResource(registry, watched, Optional.of(TOKEN)))
                        .withListener(new HttpMetrics(registry)));
    }

    @AfterEach
    void stop() {
        beacon.close();
        jvm.close();
    }

    @Test
    void exposesBoardCircuitTicketsProcessAndBuild() throws IOException {
        RawHttpResponse response = beacon.get("/metrics");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("content-type")).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
        assertThat(response.text())
                .contains("beacon_board_age_seconds 90.0")
                .contains("beacon_last_sync_age_seconds 690.0")
                .contains("beacon_board_stale 0.0")
                .contains("beacon_circuit_state{state=\"open\"} 1.0")
                .contains("beacon_circuit_state{state=\"closed\"} 0.0")
                .contains("beacon_tickets{color=\"red\",section=\"3\",view=\"helpdesk\"}")
                .contains("beacon_build{commit=\"4f1c2ab\",version=\"1.2.3\"} 1.0")
                .contains("jvm_memory_used_bytes", "jvm_threads_live_threads", "process_files_open_files");
    }

    @Test
    void countsEachTicketOnce() throws IOException {
        double tickets = beacon.get("/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith("beacon_tickets{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();

        assertThat(tickets).isEqualTo(Boards.small().size());
    }

    @Test
    void timesRequestsByRouteMethodAndStatus() throws IOException {
        beacon.get("/api/tickets/helpdesk?q=secret");
        beacon.get("/api/tickets/nowhere");

        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(beacon.get("/metrics").text())
                        .as("requests are counted after the response is sent")
                        .contains("http_server_requests_seconds_count{method=\"GET\",route=\"/api/tickets/{view}\","
                                + "status=\"200\"} 1")
                        .contains("status=\"404\"")
                        .contains("http_server_requests_seconds_bucket{", "le=\"0.1\"")
                        .doesNotContain("secret", "nowhere"));
    }

    @Test
    void unknownPathsAndMethods_createNoSeries() throws IOException {
        IntStream.range(0, 30).forEach(this::sendUnknown);

        List<String> series = beacon.get("/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count{"))
                .toList();
        assertThat(series).hasSizeLessThanOrEqualTo(4).allMatch(line -> line.contains("route="));
    }

    @Test
    void withoutBoard_hasNoTicketsAndNoAge() throws IOException {
        FixedBoardSource none = FixedBoardSource.unavailable();
        PrometheusMeterRegistry own = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        DashboardService watched = (DashboardService) TestBeacon.parts(none).dashboards();
        new BoardMetrics(watched, () -> CircuitState.CLOSED, Clock.systemUTC()).bindTo(own);
        new TicketMetrics(watched, own).update();

        assertThat(own.scrape()).contains("beacon_board_age_seconds NaN").doesNotContain("beacon_tickets{");
    }

    /** A registry holds the object of a gauge weakly by default; the gauge is NaN once the object is collected. */
    @Test
    void gaugesHaveValuesAfterGarbageCollection() {
        SimpleMeterRegistry own = new SimpleMeterRegistry();
        DashboardService watched = (DashboardService) TestBeacon.parts(boards).dashboards();
        new BoardMetrics(watched, () -> CircuitState.valueOf("CLOSED"), Clock.systemUTC()).bindTo(own);
        new TicketMetrics(watched, own).update();
        WeakReference<Object> collected = new WeakReference<>(new Object());

        await().until(() -> {
            System.gc();
            return collected.get() == null;
        });

        assertThat(own.getMeters())
                .allSatisfy(
                        meter -> assertThat(meter.measure().iterator().next().getValue())
                                .as(meter.getId().toString())
                                .isNotNaN());
    }

    @Test
    void requiresLoopbackOrToken() throws IOException {
        assertThat(beacon.get("/metrics", "X-Forwarded-For: 203.0.113.7").status())
                .isEqualTo(401);
        assertThat(beacon.get("/metrics", "X-Forwarded-For: 127.0.0.1").status())
                .isEqualTo(401);
        assertThat(beacon.get("/metrics", "X-Forwarded-Prefix: /beacon").status())
                .isEqualTo(401);
        assertThat(beacon.get("/metrics", "X-Forwarded-For: 203.0.113.7", "Authorization: Bearer wrong")
                        .status())
                .isEqualTo(401);

        RawHttpResponse rejected = beacon.get("/metrics", "Via: 1.1 proxy");
        assertThat(rejected.header("www-authenticate")).isEqualTo("Bearer");
        assertThat(rejected.header("content-type")).startsWith("application/problem+json");
        assertThat(beacon.get("/metrics", "X-Forwarded-For: 203.0.113.7", "Authorization: Bearer " + TOKEN)
                        .status())
                .isEqualTo(200);
    }

    private void sendUnknown(int number) {
        try {
            beacon.get("/invented-" + number + "/path-" + number);
            RawHttp.exchange(beacon.address(), TestBeacon.request("INVENT" + number, "/x" + number));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
