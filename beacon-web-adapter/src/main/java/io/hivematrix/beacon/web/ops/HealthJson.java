package io.hivematrix.beacon.web.ops;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hivematrix.beacon.domain.health.BoardHealth;
import io.hivematrix.beacon.domain.health.Build;
import io.hivematrix.beacon.domain.health.DependencyHealth;
import io.hivematrix.beacon.domain.health.DiskSpace;
import io.hivematrix.beacon.domain.health.HealthReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writer of health reports (specification, "GET /health") with Beacon's additional fields at the end.
 *
 * @param addresses the addresses that the report may state, by the name of the dependency
 */
record HealthJson(String service, Build build, Map<String, URI> addresses) {

    private static final DateTimeFormatter TIMESTAMP_FORMAT = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final BigDecimal BYTES_PER_GB = BigDecimal.valueOf(1L << 30);
    private static final int DECIMALS = 2;

    byte[] report(HealthReport report) {
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("service", service)
                .put("status", report.status().wireName())
                .put("timestamp", TIMESTAMP_FORMAT.format(report.timestamp()));
        ObjectNode checks = document.putObject("checks");
        add(checks.putObject("disk"), report.disk());
        ObjectNode dependencies = checks.putObject("dependencies");
        report.dependencies().forEach(dependency -> add(dependencies.putObject(dependency.name()), dependency));
        add(document.putObject("freshness"), report.board());
        document.put("version", build.version()).put("commit", build.commit());
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] status(String status) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("service", service)
                .put("status", status)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void add(ObjectNode check, DiskSpace disk) {
        check.put("status", disk.status().wireName())
                .put("usage_percent", BigDecimal.valueOf(disk.usagePercent()).setScale(DECIMALS, RoundingMode.HALF_UP))
                .put("free_gb", gigabytes(disk.freeBytes()))
                .put("total_gb", gigabytes(disk.totalBytes()));
    }

    private void add(ObjectNode check, DependencyHealth dependency) {
        check.put("status", dependency.status().wireName())
                .put("response_time_ms", dependency.responseTime().toMillis());
        dependency.error().ifPresent(error -> {
            check.put("error", error);
            Optional.ofNullable(addresses.get(dependency.name()))
                    .ifPresent(address -> check.put("address", address.toString()));
        });
    }

    private static void add(ObjectNode freshness, BoardHealth board) {
        freshness
                .put("board_age_seconds", board.age().map(Duration::toSeconds).orElse(null))
                .put("last_sync", board.lastSync().map(TIMESTAMP_FORMAT::format).orElse(null))
                .put("stale", board.stale())
                .put("circuit", board.circuit().wireName())
                .put("status", board.status().wireName())
                .put("skipped", board.skipped().count());
        board.skipped().since().map(TIMESTAMP_FORMAT::format).ifPresent(since -> freshness.put("skipped_since", since));
        Optional.of(board.skipped().example())
                .filter(example -> !example.isEmpty())
                .ifPresent(example -> freshness.put("skipped_example", example));
    }

    private static BigDecimal gigabytes(long bytes) {
        return BigDecimal.valueOf(bytes).divide(BYTES_PER_GB, DECIMALS, RoundingMode.HALF_UP);
    }
}
