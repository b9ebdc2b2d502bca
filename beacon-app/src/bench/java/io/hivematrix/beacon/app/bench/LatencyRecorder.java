package io.hivematrix.beacon.app.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What those who asked met with: how long they waited, counted from when they meant to ask, and what went wrong. */
final class LatencyRecorder {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final List<Integer> GOOD = List.of(200, 304);

    private final Map<String, ConcurrentLinkedQueue<Double>> waits = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> errors = new ConcurrentHashMap<>();

    /** Somebody asked for {@code what} and got an answer. */
    void answered(String what, int status, long nanos) {
        if (GOOD.contains(status)) {
            waits.computeIfAbsent(what, first -> new ConcurrentLinkedQueue<>()).add(nanos / NANOS_PER_MILLI);
        } else {
            failed(what + " with status " + status);
        }
    }

    /** Something that should not have happened. */
    void failed(String error) {
        errors.computeIfAbsent(error, first -> new LongAdder()).increment();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        waits.forEach(
                (what, times) -> text.append(line(what, times.stream().sorted().toList())));
        return text.append("errors: ").append(errors).toString();
    }

    private static String line(String what, List<Double> sorted) {
        return String.format(
                Locale.ROOT,
                "%s: %d, p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, longest %.1f ms%n",
                what,
                sorted.size(),
                at(sorted, 0.5),
                at(sorted, 0.99),
                at(sorted, 0.999),
                sorted.get(sorted.size() - 1));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share)));
    }
}
