package io.hivematrix.beacon.domain.service;

import io.hivematrix.beacon.domain.health.DependencyHealth;
import io.hivematrix.beacon.domain.health.ProbeResult;
import io.hivematrix.beacon.domain.port.out.DependencyProbe;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** Runs all probes in parallel, each with the same timeout. */
final class ParallelProbes {

    private static final ProbeResult FAILED = ProbeResult.unhealthy("The health probe failed.");

    private final List<DependencyProbe> probes;
    private final Duration timeout;
    private final Clock clock;
    private final Executor executor;

    ParallelProbes(List<DependencyProbe> probes, Duration timeout, Clock clock, Executor executor) {
        this.probes = probes;
        this.timeout = timeout;
        this.clock = clock;
        this.executor = Objects.requireNonNull(executor, "probeExecutor");
    }

    /** Starts all probes. The future completes normally, in the order of the probes. */
    CompletableFuture<List<DependencyHealth>> start() {
        List<CompletableFuture<DependencyHealth>> running =
                probes.stream().map(this::start).toList();
        return CompletableFuture.allOf(running.toArray(CompletableFuture[]::new))
                .thenApply(done -> running.stream().map(CompletableFuture::join).toList());
    }

    private CompletableFuture<DependencyHealth> start(DependencyProbe probe) {
        Instant start = clock.instant();
        ProbeResult timedOut = ProbeResult.unhealthy("No response within " + timeout.toMillis() + " ms.");
        return submit(probe)
                .completeOnTimeout(timedOut, timeout.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> FAILED)
                .thenApply(result -> new DependencyHealth(probe.name(), elapsedSince(start), result.error()));
    }

    private CompletableFuture<ProbeResult> submit(DependencyProbe probe) {
        try {
            return CompletableFuture.supplyAsync(probe::check, executor);
        } catch (RejectedExecutionException shuttingDown) {
            return CompletableFuture.failedFuture(shuttingDown);
        }
    }

    private Duration elapsedSince(Instant start) {
        Duration elapsed = Duration.between(start, clock.instant());
        return elapsed.isNegative() ? Duration.ZERO : elapsed;
    }
}
