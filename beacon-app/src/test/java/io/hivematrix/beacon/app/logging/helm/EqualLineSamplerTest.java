package io.hivematrix.beacon.app.logging.helm;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.hivematrix.beacon.app.logging.event.LogEntry;
import io.hivematrix.beacon.app.logging.event.LogLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EqualLineSamplerTest {

    private static final Instant TIME = Instant.parse("2026-11-28T10:00:00.100Z");

    private final EqualLineSampler sampler = new EqualLineSampler();
    private final List<String> shipped = new ArrayList<>();

    @Test
    void fiftyEqualLinesPerSecond_areShipped() {
        offer(120, TIME, "GET", 200);

        assertThat(shipped).hasSize(50).containsOnly("GET /helpdesk 200 3 ms");
    }

    @Test
    void numberOfOthers_isReportedInNextSecond() {
        offer(120, TIME, "GET", 200);
        offer(60, TIME, "GET", 304);
        shipped.clear();

        offer(1, TIME.plusSeconds(1), "GET", 200);

        assertThat(shipped)
                .containsExactly(
                        "GET /helpdesk 200: 70 more in the same second were left out",
                        "GET /helpdesk 304: 10 more in the same second were left out",
                        "GET /helpdesk 200 3 ms");
    }

    @Test
    void numberOfOthers_isReportedWithoutFurtherRequests() {
        offer(51, TIME, "GET", 200);

        assertThat(sampler.drain(TIME.plusMillis(1))).isEmpty();
        assertThat(sampler.drain(TIME.plusSeconds(1)))
                .extracting(LogEntry::message)
                .containsExactly("GET /helpdesk 200: 1 more in the same second were left out");
        assertThat(sampler.drain(Instant.MAX)).isEmpty();
    }

    @Test
    void otherLines_areNotSampled() {
        for (int i = 0; i < 120; i++) {
            sampler.sample(entry("Loaded", Map.of(), TIME)).forEach(entry -> shipped.add(entry.message()));
        }

        assertThat(shipped).hasSize(120);
    }

    private void offer(int count, Instant time, String method, int status) {
        LogEntry line = entry(
                method + " /helpdesk " + status + " 3 ms",
                Map.of("method", method, "route", "/helpdesk", "status", status),
                time);
        for (int i = 0; i < count; i++) {
            sampler.sample(line).forEach(entry -> shipped.add(entry.message()));
        }
    }

    private static LogEntry entry(String message, Map<String, Object> fields, Instant time) {
        return new LogEntry(
                time, LogLevel.of(Level.INFO), Optional.empty(), message, fields, "access", Optional.empty());
    }
}
