package io.hivematrix.beacon.domain.service;

import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.board.Freshness;
import io.hivematrix.beacon.domain.board.SkippedTickets;
import io.hivematrix.beacon.domain.health.BoardHealth;
import io.hivematrix.beacon.domain.health.DependencyHealth;
import io.hivematrix.beacon.domain.health.HealthReport;
import io.hivematrix.beacon.domain.port.in.CheckHealthUseCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * Checks all dependencies in parallel and caches their results for {@link #RESULT_TTL}. Disk and board are read for
 * every report. Thread-safe.
 */
public final class HealthService implements CheckHealthUseCase {

    /** Time after which a dependency that has not responded is unhealthy. */
    public static final Duration PROBE_TIMEOUT = Duration.ofSeconds(3);

    /** Time for which probe results are reused. */
    public static final Duration RESULT_TTL = Duration.ofSeconds(2);

    private final HealthSources sources;
    private final ParallelProbes probes;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Object lock = new Object();
    private Optional<CompletableFuture<ProbeResults>> latest = Optional.empty();

    /**
     * Creates the service.
     *
     * @param sources the sources of the report
     * @param clock the time of the reports
     * @param nanoTime monotonic time in nanoseconds
     * @param probeExecutor the executor of the probes; needs one thread per probe to run them in parallel
     */
    public HealthService(HealthSources sources, Clock clock, LongSupplier nanoTime, Executor probeExecutor) {
        this.sources = Objects.requireNonNull(sources, "sources");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.nanoTime = Objects.requireNonNull(nanoTime, "nanoTime");
        this.probes = new ParallelProbes(sources.probes(), PROBE_TIMEOUT, nanoTime, probeExecutor);
    }

    @Override
    public CompletionStage<HealthReport> report() {
        return probeResults().thenApply(results -> reportOf(results.dependencies()));
    }

    @Override
    public boolean isReady() {
        return sources.boards().current().isPresent();
    }

    private HealthReport reportOf(List<DependencyHealth> dependencies) {
        return new HealthReport(clock.instant(), sources.disk().measure(), dependencies, boardHealth());
    }

    private BoardHealth boardHealth() {
        Instant now = clock.instant();
        Optional<BoardSnapshot> snapshot = sources.boards().current();
        Optional<Freshness> freshness = snapshot.map(BoardSnapshot::freshness);
        Optional<Board> board = snapshot.map(BoardSnapshot::board);
        return new BoardHealth(
                freshness.map(value -> value.age(now)),
                freshness.flatMap(Freshness::lastSync),
                freshness.filter(Freshness::isStale).isPresent(),
                sources.circuit().state(),
                board.map(Board::size).orElse(0),
                board.map(Board::skipped).orElse(SkippedTickets.NONE));
    }

    private CompletableFuture<ProbeResults> probeResults() {
        synchronized (lock) {
            CompletableFuture<ProbeResults> results = latest.filter(this::isRunningOrFresh)
                    .orElseGet(
                            () -> probes.start().thenApply(health -> new ProbeResults(health, nanoTime.getAsLong())));
            latest = Optional.of(results);
            return results;
        }
    }

    private boolean isRunningOrFresh(CompletableFuture<ProbeResults> results) {
        return !results.isDone() || nanoTime.getAsLong() - results.join().completedAt() <= RESULT_TTL.toNanos();
    }

    /** @param completedAt monotonic time in nanoseconds */
    private record ProbeResults(List<DependencyHealth> dependencies, long completedAt) {}
}
