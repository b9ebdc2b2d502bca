package io.hivematrix.beacon.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.health.DependencyHealth;
import io.hivematrix.beacon.domain.health.HealthStatus;
import io.hivematrix.beacon.domain.health.ProbeResult;
import io.hivematrix.beacon.domain.port.out.DependencyProbe;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParallelProbesTest {

    private static final Duration LONG_TIMEOUT = Duration.ofMinutes(1);

    private final ExecutorService executor = Executors.newFixedThreadPool(2);
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void stop() {
        released.countDown();
        executor.shutdownNow();
    }

    @Test
    void probes_runInParallel() {
        CyclicBarrier bothRunning = new CyclicBarrier(2);
        Supplier<ProbeResult> awaitOther = () -> {
            try {
                bothRunning.await(10, TimeUnit.SECONDS);
                return ProbeResult.HEALTHY;
            } catch (Exception timedOut) {
                return ProbeResult.unhealthy("The other did not run.");
            }
        };

        List<DependencyHealth> results = run(LONG_TIMEOUT, probe("core", awaitOther), probe("codex", awaitOther));

        assertThat(results).extracting(DependencyHealth::name).containsExactly("core", "codex");
        assertThat(results).extracting(DependencyHealth::status).containsOnly(HealthStatus.HEALTHY);
    }

    @Test
    void hangingProbe_timesOutWithoutAffectingOthers() {
        Supplier<ProbeResult> hang = () -> {
            try {
                released.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return ProbeResult.HEALTHY;
        };

        List<DependencyHealth> results =
                run(Duration.ofMillis(20), probe("core", hang), probe("codex", () -> ProbeResult.HEALTHY));

        assertThat(results.get(0).error()).contains("No response within 20 ms.");
        assertThat(results.get(1).status()).isEqualTo(HealthStatus.HEALTHY);
    }

    @Test
    void throwingProbe_isUnhealthyWithoutExceptionMessage() {
        List<DependencyHealth> results = run(LONG_TIMEOUT, probe("core", () -> {
            throw new IllegalStateException("secret-host refused");
        }));

        assertThat(results.get(0).error()).contains("The health probe failed.");
    }

    @Test
    void afterShutdown_allDependenciesAreUnhealthy() {
        executor.shutdownNow();

        assertThat(run(LONG_TIMEOUT, probe("core", () -> ProbeResult.HEALTHY))
                        .get(0)
                        .status())
                .isEqualTo(HealthStatus.UNHEALTHY);
    }

    private List<DependencyHealth> run(Duration timeout, DependencyProbe... probes) {
        return new ParallelProbes(List.of(probes), timeout, System::nanoTime, executor)
                .start()
                .join();
    }

    private static DependencyProbe probe(String name, Supplier<ProbeResult> result) {
        return new DependencyProbe() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public ProbeResult check() {
                return result.get();
            }
        };
    }
}
