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

/** Starts the server and turns a failed start into a {@link CliException} with a one-line message. */
final class ApplicationLauncher {

    private ApplicationLauncher() {}

    static BeaconApplication start(Configuration configuration, Supplier<Optional<String>> demoToken, Clock clock) {
        try {
            return new BeaconApplication(configuration, demoToken, LoggingSetup.ofServer(configuration), clock);
        } catch (BindException bindFailed) {
            throw new CliException(
                    ExitCode.UNAVAILABLE,
                    listenAddress(configuration) + " is not available: " + reason(bindFailed),
                    bindFailed);
        } catch (IOException failed) {
            throw new CliException(ExitCode.UNAVAILABLE, listenAddress(configuration) + " is not available", failed);
        }
    }

    private static String listenAddress(Configuration configuration) {
        return configuration.get(BeaconSettings.BEACON_HOST) + " port " + configuration.get(BeaconSettings.BEACON_PORT);
    }

    private static String reason(BindException bindFailed) {
        String message = String.valueOf(bindFailed.getMessage());
        return message.contains("in use") ? "the port is in use" : message;
    }
}
