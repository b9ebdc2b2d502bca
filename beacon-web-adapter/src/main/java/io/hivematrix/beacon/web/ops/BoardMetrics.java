package io.hivematrix.beacon.web.ops;

import io.hivematrix.beacon.domain.board.Freshness;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.health.CircuitState;
import io.hivematrix.beacon.domain.port.in.CurrentBoardUseCase;
import io.hivematrix.beacon.domain.port.out.CircuitStateSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Metrics of the board: ages, staleness, and state of the circuit breaker for Codex. */
public record BoardMetrics(CurrentBoardUseCase boards, CircuitStateSource circuit, Clock clock) implements MeterBinder {

    private static final double MILLIS_PER_SECOND = 1000;

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("beacon.board.age", this, meters -> meters.boardAge())
                .strongReference(true)
                .description("Age of the board in seconds; NaN without a board")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("beacon.board.stale", this, meters -> meters.stale())
                .strongReference(true)
                .description("1 while the last refresh of the board has failed, otherwise 0")
                .register(registry);
        Gauge.builder("beacon.last.sync.age", this, meters -> meters.lastSyncAge())
                .strongReference(true)
                .description("Time since the last sync of Codex with the PSA system; NaN if unknown")
                .baseUnit("seconds")
                .register(registry);
        for (CircuitState state : CircuitState.values()) {
            Gauge.builder("beacon.circuit.state", circuit, gauge -> gauge.state() == state ? 1 : 0)
                    .strongReference(true)
                    .description("1 for the current state of the circuit breaker for Codex, otherwise 0")
                    .tags(Tags.of("state", state.wireName()))
                    .register(registry);
        }
    }

    private double boardAge() {
        return seconds(freshness().map(freshness -> freshness.age(clock.instant())));
    }

    private double stale() {
        return freshness().filter(Freshness::isStale).isPresent() ? 1 : 0;
    }

    private double lastSyncAge() {
        return seconds(
                freshness().flatMap(Freshness::lastSync).map(synced -> Duration.between(synced, clock.instant())));
    }

    private Optional<Freshness> freshness() {
        return boards.current().map(PreparedBoard::freshness);
    }

    private static double seconds(Optional<Duration> duration) {
        return duration.map(value -> value.toMillis() / MILLIS_PER_SECOND).orElse(Double.NaN);
    }
}
