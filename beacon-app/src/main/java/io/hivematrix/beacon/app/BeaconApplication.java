package io.hivematrix.beacon.app;

import io.hivematrix.beacon.app.settings.BeaconSettings;
import io.hivematrix.beacon.app.settings.Configuration;
import io.hivematrix.beacon.app.settings.ViewsReader;
import io.hivematrix.beacon.codex.CodexAdapter;
import io.hivematrix.beacon.codex.CodexObserver;
import io.hivematrix.beacon.domain.port.in.CheckHealth;
import io.hivematrix.beacon.domain.service.DashboardService;
import io.hivematrix.beacon.domain.service.HealthService;
import io.hivematrix.beacon.domain.service.HealthSources;
import io.hivematrix.beacon.domain.service.SyncService;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.web.BeaconServer;
import io.hivematrix.beacon.web.WebParts;
import io.hivematrix.beacon.web.health.HealthResource;
import io.hivematrix.beacon.web.identity.Guard;
import io.hivematrix.beacon.web.identity.Identity;
import io.hivematrix.beacon.web.limit.RateLimits;
import io.hivematrix.beacon.web.sync.SyncEndpoints;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Beacon, running: the list of its parts. */
public final class BeaconApplication implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final CodexAdapter codex;
    private final ExecutorService probeThreads;
    private final BeaconServer server;

    /**
     * Puts Beacon together and starts it; once this returns, it answers.
     *
     * @param from what is set
     * @param visitorToken a token of Core's for those on this machine who bring none: the demo's
     * @param clock the time
     * @throws IOException if it cannot listen where it should
     * @throws io.hivematrix.beacon.app.settings.SettingException if a setting is missing or wrong
     */
    public BeaconApplication(Configuration from, Supplier<Optional<String>> visitorToken, Clock clock)
            throws IOException {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Guard guard = Identity.guard(AdapterSettings.identity(from), clock, visitorToken, meters);

        codex = CodexAdapter.create(AdapterSettings.codex(from), clock, CodexObserver.NONE);
        DashboardService dashboards = new DashboardService(
                codex.boards(), codex.agents(), codex.psa(), ViewsReader.read(from), DefaultOrders.STANDARD);
        SyncService sync = new SyncService(codex.sync(), codex.boards());

        probeThreads = Executors.newFixedThreadPool(2, DaemonThreads.named("health-probe"));
        HealthSources sources = new HealthSources(
                new WorkingDisk(Path.of("").toAbsolutePath()),
                List.of(codex.coreProbe(), codex.codexProbe()),
                codex.boards(),
                codex::circuit);
        CheckHealth health = new HealthService(sources, clock, probeThreads);

        WebParts parts = WebParts.of(dashboards, dashboards, dashboards, sync, clock)
                .with(guard)
                .with(RateLimits.of(AdapterSettings.limits(from), clock, meters))
                .with(new SyncEndpoints(sync))
                .with(new HealthResource(health, from.get(BeaconSettings.SERVICE_NAME), ThisBuild.read()));
        server = BeaconServer.start(AdapterSettings.web(from), parts);
    }

    /** Where it answers. */
    public URI address() {
        InetSocketAddress address = server.address();
        return URI.create("http://" + address.getHostString() + ":" + address.getPort());
    }

    /** Lets the requests in progress finish, and ends. */
    @Override
    public void close() {
        server.stop(GRACE);
        probeThreads.shutdownNow();
        codex.close();
    }
}
