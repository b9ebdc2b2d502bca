package io.hivematrix.beacon.domain.service;

import io.hivematrix.beacon.domain.health.DependencyHealth;
import io.hivematrix.beacon.domain.port.out.DependencyProbe;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** Runs all probes side by side, and waits for none longer than it may take. */
final class ParallelProbes {

    private static final String NOT_PROBED = "The probe itself failed.";

    private final List<DependencyProbe> probes;
    private final Duration limit;
    private final Clock clock;
    private final Executor threads;

    ParallelProbes(List<DependencyProbe> probes, Duration limit, Clock clock, Executor threads) {
        this.probes = probes;
        this.limit = limit;
        this.clock = clock;
        this.threads = Objects.requireNonNull(threads, "probeThreads");
    }

    /** Never completes exceptionally. */
    CompletableFuture<List<DependencyHealth>> start() {
        List<CompletableFuture<DependencyHealth>> running =
                probes.stream().map(this::start).toList();
        return CompletableFuture.allOf(running.toArray(CompletableFuture[]::new))
                .thenApply(done -> running.stream().map(CompletableFuture::join).toList());
    }

    private CompletableFuture<DependencyHealth> start(DependencyProbe probe) {
        Instant start = clock.instant();
        return begin(probe)
                .completeOnTimeout(
                        Optional.of("No answer within " + limit.toMillis() + " ms."),
                        limit.toMillis(),
                        TimeUnit.MILLISECONDS)
                .exceptionally(failure -> Optional.of(NOT_PROBED))
                .thenApply(trouble -> new DependencyHealth(probe.name(), since(start), trouble));
    }

    private CompletableFuture<Optional<String>> begin(DependencyProbe probe) {
        try {
            return CompletableFuture.supplyAsync(probe::check, threads);
        } catch (RejectedExecutionException shuttingDown) {
            return CompletableFuture.failedFuture(shuttingDown);
        }
    }

    private Duration since(Instant start) {
        Duration passed = Duration.between(start, clock.instant());
        return passed.isNegative() ? Duration.ZERO : passed;
    }
}
