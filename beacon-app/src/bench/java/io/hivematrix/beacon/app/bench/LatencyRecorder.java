package io.hivematrix.beacon.app.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Latencies, measured from the scheduled time of a request, and failures. Thread-safe. */
final class LatencyRecorder {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final List<Integer> EXPECTED = List.of(200, 304);

    private final Map<String, ConcurrentLinkedQueue<Double>> latencies = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> errors = new ConcurrentHashMap<>();

    /** Records a response. */
    void onResponse(String name, int status, long nanos) {
        if (EXPECTED.contains(status)) {
            latencies.computeIfAbsent(name, first -> new ConcurrentLinkedQueue<>()).add(nanos / NANOS_PER_MILLI);
        } else {
            failed(name + " with status " + status);
        }
    }

    /** Records a failure. */
    void failed(String error) {
        errors.computeIfAbsent(error, first -> new LongAdder()).increment();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        latencies.forEach(
                (name, times) -> text.append(line(name, times.stream().sorted().toList())));
        return text.append("errors: ").append(errors).toString();
    }

    private static String line(String name, List<Double> sorted) {
        return String.format(
                Locale.ROOT,
                "%s: %d, p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, longest %.1f ms%n",
                name,
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
