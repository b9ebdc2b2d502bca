package io.hivematrix.beacon.app.metrics;

import io.hivematrix.beacon.codex.event.CodexCallEvent;
import io.hivematrix.beacon.codex.event.CodexCallListener;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.LongStream;

/** Metrics of calls to Codex and Core, and of tickets that could not be read. Thread-safe. */
public final class CodexCallMetrics implements CodexCallListener {

    private static final Duration[] BUCKETS = LongStream.of(10, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 30_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Counter skipped;

    public CodexCallMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.skipped = Counter.builder("beacon.tickets.skipped")
                .description("Codex tickets that could not be read, counted at each read")
                .register(registry);
    }

    @Override
    public void callFinished(CodexCallEvent call) {
        Timer.builder("beacon.upstream.calls")
                .description("Calls to Codex and Core, by operation and outcome")
                .tag("target", call.operation().target())
                .tag("operation", call.operation().label())
                .tag("outcome", call.failure().map(CodexCallMetrics::outcome).orElse("success"))
                .serviceLevelObjectives(BUCKETS)
                .register(registry)
                .record(call.duration());
    }

    @Override
    public void ticketsSkipped(int count) {
        skipped.increment(count);
    }

    private static String outcome(RefreshFailure.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
