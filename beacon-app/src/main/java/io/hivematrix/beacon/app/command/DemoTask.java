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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Runs Beacon against a little HiveMatrix of its own, and signs in whoever opens it: on this machine only. */
public record DemoTask(ConfigurationLoader configurations, Terminal terminal, Clock clock) implements ServerTask {

    private static final long SEED = 2026;

    @Override
    public int run(PrintWriter out, PrintWriter err) {
        ShutdownLatch untilTold = new ShutdownLatch(terminal);
        try (DemoPlatform matrix = new DemoPlatform(SEED, clock)) {
            return configurations.use(settings(matrix), configuration -> {
                requireLoopback(configuration);
                BeaconApplication beacon =
                        ApplicationLauncher.start(configuration, () -> Optional.of(matrix.userToken()), clock);
                announce(out, matrix, beacon);
                return untilTold.awaitThenClose(beacon);
            });
        } catch (IOException failed) {
            throw new CliException(ExitCode.UNAVAILABLE, "The demo's own services cannot be started", failed);
        }
    }

    /** What the demo decides itself, and of the surroundings what does not lead to any other service. */
    private List<ConfigSource> settings(DemoPlatform matrix) {
        Map<String, String> own = Map.of(
                BeaconSettings.SECRET_KEY.name(),
                UUID.randomUUID() + "-" + UUID.randomUUID(),
                BeaconSettings.CORE_SERVICE_URL.name(),
                matrix.core().address().toString(),
                BeaconSettings.CODEX_SERVICE_URL.name(),
                matrix.codex().address().toString(),
                BeaconSettings.BEACON_RATE_LIMITS.name(),
                "5000/hour");
        Map<String, String> surroundings = new HashMap<>(configurations.environment());
        surroundings.remove(BeaconSettings.SERVICE_NAME.name());
        surroundings.remove(BeaconSettings.HELM_SERVICE_URL.name());
        Map<String, String> calm = Map.of(
                BeaconSettings.LOG_LEVEL.name(), "WARNING",
                BeaconSettings.ENABLE_JSON_LOGGING.name(), "false");
        return List.of(
                new ConfigSource("demo", own),
                new ConfigSource("environment", surroundings),
                new ConfigSource("demo", calm));
    }

    private static void requireLoopback(Configuration configuration) {
        String host = configuration.get(BeaconSettings.BEACON_HOST);
        try {
            if (InetAddress.getByName(host).isLoopbackAddress()) {
                return;
            }
        } catch (UnknownHostException unknown) {
            throw new SettingException("BEACON_HOST is '" + host + "', but no such host is known", unknown);
        }
        throw new SettingException("BEACON_HOST is '" + host + "', but the demo signs in whoever comes and must stay on"
                + " loopback, such as 127.0.0.1");
    }

    private static void announce(PrintWriter out, DemoPlatform matrix, BeaconApplication beacon) {
        out.println("Beacon        " + beacon.address() + "   <- open this; you are signed in");
        out.println("demo Core     " + matrix.core().address());
        out.println("demo Codex    " + matrix.codex().address() + "   about 60 tickets that move as the minutes pass");
        out.println("End with Ctrl-C.");
    }
}
