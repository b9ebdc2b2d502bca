package io.hivematrix.beacon.app;

import io.hivematrix.beacon.app.settings.Configuration;
import io.hivematrix.beacon.app.settings.ViewsReader;
import io.hivematrix.beacon.cli.access.CodexConnection;
import io.hivematrix.beacon.codex.CodexAdapter;
import io.hivematrix.beacon.codex.CodexObserver;
import io.hivematrix.beacon.domain.health.DiskSpace;
import io.hivematrix.beacon.domain.service.DashboardService;
import io.hivematrix.beacon.domain.service.HealthService;
import io.hivematrix.beacon.domain.service.HealthSources;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import java.io.File;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Opens the way straight to Codex for a command that shows the board and ends. */
record CodexForCli(Configurations configurations, Clock clock) implements Supplier<CodexConnection> {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public CodexConnection get() {
        return configurations.use(this::open);
    }

    private CodexConnection open(Configuration configuration) {
        CodexAdapter codex = CodexAdapter.create(AdapterSettings.codex(configuration), clock, CodexObserver.NONE);
        codex.warmUp(PATIENCE);
        DashboardService dashboards = new DashboardService(
                codex.boards(), codex.agents(), codex.psa(), ViewsReader.read(configuration), DefaultOrders.STANDARD);
        ExecutorService probeThreads = Executors.newFixedThreadPool(2);
        HealthSources sources = new HealthSources(
                CodexForCli::disk, List.of(codex.coreProbe(), codex.codexProbe()), codex.boards(), codex::circuit);
        return new CodexConnection(
                dashboards, dashboards, dashboards, new HealthService(sources, clock, probeThreads), () -> {
                    probeThreads.shutdownNow();
                    codex.close();
                });
    }

    private static DiskSpace disk() {
        File here = new File(".");
        return new DiskSpace(here.getTotalSpace(), here.getUsableSpace());
    }
}
