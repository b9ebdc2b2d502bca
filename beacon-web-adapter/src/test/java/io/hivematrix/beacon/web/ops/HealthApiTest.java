package io.hivematrix.beacon.web.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hivematrix.beacon.domain.health.Build;
import io.hivematrix.beacon.domain.health.CircuitState;
import io.hivematrix.beacon.domain.health.DiskSpace;
import io.hivematrix.beacon.domain.health.ProbeResult;
import io.hivematrix.beacon.domain.port.in.CheckHealthUseCase;
import io.hivematrix.beacon.domain.port.out.DependencyProbe;
import io.hivematrix.beacon.domain.service.HealthService;
import io.hivematrix.beacon.domain.service.HealthSources;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.web.http.RequestRecord;
import io.hivematrix.beacon.web.testing.RawHttp;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthApiTest {

    private static final long GB = 1L << 30;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final BlockingQueue<RequestRecord> requests = new LinkedBlockingQueue<>();
    private volatile FixedBoardSource boards = FixedBoardSource.of(Boards.small());
    private volatile Optional<String> codexError = Optional.empty();
    private volatile DiskSpace disk = new DiskSpace(250 * GB, 135 * GB + GB / 2);
    private TestBeacon beacon;

    @BeforeEach
    void start() throws IOException {
        Clock clock = Clock.fixed(Tickets.NOW.plusMillis(90_123), ZoneOffset.UTC);
        CheckHealthUseCase health = new HealthService(
                new HealthSources(
                        () -> disk,
                        List.of(probe("core", () -> Optional.empty()), probe("codex", () -> codexError)),
                        boards,
                        () -> CircuitState.HALF_OPEN),
                clock,
                () -> 0,
                threads);
        HealthResource resource = new HealthResource(
                health,
                "beacon",
                new Build("1.2.3", "4f1c2ab"),
                Map.of("codex", URI.create("http://codex.example:5010")),
                Optional.of("metrics-token"));
        beacon = TestBeacon.start(
                boards, settings -> settings, parts -> parts.with(resource).withListener(requests::add));
    }

    @AfterEach
    void stop() {
        beacon.close();
        threads.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({"GET, /health", "GET, /health/live", "OPTIONS, /health", "OPTIONS, /health/live"})
    void containerName_isServedWithoutSignIn(String method, String path) throws IOException {
        try (RawHttp http = new RawHttp(beacon.address())) {
            http.send(method + " " + path + " HTTP/1.1\r\nHost: hive_beacon:5001\r\n\r\n");

            assertThat(http.receive(true).status()).isEqualTo(200);
        }
    }

    @Test
    void reportHasSpecifiedFields() throws IOException {
        RawHttpResponse response = beacon.get("/health");
        JsonNode report = response.json();

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("content-type")).isEqualTo("application/json");
        assertThat(response.header("cache-control")).isEqualTo("no-store");
        assertThat(names(report))
                .containsExactly("service", "status", "timestamp", "checks", "freshness", "version", "commit");
        assertThat(report.get("service").asText()).isEqualTo("beacon");
        assertThat(report.get("status").asText()).isEqualTo("healthy");
        assertThat(report.get("timestamp").asText()).isEqualTo("2026-11-22T15:01:30.123Z");
        assertThat(report.at("/checks/disk").toString())
                .isEqualTo("{\"status\":\"healthy\",\"usage_percent\":45.8,\"free_gb\":135.5,\"total_gb\":250.0}");
        assertThat(names(report.at("/checks/dependencies"))).containsExactly("core", "codex");
        assertThat(report.at("/checks/dependencies/core").toString())
                .isEqualTo("{\"status\":\"healthy\",\"response_time_ms\":0}");
        assertThat(report.get("version").asText()).isEqualTo("1.2.3");
        assertThat(report.get("commit").asText()).isEqualTo("4f1c2ab");
    }

    @Test
    void reportHasFreshnessOfBoard() throws IOException {
        boards.failRefresh();

        JsonNode freshness = beacon.get("/health").json().get("freshness");

        assertThat(freshness.toString())
                .isEqualTo("{\"board_age_seconds\":90,\"last_sync\":\"2026-11-22T14:50:00.000Z\","
                        + "\"stale\":true,\"circuit\":\"half_open\",\"status\":\"healthy\",\"skipped\":0}");
    }

    @Test
    void unreadableTickets_areDegraded() throws IOException {
        boards.show(Boards.incomplete(3));

        RawHttpResponse response = beacon.get("/health");

        assertThat(response.status()).isEqualTo(503);
        assertThat(response.json().get("status").asText()).isEqualTo("degraded");
        assertThat(response.json().at("/freshness/status").asText()).isEqualTo("degraded");
        assertThat(response.json().at("/freshness/skipped").intValue()).isEqualTo(3);
        assertThat(response.json().at("/freshness/skipped_since").asText()).isEqualTo("2026-11-22T15:00:00.000Z");
        assertThat(response.json().at("/freshness/skipped_example").asText()).isEqualTo("ticket 9: id is malformed");
    }

    @Test
    void unhealthyDependency_respondsWith503AndError() throws IOException {
        codexError = Optional.of("Connection refused.");

        RawHttpResponse response = beacon.get("/health");

        assertThat(response.status()).isEqualTo(503);
        assertThat(response.json().get("status").asText()).isEqualTo("unhealthy");
        assertThat(response.json().at("/checks/dependencies/codex/error").asText())
                .isEqualTo("Connection refused.");
    }

    @Test
    void addressOfUnhealthyDependency_isForOperatorsOnly() throws IOException {
        codexError = Optional.of("Connection refused.");

        assertThat(codexAddress()).isEqualTo("http://codex.example:5010");
        assertThat(codexAddress("X-Forwarded-For: 203.0.113.7")).isEmpty();
        assertThat(codexAddress("X-Forwarded-For: 127.0.0.1", "Authorization: Bearer wrong"))
                .isEmpty();
        assertThat(codexAddress("X-Forwarded-For: 203.0.113.7", "Authorization: Bearer metrics-token"))
                .isEqualTo("http://codex.example:5010");
    }

    private String codexAddress(String... headers) throws IOException {
        return beacon.get("/health", headers)
                .json()
                .at("/checks/dependencies/codex/address")
                .asText();
    }

    @Test
    void fullDisk_respondsWith503() throws IOException {
        disk = new DiskSpace(100 * GB, 12 * GB);

        assertThat(beacon.get("/health").status()).isEqualTo(503);
        assertThat(beacon.get("/health").json().get("status").asText()).isEqualTo("degraded");
    }

    @Test
    void ready_withStaleBoard() throws IOException {
        assertThat(beacon.get("/health/ready").status()).isEqualTo(200);

        boards.failRefresh();

        assertThat(beacon.get("/health/ready").status()).isEqualTo(200);
    }

    @Test
    void live_doesNotCallDependencies() throws IOException {
        RawHttpResponse response = beacon.get("/health/live");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.text()).isEqualTo("{\"service\":\"beacon\",\"status\":\"alive\"}");
    }

    @Test
    void asynchronousReport_isRecordedOnceWithStatusAndRoute() throws Exception {
        codexError = Optional.of("No response.");

        beacon.get("/health", "X-Correlation-ID: probe-1");

        RequestRecord request = requests.poll(10, TimeUnit.SECONDS);
        assertThat(request.status()).isEqualTo(503);
        assertThat(request.route()).contains("/health");
        assertThat(request.correlationId()).isEqualTo("probe-1");
        assertThat(requests).isEmpty();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static DependencyProbe probe(String name, Supplier<Optional<String>> error) {
        return new DependencyProbe() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public ProbeResult check() {
                return new ProbeResult(error.get());
            }
        };
    }
}
