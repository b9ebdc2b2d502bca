package io.hivematrix.beacon.web.openapi;

import io.hivematrix.beacon.domain.health.Build;
import io.hivematrix.beacon.domain.health.CircuitState;
import io.hivematrix.beacon.domain.health.DiskSpace;
import io.hivematrix.beacon.domain.health.ProbeResult;
import io.hivematrix.beacon.domain.port.out.DependencyProbe;
import io.hivematrix.beacon.domain.service.DashboardService;
import io.hivematrix.beacon.domain.service.HealthService;
import io.hivematrix.beacon.domain.service.HealthSources;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.WebDependencies;
import io.hivematrix.beacon.web.auth.OpenAuthenticationFeature;
import io.hivematrix.beacon.web.ops.HealthResource;
import io.hivematrix.beacon.web.ops.LogLevelResource;
import io.hivematrix.beacon.web.ops.LogLevels;
import io.hivematrix.beacon.web.ops.MetricsResource;
import io.hivematrix.beacon.web.ratelimit.RateLimitFeature;
import io.hivematrix.beacon.web.ratelimit.RateLimitSettings;
import io.hivematrix.beacon.web.testing.TestBeacon;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Server with all documented resources. */
final class DescribedServer {

    private DescribedServer() {}

    /** Starts a server with further components. */
    static TestBeacon start(FixedBoardSource boards, Object... components) throws IOException {
        return TestBeacon.start(boards, settings -> settings, parts -> {
            WebDependencies all = withAllResources(parts, boards);
            for (Object component : components) {
                all = all.with(component);
            }
            return all;
        });
    }

    private static WebDependencies withAllResources(WebDependencies parts, FixedBoardSource boards) {
        DashboardService dashboards = (DashboardService) parts.dashboards();
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        return parts.with(new OpenAuthenticationFeature())
                .with(new RateLimitFeature(RateLimitSettings.DEFAULT, System::nanoTime, registry))
                .with(new HealthResource(
                        health(boards), "beacon", new Build("1.0.0", "4f1c2ab"), Map.of(), Optional.empty()))
                .with(new LogLevelResource(new FixedLevel()))
                .with(new MetricsResource(registry, dashboards, Optional.empty()));
    }

    private static HealthService health(FixedBoardSource boards) {
        return new HealthService(
                new HealthSources(
                        () -> new DiskSpace(100, 50),
                        List.of(new HealthyProbe("core"), new HealthyProbe("codex")),
                        boards,
                        () -> CircuitState.CLOSED),
                Clock.systemUTC(),
                System::nanoTime,
                Runnable::run);
    }

    private record HealthyProbe(String name) implements DependencyProbe {

        @Override
        public ProbeResult check() {
            return ProbeResult.HEALTHY;
        }
    }

    private static final class FixedLevel implements LogLevels {

        @Override
        public List<String> all() {
            return List.of("INFO");
        }

        @Override
        public String current() {
            return "INFO";
        }

        @Override
        public void change(String level) {
            throw new UnsupportedOperationException();
        }
    }
}
