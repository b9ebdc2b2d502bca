package io.hivematrix.beacon.app.command;

import io.hivematrix.beacon.app.config.BeaconSettings;
import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.app.logging.LoggingSetup;
import io.hivematrix.beacon.app.server.BeaconApplication;
import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.cli.source.ExitCode;
import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** Starts Beacon, and says in one line why it cannot. */
final class ApplicationLauncher {

    private ApplicationLauncher() {}

    static BeaconApplication start(Configuration configuration, Supplier<Optional<String>> visitorToken, Clock clock) {
        try {
            return new BeaconApplication(configuration, visitorToken, LoggingSetup.ofServer(configuration), clock);
        } catch (BindException taken) {
            throw new CliException(
                    ExitCode.UNAVAILABLE, listenAddress(configuration) + " cannot be listened on: " + reason(taken), taken);
        } catch (IOException failed) {
            throw new CliException(ExitCode.UNAVAILABLE, listenAddress(configuration) + " cannot be listened on", failed);
        }
    }

    private static String listenAddress(Configuration configuration) {
        return configuration.get(BeaconSettings.BEACON_HOST) + " port " + configuration.get(BeaconSettings.BEACON_PORT);
    }

    private static String reason(BindException taken) {
        String message = String.valueOf(taken.getMessage());
        return message.contains("in use") ? "the port is in use" : message;
    }
}
