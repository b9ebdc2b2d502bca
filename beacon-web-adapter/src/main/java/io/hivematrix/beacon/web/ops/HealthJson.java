package io.hivematrix.beacon.web.ops;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hivematrix.beacon.domain.health.BoardHealth;
import io.hivematrix.beacon.domain.health.Build;
import io.hivematrix.beacon.domain.health.DependencyHealth;
import io.hivematrix.beacon.domain.health.DiskSpace;
import io.hivematrix.beacon.domain.health.HealthReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Writer of health reports (specification, "GET /health") with Beacon's additional fields at the end. */
final class HealthJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIMESTAMP_FORMAT = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final BigDecimal BYTES_PER_GB = BigDecimal.valueOf(1L << 30);
    private static final int DECIMALS = 2;

    private final String service;
    private final Build build;

    HealthJson(String service, Build build) {
        this.service = service;
        this.build = build;
    }

    byte[] report(HealthReport report) {
        return object(json -> {
            json.writeStringField("service", service);
            json.writeStringField("status", report.status().wireName());
            json.writeStringField("timestamp", TIMESTAMP_FORMAT.format(report.timestamp()));
            json.writeObjectFieldStart("checks");
            writeDisk(json, report.disk());
            json.writeObjectFieldStart("dependencies");
            for (DependencyHealth dependency : report.dependencies()) {
                writeDependency(json, dependency);
            }
            json.writeEndObject();
            json.writeEndObject();
            writeBoard(json, report.board());
            json.writeStringField("version", build.version());
            json.writeStringField("commit", build.commit());
        });
    }

    /** Returns the response of a liveness or readiness probe. */
    byte[] status(String status) {
        return object(json -> {
            json.writeStringField("service", service);
            json.writeStringField("status", status);
        });
    }

    private static void writeDisk(JsonGenerator json, DiskSpace disk) throws IOException {
        json.writeObjectFieldStart("disk");
        json.writeStringField("status", disk.status().wireName());
        json.writeNumberField("usage_percent", rounded(BigDecimal.valueOf(disk.usagePercent())));
        json.writeNumberField("free_gb", gigabytes(disk.freeBytes()));
        json.writeNumberField("total_gb", gigabytes(disk.totalBytes()));
        json.writeEndObject();
    }

    private static void writeDependency(JsonGenerator json, DependencyHealth dependency) throws IOException {
        json.writeObjectFieldStart(dependency.name());
        json.writeStringField("status", dependency.status().wireName());
        json.writeNumberField("response_time_ms", dependency.responseTime().toMillis());
        if (dependency.error().isPresent()) {
            json.writeStringField("error", dependency.error().get());
        }
        json.writeEndObject();
    }

    private static void writeBoard(JsonGenerator json, BoardHealth board) throws IOException {
        json.writeObjectFieldStart("freshness");
        writeNumberOrNull(json, "board_age_seconds", board.age().map(Duration::toSeconds));
        writeTextOrNull(json, "last_sync", board.lastSync());
        json.writeBooleanField("stale", board.stale());
        json.writeStringField("circuit", board.circuit().wireName());
        json.writeStringField("status", board.status().wireName());
        json.writeNumberField("skipped", board.skipped());
        json.writeEndObject();
    }

    private static void writeNumberOrNull(JsonGenerator json, String name, Optional<Long> value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }

    private static void writeTextOrNull(JsonGenerator json, String name, Optional<Instant> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, TIMESTAMP_FORMAT.format(value.get()));
        } else {
            json.writeNullField(name);
        }
    }

    private static BigDecimal gigabytes(long bytes) {
        return BigDecimal.valueOf(bytes).divide(BYTES_PER_GB, DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static byte[] object(FieldsWriter fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private interface FieldsWriter {
        void write(JsonGenerator json) throws IOException;
    }
}
