package io.hivematrix.beacon.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.health.DependencyHealth;
import io.hivematrix.beacon.domain.health.HealthStatus;
import io.hivematrix.beacon.domain.health.ProbeResult;
import io.hivematrix.beacon.domain.port.out.DependencyProbe;
import java.time.Clock;
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

    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stop() {
        end.countDown();
        threads.shutdownNow();
    }

    @Test
    void probesRunSideBySide() {
        CyclicBarrier bothAtOnce = new CyclicBarrier(2);
        Supplier<ProbeResult> meet = () -> {
            try {
                bothAtOnce.await(10, TimeUnit.SECONDS);
                return ProbeResult.HEALTHY;
            } catch (Exception alone) {
                return ProbeResult.unhealthy("The other did not run.");
            }
        };

        List<DependencyHealth> found = round(LONG, probe("core", meet), probe("codex", meet));

        assertThat(found).extracting(DependencyHealth::name).containsExactly("core", "codex");
        assertThat(found).extracting(DependencyHealth::status).containsOnly(HealthStatus.HEALTHY);
    }

    @Test
    void aProbeThatHangsIsGivenUpWithoutHurtingTheOthers() {
        Supplier<ProbeResult> hang = () -> {
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return ProbeResult.HEALTHY;
        };

        List<DependencyHealth> found =
                round(Duration.ofMillis(20), probe("core", hang), probe("codex", () -> ProbeResult.HEALTHY));

        assertThat(found.get(0).error()).contains("No response within 20 ms.");
        assertThat(found.get(1).status()).isEqualTo(HealthStatus.HEALTHY);
    }

    @Test
    void aProbeThatThrowsIsUnhealthyWithoutItsWords() {
        List<DependencyHealth> found = round(LONG, probe("core", () -> {
            throw new IllegalStateException("secret-host refused");
        }));

        assertThat(found.get(0).error()).contains("The health probe failed.");
    }

    @Test
    void afterTheThreadsHaveStoppedAllIsUnhealthy() {
        threads.shutdownNow();

        assertThat(round(LONG, probe("core", () -> ProbeResult.HEALTHY)).get(0).status())
                .isEqualTo(HealthStatus.UNHEALTHY);
    }

    private List<DependencyHealth> round(Duration limit, DependencyProbe... probes) {
        return new ParallelProbes(List.of(probes), limit, Clock.systemUTC(), threads)
                .start()
                .join();
    }

    private static DependencyProbe probe(String name, Supplier<ProbeResult> answer) {
        return new DependencyProbe() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public ProbeResult check() {
                return answer.get();
            }
        };
    }
}
