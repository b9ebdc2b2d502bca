package io.hivematrix.beacon.app;

import io.hivematrix.beacon.app.logging.HelmShipper;
import io.hivematrix.beacon.codex.CodexAdapter;
import io.hivematrix.beacon.domain.port.in.WatchBoard;
import io.hivematrix.beacon.domain.port.out.CircuitGauge;
import io.hivematrix.beacon.web.metrics.BoardMeters;
import io.hivematrix.beacon.web.metrics.JvmMeters;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Beacon in numbers. */
final class Meters implements AutoCloseable {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmMeters process = new JvmMeters(ThisBuild.read());
    /** Kept, since the registry itself holds what it watches weakly. */
    private final List<Object> watched = new ArrayList<>();

    Meters() {
        process.bindTo(registry);
    }

    PrometheusMeterRegistry registry() {
        return registry;
    }

    /** Puts these into numbers, too. */
    void watch(WatchBoard boards, CodexAdapter codex, Optional<HelmShipper> helm, Clock clock) {
        CircuitGauge circuit = codex::circuit;
        BoardMeters board = new BoardMeters(boards, circuit, clock);
        board.bindTo(registry);
        watched.addAll(List.of(circuit, board));
        helm.ifPresent(this::watch);
    }

    private void watch(HelmShipper helm) {
        Gauge.builder("beacon.helm.queue", helm, HelmShipper::queued)
                .description("Log events that wait for Helm")
                .register(registry);
        FunctionCounter.builder("beacon.helm.lost", helm, HelmShipper::lost)
                .description("Log events that Helm never got")
                .register(registry);
    }

    @Override
    public void close() {
        process.close();
        registry.close();
    }
}
