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
import io.hivematrix.beacon.web.ratelimit.RateLimitFeature;
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

/** A running Beacon server: creates all components, starts and stops them. */
public final class BeaconApplication implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BeaconApplication.class);
    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(10);

    private final ApplicationServices services;
    private final MetricsRegistry metrics;
    private final ExecutorService background =
            Executors.newSingleThreadExecutor(DaemonThreadFactory.named("startup-preload"));
    private final Optional<HelmShipper> helm;
    private final BeaconServer server;

    /**
     * Starts Beacon. It accepts requests once this constructor has returned.
     *
     * @param demoToken the token for loopback clients without credentials; empty except in the demo
     * @throws IOException if the address cannot be bound
     * @throws io.hivematrix.beacon.app.config.SettingException if a setting is missing or invalid
     */
    public BeaconApplication(
            Configuration configuration, Supplier<Optional<String>> demoToken, Logging logging, Clock clock)
            throws IOException {
        var auth = SettingsMapper.auth(configuration);
        metrics = new MetricsRegistry();
        services = ApplicationServices.open(configuration, clock, new CodexCallMetrics(metrics.registry()));
        var codex = services.codex();
        var dashboards = services.dashboards();

        helm = configuration
                .find(HELM_SERVICE_URL)
                .map(address -> logging.shipTo(
                        HelmSettings.defaults(address, configuration.get(SERVICE_NAME)),
                        (request, timeout) -> codex.http().send(request, timeout, (status, body) -> status),
                        codex.serviceTokens(),
                        clock));
        metrics.bind(dashboards, codex, helm, clock);

        HttpCoreApi core = new HttpCoreApi(codex.http(), configuration.get(CORE_SERVICE_URL), HttpCoreApi.CALL_TIMEOUT);
        AuthenticationFeature authentication =
                AuthenticationModule.create(auth, core, clock, System::nanoTime, demoToken, metrics.registry());
        WebDependencies dependencies = WebDependencies.of(dashboards, dashboards, dashboards, clock)
                .with(authentication)
                .with(new RateLimitFeature(SettingsMapper.rateLimits(configuration), clock, metrics.registry()))
                .with(new SyncResource(services.sync()))
                .with(new HealthResource(services.health(), configuration.get(SERVICE_NAME), BuildInfo.read()))
                .with(new LogLevelResource(new LogLevelAdapter(logging)))
                .withMeters(metrics.registry())
                .with(new MetricsResource(metrics.registry(), dashboards, configuration.find(BEACON_METRICS_TOKEN)))
                .withListener(new AccessLog())
                .withListener(new HttpMetrics(metrics.registry()));
        server = BeaconServer.start(SettingsMapper.web(configuration), dependencies);
        authentication.preload(); // after the address is bound, so that a failed start has one message
        LOG.info("Beacon {} listening on {}", BuildInfo.text(), address());
        LOG.info(
                "Supported views: {}",
                dashboards.views().all().stream().map(View::slug).toList());
        background.execute(new StartupPreloader(codex, dashboards, length -> Thread.sleep(length.toMillis())));
    }

    /** Returns the URL that the server listens on. */
    public URI address() {
        InetSocketAddress address = server.address();
        return URI.create("http://" + address.getHostString() + ":" + address.getPort());
    }

    /** Waits up to 10 s for requests in progress, ships the remaining log events, and stops. */
    @Override
    public void close() {
        server.stop(SHUTDOWN_TIMEOUT);
        LOG.info("Beacon stopped");
        background.shutdownNow();
        helm.ifPresent(HelmShipper::close);
        services.close();
        metrics.close();
    }
}
