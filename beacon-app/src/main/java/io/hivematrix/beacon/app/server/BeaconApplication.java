package io.hivematrix.beacon.app.server;

import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_METRICS_TOKEN;
import static io.hivematrix.beacon.app.config.BeaconSettings.HELM_SERVICE_URL;
import static io.hivematrix.beacon.app.config.BeaconSettings.SERVICE_NAME;

import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.app.logging.Logging;
import io.hivematrix.beacon.app.logging.ProcessLogLevels;
import io.hivematrix.beacon.app.logging.helm.HelmSettings;
import io.hivematrix.beacon.app.logging.helm.HelmShipper;
import io.hivematrix.beacon.app.metrics.CodexMeters;
import io.hivematrix.beacon.app.metrics.Meters;
import io.hivematrix.beacon.app.wiring.AdapterSettings;
import io.hivematrix.beacon.app.wiring.Backend;
import io.hivematrix.beacon.app.wiring.DaemonThreads;
import io.hivematrix.beacon.app.wiring.FirstNews;
import io.hivematrix.beacon.app.wiring.HelmTokens;
import io.hivematrix.beacon.app.wiring.ThisBuild;
import io.hivematrix.beacon.domain.view.View;
import io.hivematrix.beacon.web.BeaconServer;
import io.hivematrix.beacon.web.WebParts;
import io.hivematrix.beacon.web.api.SyncResource;
import io.hivematrix.beacon.web.auth.Guard;
import io.hivematrix.beacon.web.auth.Identity;
import io.hivematrix.beacon.web.ops.AccessLog;
import io.hivematrix.beacon.web.ops.HealthResource;
import io.hivematrix.beacon.web.ops.HttpMeters;
import io.hivematrix.beacon.web.ops.LogLevelResource;
import io.hivematrix.beacon.web.ops.MetricsResource;
import io.hivematrix.beacon.web.ratelimit.RateLimits;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Beacon, running: the list of its parts. */
public final class BeaconApplication implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BeaconApplication.class);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Backend backend;
    private final Meters meters;
    private final ExecutorService background = Executors.newSingleThreadExecutor(DaemonThreads.named("first-news"));
    private final Optional<HelmShipper> helm;
    private final BeaconServer server;

    /**
     * Puts Beacon together and starts it; once this returns, it answers.
     *
     * @param from what is set
     * @param visitorToken a token of Core's for those on this machine who bring none: the demo's
     * @param logging the log of the process
     * @param clock the time
     * @throws IOException if it cannot listen where it should
     * @throws io.hivematrix.beacon.app.config.SettingException if a setting is missing or wrong
     */
    public BeaconApplication(Configuration from, Supplier<Optional<String>> visitorToken, Logging logging, Clock clock)
            throws IOException {
        var identity = AdapterSettings.identity(from);
        meters = new Meters();
        backend = Backend.open(from, clock, new CodexMeters(meters.registry()));
        var codex = backend.codex();
        var dashboards = backend.dashboards();

        helm = from.find(HELM_SERVICE_URL)
                .map(address -> logging.shipTo(
                        HelmSettings.defaults(address, from.get(SERVICE_NAME)),
                        new HelmTokens(codex.serviceTokens()),
                        clock));
        meters.watch(dashboards, codex, helm, clock);

        Guard guard = Identity.guard(identity, clock, visitorToken, meters.registry());
        WebParts parts = WebParts.of(dashboards, dashboards, dashboards, backend.sync(), clock)
                .with(guard)
                .with(RateLimits.of(AdapterSettings.limits(from), clock, meters.registry()))
                .with(new SyncResource(backend.sync()))
                .with(new HealthResource(backend.health(), from.get(SERVICE_NAME), ThisBuild.read()))
                .with(new LogLevelResource(new ProcessLogLevels(logging)))
                .withMeters(meters.registry())
                .with(new MetricsResource(meters.registry(), dashboards, from.find(BEACON_METRICS_TOKEN)))
                .withListener(new AccessLog())
                .withListener(new HttpMeters(meters.registry()));
        server = BeaconServer.start(AdapterSettings.web(from), parts);
        LOG.info("Beacon {} answers on {}", ThisBuild.text(), address());
        LOG.info(
                "Supported views: {}",
                dashboards.views().all().stream().map(View::slug).toList());
        background.execute(new FirstNews(codex, dashboards, length -> Thread.sleep(length.toMillis())));
    }

    /** Where it answers. */
    public URI address() {
        InetSocketAddress address = server.address();
        return URI.create("http://" + address.getHostString() + ":" + address.getPort());
    }

    /** Lets the requests in progress finish, sends the last log events, and ends. */
    @Override
    public void close() {
        server.stop(GRACE);
        LOG.info("Beacon ends");
        background.shutdownNow();
        helm.ifPresent(HelmShipper::close);
        backend.close();
        meters.close();
    }
}
