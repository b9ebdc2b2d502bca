package io.hivematrix.beacon.app.server;

import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_METRICS_TOKEN;
import static io.hivematrix.beacon.app.config.BeaconSettings.CORE_SERVICE_URL;
import static io.hivematrix.beacon.app.config.BeaconSettings.HELM_SERVICE_URL;
import static io.hivematrix.beacon.app.config.BeaconSettings.SERVICE_NAME;

import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.app.logging.LogLevelAdapter;
import io.hivematrix.beacon.app.logging.Logging;
import io.hivematrix.beacon.app.logging.helm.HelmSettings;
import io.hivematrix.beacon.app.logging.helm.HelmShipper;
import io.hivematrix.beacon.app.metrics.CodexCallMetrics;
import io.hivematrix.beacon.app.metrics.MetricsRegistry;
import io.hivematrix.beacon.app.wiring.ApplicationServices;
import io.hivematrix.beacon.app.wiring.BuildInfo;
import io.hivematrix.beacon.app.wiring.CodexHelmTokenProvider;
import io.hivematrix.beacon.app.wiring.DaemonThreadFactory;
import io.hivematrix.beacon.app.wiring.HttpCoreApi;
import io.hivematrix.beacon.app.wiring.SettingsMapper;
import io.hivematrix.beacon.app.wiring.StartupPreloader;
import io.hivematrix.beacon.domain.view.View;
import io.hivematrix.beacon.web.BeaconServer;
import io.hivematrix.beacon.web.WebDependencies;
import io.hivematrix.beacon.web.api.SyncResource;
import io.hivematrix.beacon.web.auth.AuthenticationFeature;
import io.hivematrix.beacon.web.auth.AuthenticationModule;
import io.hivematrix.beacon.web.ops.AccessLog;
import io.hivematrix.beacon.web.ops.HealthResource;
import io.hivematrix.beacon.web.ops.HttpMetrics;
import io.hivematrix.beacon.web.ops.LogLevelResource;
import io.hivematrix.beacon.web.ops.MetricsResource;
import io.hivematrix.beacon.web.ratelimit.RateLimitModule;
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
    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(10);

    private final ApplicationServices services;
    private final MetricsRegistry metrics;
    private final ExecutorService background =
            Executors.newSingleThreadExecutor(DaemonThreadFactory.named("first-news"));
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
        var identity = SettingsMapper.auth(from);
        metrics = new MetricsRegistry();
        services = ApplicationServices.open(from, clock, new CodexCallMetrics(metrics.registry()));
        var codex = services.codex();
        var dashboards = services.dashboards();

        helm = from.find(HELM_SERVICE_URL)
                .map(address -> logging.shipTo(
                        HelmSettings.defaults(address, from.get(SERVICE_NAME)),
                        (request, timeout) -> codex.http().send(request, timeout, (status, body) -> status),
                        new CodexHelmTokenProvider(codex.serviceTokens()),
                        clock));
        metrics.bind(dashboards, codex, helm, clock);

        HttpCoreApi core = new HttpCoreApi(codex.http(), from.get(CORE_SERVICE_URL), HttpCoreApi.CALL_TIMEOUT);
        AuthenticationFeature guard =
                AuthenticationModule.create(identity, core, clock, visitorToken, metrics.registry());
        WebDependencies parts = WebDependencies.of(dashboards, dashboards, dashboards, services.sync(), clock)
                .with(guard)
                .with(RateLimitModule.create(SettingsMapper.rateLimits(from), clock, metrics.registry()))
                .with(new SyncResource(services.sync()))
                .with(new HealthResource(services.health(), from.get(SERVICE_NAME), BuildInfo.read()))
                .with(new LogLevelResource(new LogLevelAdapter(logging)))
                .withMeters(metrics.registry())
                .with(new MetricsResource(metrics.registry(), dashboards, from.find(BEACON_METRICS_TOKEN)))
                .withListener(new AccessLog())
                .withListener(new HttpMetrics(metrics.registry()));
        server = BeaconServer.start(SettingsMapper.web(from), parts);
        LOG.info("Beacon {} answers on {}", BuildInfo.text(), address());
        LOG.info(
                "Supported views: {}",
                dashboards.views().all().stream().map(View::slug).toList());
        background.execute(new StartupPreloader(codex, dashboards, length -> Thread.sleep(length.toMillis())));
    }

    /** Where it answers. */
    public URI address() {
        InetSocketAddress address = server.address();
        return URI.create("http://" + address.getHostString() + ":" + address.getPort());
    }

    /** Lets the requests in progress finish, sends the last log events, and ends. */
    @Override
    public void close() {
        server.stop(SHUTDOWN_TIMEOUT);
        LOG.info("Beacon ends");
        background.shutdownNow();
        helm.ifPresent(HelmShipper::close);
        services.close();
        metrics.close();
    }
}
