package io.hivematrix.beacon.web.ops;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hivematrix.beacon.domain.health.BoardHealth;
import io.hivematrix.beacon.domain.health.Build;
import io.hivematrix.beacon.domain.health.DependencyHealth;
import io.hivematrix.beacon.domain.health.DiskSpace;
import io.hivematrix.beacon.domain.health.HealthReport;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Writer of health reports (specification, "GET /health") with Beacon's additional fields at the end. */
record HealthJson(String service, Build build) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIMESTAMP_FORMAT = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final BigDecimal BYTES_PER_GB = BigDecimal.valueOf(1L << 30);
    private static final int DECIMALS = 2;

    byte[] report(HealthReport report) {
        Map<String, Object> dependencies = new LinkedHashMap<>();
        report.dependencies().forEach(dependency -> dependencies.put(dependency.name(), fields(dependency)));
        Map<String, Object> checks = new LinkedHashMap<>();
        checks.put("disk", fields(report.disk()));
        checks.put("dependencies", dependencies);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("service", service);
        document.put("status", report.status().wireName());
        document.put("timestamp", TIMESTAMP_FORMAT.format(report.timestamp()));
        document.put("checks", checks);
        document.put("freshness", fields(report.board()));
        document.put("version", build.version());
        document.put("commit", build.commit());
        return bytes(document);
    }

    /** Returns the response of a liveness or readiness probe. */
    byte[] status(String status) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("service", service);
        document.put("status", status);
        return bytes(document);
    }

    private static Map<String, Object> fields(DiskSpace disk) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("status", disk.status().wireName());
        fields.put("usage_percent", BigDecimal.valueOf(disk.usagePercent()).setScale(DECIMALS, RoundingMode.HALF_UP));
        fields.put("free_gb", gigabytes(disk.freeBytes()));
        fields.put("total_gb", gigabytes(disk.totalBytes()));
        return fields;
    }

    private static Map<String, Object> fields(DependencyHealth dependency) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("status", dependency.status().wireName());
        fields.put("response_time_ms", dependency.responseTime().toMillis());
        dependency.error().ifPresent(error -> fields.put("error", error));
        return fields;
    }

    private static Map<String, Object> fields(BoardHealth board) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("board_age_seconds", board.age().map(Duration::toSeconds).orElse(null));
        fields.put("last_sync", board.lastSync().map(TIMESTAMP_FORMAT::format).orElse(null));
        fields.put("stale", board.stale());
        fields.put("circuit", board.circuit().wireName());
        fields.put("status", board.status().wireName());
        fields.put("skipped", board.skipped());
        return fields;
    }

    private static BigDecimal gigabytes(long bytes) {
        return BigDecimal.valueOf(bytes).divide(BYTES_PER_GB, DECIMALS, RoundingMode.HALF_UP);
    }

    private static byte[] bytes(Map<String, Object> document) {
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
