package io.hivematrix.beacon.app.metrics;

import io.hivematrix.beacon.app.logging.Logging;
import io.hivematrix.beacon.app.logging.helm.HelmShipper;
import io.hivematrix.beacon.app.wiring.BuildInfo;
import io.hivematrix.beacon.codex.CodexAdapter;
import io.hivematrix.beacon.domain.port.in.CurrentBoardUseCase;
import io.hivematrix.beacon.web.ops.BoardMetrics;
import io.hivematrix.beacon.web.ops.ProcessMetrics;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.Optional;

/** Prometheus registry of the process. Thread-safe. */
public final class MetricsRegistry implements AutoCloseable {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ProcessMetrics process = new ProcessMetrics(BuildInfo.read());

    public MetricsRegistry() {
        process.bindTo(registry);
    }

    /** Returns the registry with all metrics of the process. */
    public PrometheusMeterRegistry registry() {
        return registry;
    }

    /** Registers the metrics of the board and the circuit breaker. */
    public void bind(CurrentBoardUseCase boards, CodexAdapter codex, Clock clock) {
        new BoardMetrics(boards, codex::circuit, clock).bindTo(registry);
    }

    /** Registers the metrics of the log and its shipping. */
    public void bind(Logging logging, Optional<HelmShipper> helm) {
        FunctionCounter.builder("beacon.log.lost", logging, Logging::droppedCount)
                .description("Log events dropped because standard output did not accept them")
                .register(registry);
        helm.ifPresent(this::bind);
    }

    private void bind(HelmShipper helm) {
        Gauge.builder("beacon.helm.queue", helm, HelmShipper::queued)
                .description("Log events queued for Helm")
                .strongReference(true)
                .register(registry);
        FunctionCounter.builder("beacon.helm.lost", helm, HelmShipper::droppedCount)
                .description("Log events dropped before they reached Helm")
                .register(registry);
    }

    @Override
    public void close() {
        process.close();
        registry.close();
    }
}
