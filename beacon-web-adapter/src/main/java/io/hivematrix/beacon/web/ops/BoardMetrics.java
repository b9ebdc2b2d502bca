package io.hivematrix.beacon.web.ops;

import io.hivematrix.beacon.domain.board.Freshness;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.health.CircuitState;
import io.hivematrix.beacon.domain.port.in.CurrentBoardUseCase;
import io.hivematrix.beacon.domain.port.out.CircuitGauge;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** How fresh the board is, and whether Codex is being asked. */
public final class BoardMetrics implements MeterBinder {

    private static final double MILLIS_PER_SECOND = 1000;

    private final CurrentBoardUseCase boards;
    private final CircuitGauge circuit;
    private final Clock clock;

    /**
     * Meters over those sources.
     *
     * @param boards the board
     * @param circuit whether Codex is being asked
     * @param clock the time that ages are told by
     */
    public BoardMetrics(CurrentBoardUseCase boards, CircuitGauge circuit, Clock clock) {
        this.boards = Objects.requireNonNull(boards, "boards");
        this.circuit = Objects.requireNonNull(circuit, "circuit");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("beacon.board.age", this, meters -> meters.boardAge())
                .description("How long ago the board was fetched from Codex; NaN without one")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("beacon.board.stale", this, meters -> meters.stale())
                .description("1 while a newer board is wanted and cannot be had")
                .register(registry);
        Gauge.builder("beacon.last.sync.age", this, meters -> meters.lastSyncAge())
                .description("How long ago Codex had news from the PSA system; NaN where it does not say")
                .baseUnit("seconds")
                .register(registry);
        for (CircuitState state : CircuitState.values()) {
            Gauge.builder("beacon.circuit.state", circuit, gauge -> gauge.state() == state ? 1 : 0)
                    .description("1 for the state that the circuit to Codex is in")
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
        return duration.map(known -> known.toMillis() / MILLIS_PER_SECOND).orElse(Double.NaN);
    }
}
