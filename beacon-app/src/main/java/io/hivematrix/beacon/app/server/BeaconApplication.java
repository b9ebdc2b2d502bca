package io.hivematrix.beacon.app.server;

import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_METRICS_TOKEN;
import static io.hivematrix.beacon.app.config.BeaconSettings.CODEX_SERVICE_URL;
import static io.hivematrix.beacon.app.config.BeaconSettings.CORE_SERVICE_URL;
import static io.hivematrix.beacon.app.config.BeaconSettings.HELM_SERVICE_URL;
import static io.hivematrix.beacon.app.config.BeaconSettings.SERVICE_NAME;

import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.app.config.SettingException;
import io.hivematrix.beacon.app.logging.Logging;
import io.hivematrix.beacon.app.logging.helm.HelmSettings;
import io.hivematrix.beacon.app.logging.helm.HelmShipper;
import io.hivematrix.beacon.app.metrics.CodexCallMetrics;
import io.hivematrix.beacon.app.metrics.MetricsRegistry;
import io.hivematrix.beacon.app.redis.RedisAdapter;
import io.hivematrix.beacon.app.wiring.ApplicationServices;
import io.hivematrix.beacon.app.wiring.BuildInfo;
import io.hivematrix.beacon.app.wiring.HttpCoreApi;
import io.hivematrix.beacon.app.wiring.SettingsMapper;
import io.hivematrix.beacon.app.wiring.StartupPreloader;
import io.hivematrix.beacon.domain.view.View;
import io.hivematrix.beacon.web.BeaconServer;
import io.hivematrix.beacon.web.WebDependencies;
import io.hivematrix.beacon.web.WebSettings;
import io.hivematrix.beacon.web.auth.AuthenticationFeature;
import io.hivematrix.beacon.web.auth.model.SharedRevocations;
import io.hivematrix.beacon.web.display.DisplayMode;
import io.hivematrix.beacon.web.http.DaemonThreads;
import io.hivematrix.beacon.web.ops.AccessLog;
import io.hivematrix.beacon.web.ops.HealthResource;
import io.hivematrix.beacon.web.ops.HttpMetrics;
import io.hivematrix.beacon.web.ops.LogLevelResource;
import io.hivematrix.beacon.web.ops.MetricsResource;
import io.hivematrix.beacon.web.ratelimit.RateLimitFeature;
import io.hivematrix.beacon.web.ratelimit.SharedRateLimits;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
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

    /** What has been started, last first. */
    private final Deque<Runnable> closing = new ArrayDeque<>();

    private final ExecutorService background =
            Executors.newSingleThreadExecutor(DaemonThreads.named("beacon-startup-preload"));
    private final BeaconServer server;

    /**
     * Starts Beacon. It accepts requests once this constructor has returned. On failure the reason is logged, also at Helm, and
     * everything that was started is closed.
     *
     * @param demoToken the token for loopback clients without credentials; empty except in the demo
     * @param logging is closed with this object
     * @throws IOException if the address cannot be bound; the message names address and reason
     * @throws io.hivematrix.beacon.app.config.SettingException if a setting is missing or invalid
     */
    public BeaconApplication(
            Configuration configuration, Supplier<Optional<String>> demoToken, Logging logging, Clock clock)
            throws IOException {
        closing.push(logging::close);
        try {
            server = start(configuration, demoToken, logging, clock);
        } catch (IOException | SettingException failed) {
            LOG.error("Beacon cannot start: {}", failed.getMessage());
            close();
            throw failed;
        } catch (RuntimeException | Error defect) {
            LOG.error("Beacon cannot start", defect);
            close();
            throw defect;
        }
    }

    private BeaconServer start(
            Configuration configuration, Supplier<Optional<String>> demoToken, Logging logging, Clock clock)
            throws IOException {
        var auth = SettingsMapper.auth(configuration);
        var metrics = new MetricsRegistry();
        closing.push(metrics::close);
        Optional<RedisAdapter> redis = SettingsMapper.redis(configuration)
                .map(settings -> new RedisAdapter(
                        settings,
                        SettingsMapper.maxCodexBytes(
                                configuration, Runtime.getRuntime().maxMemory()),
                        System::nanoTime));
        SharedRevocations revocations = redis.map(RedisAdapter::revocations).orElse(SharedRevocations.NONE);
        SharedRateLimits rateLimits = redis.map(RedisAdapter::rateLimits).orElse(SharedRateLimits.NONE);
        redis.ifPresent(shared -> closing.push(shared::close));
        var services = ApplicationServices.open(configuration, clock, new CodexCallMetrics(metrics.registry()), redis);
        closing.push(services::close);
        var codex = services.codex();
        var dashboards = services.dashboards();

        String logTarget = SettingsMapper.logTarget(configuration);
        Optional<HelmShipper> helm = configuration
                .find(HELM_SERVICE_URL)
                .filter(address -> !logTarget.equals("stdout"))
                .map(address -> logging.shipTo(
                        HelmSettings.defaults(address, configuration.get(SERVICE_NAME)),
                        (target, headers, json, timeout) ->
                                codex.http().post(target, headers, json, timeout, (status, body) -> status),
                        codex.serviceTokens(),
                        clock));
        helm.ifPresent(shipper -> closing.push(shipper::close));
        if (helm.isPresent() && logTarget.equals("helm")) {
            logging.stopStandardOutput();
        }
        metrics.bind(dashboards, codex, clock);
        metrics.bind(logging, helm);

        HttpCoreApi core = new HttpCoreApi(codex.http(), configuration.get(CORE_SERVICE_URL), HttpCoreApi.CALL_TIMEOUT);
        AuthenticationFeature authentication = AuthenticationFeature.create(
                auth, core, clock, System::nanoTime, demoToken, metrics.registry(), revocations, rateLimits);
        WebDependencies dependencies = WebDependencies.of(dashboards, dashboards, dashboards, services.sync(), clock)
                .with(authentication)
                .with(new RateLimitFeature(
                        SettingsMapper.rateLimits(configuration), System::nanoTime, metrics.registry(), rateLimits))
                .withRevocations(revocations)
                .with(new HealthResource(
                        services.health(),
                        configuration.get(SERVICE_NAME),
                        BuildInfo.read(),
                        Map.of(
                                "core",
                                configuration.get(CORE_SERVICE_URL),
                                "codex",
                                configuration.get(CODEX_SERVICE_URL)),
                        configuration.find(BEACON_METRICS_TOKEN)))
                .with(new LogLevelResource(logging))
                .withMeters(metrics.registry())
                .with(new MetricsResource(metrics.registry(), dashboards, configuration.find(BEACON_METRICS_TOKEN)))
                .withListener(new AccessLog())
                .withListener(new HttpMetrics(metrics.registry()));
        redis.ifPresent(RedisAdapter::start);
        BeaconServer started = listen(SettingsMapper.web(configuration), dependencies);
        authentication.preload(); // after the address is bound, so that a failed start has one message
        LOG.info("Beacon {} listening on {}", BuildInfo.text(), url(started));
        LOG.info("Core: {}", configuration.get(CORE_SERVICE_URL));
        LOG.info("Codex: {}", configuration.get(CODEX_SERVICE_URL));
        LOG.info(
                "Helm: {}",
                configuration.find(HELM_SERVICE_URL).map(URI::toString).orElse("no HELM_SERVICE_URL"));
        configuration.unknownNames().forEach(LOG::warn);
        if (!started.address().getAddress().isLoopbackAddress()) {
            LOG.warn(
                    "{} is reachable from other machines without TLS; let only a gateway with TLS connect to it",
                    url(started));
        }
        if (SettingsMapper.display(configuration).mode() == DisplayMode.OPEN) {
            LOG.warn(
                    "BEACON_DISPLAY=open: anyone who reaches {}/display sees tickets without signing in", url(started));
        }
        LOG.info(
                "Supported views: {}",
                dashboards.views().all().stream().map(View::slug).toList());
        background.execute(new StartupPreloader(codex, dashboards, length -> Thread.sleep(length.toMillis())));
        return started;
    }

    private BeaconServer listen(WebSettings settings, WebDependencies dependencies) throws IOException {
        try {
            BeaconServer started = BeaconServer.start(settings, dependencies);
            closing.push(background::shutdownNow);
            closing.push(() -> stop(started));
            return started;
        } catch (IOException failed) {
            String reason = String.valueOf(failed.getMessage()).contains("in use")
                    ? ": the port is in use; choose another with --port"
                    : "";
            throw new IOException(settings.host() + " port " + settings.port() + " is not available" + reason, failed);
        }
    }

    /** Returns the URL that the server listens on. */
    public URI address() {
        return url(server);
    }

    private static URI url(BeaconServer server) {
        InetSocketAddress address = server.address();
        String host = address.getAddress().isAnyLocalAddress() ? "localhost" : address.getHostString();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort());
    }

    /** Waits up to 10 s for requests in progress, ships and writes the remaining log events, and stops. */
    @Override
    public void close() {
        if (!closing.isEmpty()) {
            try {
                closing.pop().run();
            } finally {
                close();
            }
        }
    }

    private static void stop(BeaconServer server) {
        server.stop(SHUTDOWN_TIMEOUT);
        LOG.info("Beacon stopped");
    }
}
