package io.hivematrix.beacon.domain.service;

import io.hivematrix.beacon.domain.health.DependencyHealth;
import io.hivematrix.beacon.domain.health.ProbeResult;
import io.hivematrix.beacon.domain.port.out.DependencyProbe;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Runs all probes in parallel, each with the same timeout. */
final class ParallelProbes {

    private static final ProbeResult FAILED = ProbeResult.unhealthy("The health probe failed.");

    private final List<DependencyProbe> probes;
    private final Duration timeout;
    private final LongSupplier nanoTime;
    private final Executor executor;

    ParallelProbes(List<DependencyProbe> probes, Duration timeout, LongSupplier nanoTime, Executor executor) {
        this.probes = probes;
        this.timeout = timeout;
        this.nanoTime = nanoTime;
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
        long start = nanoTime.getAsLong();
        ProbeResult timedOut = ProbeResult.unhealthy("No response within " + timeout.toMillis() + " ms.");
        return submit(probe)
                .completeOnTimeout(timedOut, timeout.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> FAILED)
                .thenApply(result -> new DependencyHealth(
                        probe.name(), Duration.ofNanos(nanoTime.getAsLong() - start), result.error()));
    }

    private CompletableFuture<ProbeResult> submit(DependencyProbe probe) {
        try {
            return CompletableFuture.supplyAsync(probe::check, executor);
        } catch (RejectedExecutionException shuttingDown) {
            return CompletableFuture.failedFuture(shuttingDown);
        }
    }
}
