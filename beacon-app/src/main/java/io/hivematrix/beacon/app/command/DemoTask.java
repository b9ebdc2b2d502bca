package io.hivematrix.beacon.app.command;

import io.hivematrix.beacon.app.config.BeaconSettings;
import io.hivematrix.beacon.app.config.ConfigSource;
import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.app.config.SettingException;
import io.hivematrix.beacon.app.demo.server.DemoPlatform;
import io.hivematrix.beacon.app.server.BeaconApplication;
import io.hivematrix.beacon.cli.env.ServerTask;
import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.cli.source.ExitCode;
import io.hivematrix.beacon.cli.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Task of {@code beacon demo}: runs Beacon with a simulated Core and Codex. Every loopback client is signed in. */
public record DemoTask(ConfigurationLoader configuration, Terminal terminal, Clock clock) implements ServerTask {

    private static final long SEED = 2026;

    /** How far the tickets are behind at the start. They catch up within two minutes, so that a first visitor sees changes. */
    private static final Duration LAG = Duration.ofMinutes(28);

    @Override
    public int run(Optional<String> port, PrintWriter out, PrintWriter err) {
        ShutdownLatch shutdown = new ShutdownLatch(terminal);
        try (DemoPlatform platform = new DemoPlatform(SEED, clock, LAG)) {
            return configuration.use(sources(port, platform), loaded -> {
                requireLoopback(loaded);
                BeaconApplication beacon =
                        ApplicationLauncher.start(loaded, () -> Optional.of(platform.userToken()), clock);
                announce(out, platform, beacon);
                return shutdown.awaitThenClose(beacon);
            });
        } catch (IOException failed) {
            throw new CliException(ExitCode.UNAVAILABLE, "The demo's Core and Codex cannot be started", failed);
        }
    }

    /** Returns the demo's settings, the environment without references to other services, and the demo's defaults. */
    private List<ConfigSource> sources(Optional<String> port, DemoPlatform platform) {
        Map<String, String> fixed = Map.of(
                BeaconSettings.SECRET_KEY.name(),
                UUID.randomUUID() + "-" + UUID.randomUUID(),
                BeaconSettings.CORE_SERVICE_URL.name(),
                platform.core().address().toString(),
                BeaconSettings.CODEX_SERVICE_URL.name(),
                platform.codex().address().toString(),
                BeaconSettings.BEACON_RATE_LIMITS.name(),
                "5000/hour");
        Map<String, String> environment = new HashMap<>(configuration.environment());
        environment.remove(BeaconSettings.SERVICE_NAME.name());
        environment.remove(BeaconSettings.HELM_SERVICE_URL.name());
        environment.remove(BeaconSettings.BEACON_REDIS_URL.name());
        Map<String, String> defaults = Map.of(
                BeaconSettings.LOG_LEVEL.name(), "WARNING",
                BeaconSettings.ENABLE_JSON_LOGGING.name(), "false",
                BeaconSettings.BEACON_SNAPSHOT_TTL_SECONDS.name(), "2");
        return List.of(
                ConfigurationLoader.options(port),
                new ConfigSource("demo", fixed),
                new ConfigSource("environment", environment),
                new ConfigSource("demo", defaults));
    }

    private static void requireLoopback(Configuration configuration) {
        String host = configuration.get(BeaconSettings.BEACON_HOST);
        try {
            if (InetAddress.getByName(host).isLoopbackAddress()) {
                return;
            }
        } catch (UnknownHostException unknown) {
            throw new SettingException("BEACON_HOST is '" + host + "', but this host is unknown", unknown);
        }
        throw new SettingException("BEACON_HOST is '" + host + "', but the demo signs in every client and must use a"
                + " loopback address such as 127.0.0.1");
    }

    private static void announce(PrintWriter out, DemoPlatform platform, BeaconApplication beacon) {
        out.println("Beacon        " + beacon.address() + "   <- open this URL; you are signed in");
        out.println("demo Core     " + platform.core().address());
        out.println("demo Codex    " + platform.codex().address()
                + "   about 60 tickets that change every few seconds at first");
        out.println("Stop with Ctrl-C.");
    }
}
