package io.hivematrix.beacon.app.wiring;

import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.app.config.ViewsFileLoader;
import io.hivematrix.beacon.app.logging.CorrelatedExecutor;
import io.hivematrix.beacon.codex.CodexAdapter;
import io.hivematrix.beacon.codex.event.CodexCallListener;
import io.hivematrix.beacon.domain.service.DashboardService;
import io.hivematrix.beacon.domain.service.HealthService;
import io.hivematrix.beacon.domain.service.HealthSources;
import io.hivematrix.beacon.domain.service.SyncService;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.view.ViewDefinitions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What stands behind both the server and the command line: the services over Codex and Core.
 *
 * @param codex Codex and Core
 * @param dashboards the boards, the agents and the views
 * @param sync the ticket syncs
 * @param health how well all of that is
 * @param probeThreads where health is probed
 */
public record ApplicationServices(
        CodexAdapter codex,
        DashboardService dashboards,
        SyncService sync,
        HealthService health,
        ExecutorService probeThreads)
        implements AutoCloseable {

    private static final int PROBE_THREADS = 2;

    /**
     * Creates the adapter for Codex and the services over it.
     *
     * @throws io.hivematrix.beacon.app.config.SettingException if the views file is invalid
     */
    public static ApplicationServices open(Configuration from, Clock clock, CodexCallListener observer) {
        ViewDefinitions views = ViewsFileLoader.read(from);
        CodexAdapter codex = CodexAdapter.create(SettingsMapper.codex(from), clock, observer);
        ExecutorService probeThreads = Executors.newFixedThreadPool(PROBE_THREADS, DaemonThreadFactory.named("health-probe"));
        return new ApplicationServices(
                codex,
                new DashboardService(codex.boards(), codex.agents(), codex.psa(), views, DefaultOrders.STANDARD),
                new SyncService(codex.sync(), codex.boards()),
                new HealthService(health(codex), clock, new CorrelatedExecutor(probeThreads)),
                probeThreads);
    }

    @Override
    public void close() {
        probeThreads.shutdownNow();
        codex.close();
    }

    private static HealthSources health(CodexAdapter codex) {
        return new HealthSources(
                new FileStoreDiskGauge(Path.of("").toAbsolutePath()),
                List.of(codex.coreProbe(), codex.codexProbe()),
                codex.boards(),
                codex::circuit);
    }
}
