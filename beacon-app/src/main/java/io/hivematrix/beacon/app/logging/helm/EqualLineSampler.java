package io.hivematrix.beacon.app.logging.helm;

import io.hivematrix.beacon.app.logging.event.LogEntry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sampler of access lines: accepts {@value #MAX_PER_SECOND} equal ones per second, that is of the same method, route and status,
 * and counts the others. Thread-safe.
 */
final class EqualLineSampler {

    static final int MAX_PER_SECOND = 50;

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private Instant second = Instant.EPOCH;

    /**
     * Returns what is to be shipped for an entry: the entry unless it exceeds the limit, after one entry for each kind of line
     * that exceeded it in an earlier second.
     */
    synchronized List<LogEntry> sample(LogEntry entry) {
        List<LogEntry> accepted = new ArrayList<>();
        Optional<String> kind = kindOf(entry);
        if (kind.isPresent()) {
            accepted.addAll(drain(entry.timestamp()));
            int count = lines.merge(
                            kind.get(), new Line(entry, 1), (known, one) -> new Line(known.first(), known.count() + 1))
                    .count();
            if (count > MAX_PER_SECOND) {
                return accepted;
            }
        }
        accepted.add(entry);
        return accepted;
    }

    /** Returns the reports of the seconds before {@code now}. */
    synchronized List<LogEntry> drain(Instant now) {
        if (!now.truncatedTo(ChronoUnit.SECONDS).isAfter(second)) {
            return List.of();
        }
        List<LogEntry> reports = lines.entrySet().stream()
                .filter(line -> line.getValue().count() > MAX_PER_SECOND)
                .map(line -> report(line.getKey(), line.getValue()))
                .toList();
        lines.clear();
        second = now.truncatedTo(ChronoUnit.SECONDS);
        return reports;
    }

    private static LogEntry report(String kind, Line line) {
        int omitted = line.count() - MAX_PER_SECOND;
        return new LogEntry(
                line.first().timestamp(),
                line.first().level(),
                Optional.empty(),
                kind + ": " + omitted + " more in the same second were left out",
                Map.of("omitted_events", omitted),
                line.first().logger(),
                Optional.empty());
    }

    private static Optional<String> kindOf(LogEntry entry) {
        Map<String, Object> fields = entry.fields();
        return fields.containsKey("route")
                ? Optional.of(fields.get("method") + " " + fields.get("route") + " " + fields.get("status"))
                : Optional.empty();
    }

    private record Line(LogEntry first, int count) {}
}
