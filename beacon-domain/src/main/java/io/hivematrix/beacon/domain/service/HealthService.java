package io.hivematrix.beacon.domain.service;

import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.board.Freshness;
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

/**
 * Asks all dependencies side by side and shares what it heard for a moment. Disk and board are looked at for every
 * report, which costs next to nothing. Thread-safe.
 */
public final class HealthService implements CheckHealthUseCase {

    /** How long a probe may take at most. */
    public static final Duration PROBE_TIMEOUT = Duration.ofSeconds(3);

    /** How long what the probes found is shared. */
    public static final Duration RESULT_TTL = Duration.ofSeconds(2);

    private final HealthSources sources;
    private final ParallelProbes probes;
    private final Clock clock;
    private final Object lock = new Object();
    private CompletableFuture<ProbeResults> latest = CompletableFuture.completedFuture(ProbeResults.NONE);

    /**
     * A service over those sources.
     *
     * @param sources what there is to report
     * @param clock tells the time
     * @param probeThreads where the probes run; needs as many threads as there are probes to run them side by side
     */
    public HealthService(HealthSources sources, Clock clock, Executor probeThreads) {
        this.sources = Objects.requireNonNull(sources, "sources");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.probes = new ParallelProbes(sources.probes(), PROBE_TIMEOUT, clock, probeThreads);
    }

    @Override
    public CompletionStage<HealthReport> report() {
        return probeResults().thenApply(found -> reportOf(found.dependencies()));
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
        Optional<Freshness> freshness = sources.boards().current().map(BoardSnapshot::freshness);
        return new BoardHealth(
                freshness.map(known -> known.age(now)),
                freshness.flatMap(Freshness::lastSync),
                freshness.filter(Freshness::isStale).isPresent(),
                sources.circuit().state());
    }

    private CompletableFuture<ProbeResults> probeResults() {
        synchronized (lock) {
            if (latest.isDone() && latest.join().isExpired(clock.instant())) {
                latest = probes.start().thenApply(found -> new ProbeResults(found, clock.instant()));
            }
            return latest;
        }
    }

    private record ProbeResults(List<DependencyHealth> dependencies, Instant at) {

        private static final ProbeResults NONE = new ProbeResults(List.of(), Instant.MIN);

        boolean isExpired(Instant now) {
            return now.isAfter(at.plus(RESULT_TTL));
        }
    }
}
