package io.hivematrix.beacon.app.wiring;

import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.app.config.ViewsFileLoader;
import io.hivematrix.beacon.app.logging.CorrelatedExecutor;
import io.hivematrix.beacon.app.redis.RedisAdapter;
import io.hivematrix.beacon.codex.CodexAdapter;
import io.hivematrix.beacon.codex.event.CodexCallListener;
import io.hivematrix.beacon.domain.port.out.DependencyProbe;
import io.hivematrix.beacon.domain.service.DashboardService;
import io.hivematrix.beacon.domain.service.HealthService;
import io.hivematrix.beacon.domain.service.HealthSources;
import io.hivematrix.beacon.domain.service.SyncService;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.view.ViewDefinitions;
import io.hivematrix.beacon.web.http.DaemonThreads;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The domain services and their Codex adapter, as used by both the server and the command line.
 *
 * @param probeThreads the threads that run health probes
 */
public record ApplicationServices(
        CodexAdapter codex,
        DashboardService dashboards,
        SyncService sync,
        HealthService health,
        ExecutorService probeThreads)
        implements AutoCloseable {

    private static final int PROBE_THREADS = 3;

    /**
     * Creates the Codex adapter and the services.
     *
     * @param redis what a server shares with other Beacons; empty if it works alone, and for commands
     * @throws io.hivematrix.beacon.app.config.SettingException if the views file is invalid
     */
    public static ApplicationServices open(
            Configuration configuration, Clock clock, CodexCallListener listener, Optional<RedisAdapter> redis) {
        ViewDefinitions views = ViewsFileLoader.read(configuration);
        CodexAdapter codex = CodexAdapter.create(
                SettingsMapper.codex(configuration), clock, listener, redis.map(RedisAdapter::documents));
        DashboardService dashboards =
                new DashboardService(codex.boards(), codex.agents(), codex.psa(), views, DefaultOrders.STANDARD, clock);
        redis.ifPresent(
                shared -> codex.onBoardLoaded(dashboards::current)); // so that all know since when an SLA is stated
        ExecutorService probeThreads =
                Executors.newFixedThreadPool(PROBE_THREADS, DaemonThreads.named("beacon-health-probe"));
        return new ApplicationServices(
                codex,
                dashboards,
                new SyncService(codex.sync(), codex.boards()),
                new HealthService(health(codex, redis), clock, System::nanoTime, new CorrelatedExecutor(probeThreads)),
                probeThreads);
    }

    @Override
    public void close() {
        probeThreads.shutdownNow();
        codex.close();
    }

    private static HealthSources health(CodexAdapter codex, Optional<RedisAdapter> redis) {
        List<DependencyProbe> probes = new ArrayList<>(List.of(codex.coreProbe(), codex.codexProbe()));
        redis.ifPresent(shared -> probes.add(shared.probe()));
        return new HealthSources(
                new FileStoreDiskGauge(Path.of("").toAbsolutePath()), probes, codex.boards(), codex::circuit);
    }
}
