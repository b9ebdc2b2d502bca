package io.hivematrix.beacon.app.command;

import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.app.logging.LoggingSetup;
import io.hivematrix.beacon.app.server.BeaconApplication;
import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.cli.source.ExitCode;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** Starts the server and turns a failed start into a {@link CliException} with a one-line message. */
final class ApplicationLauncher {

    private ApplicationLauncher() {}

    static BeaconApplication start(Configuration configuration, Supplier<Optional<String>> demoToken, Clock clock) {
        try {
            return new BeaconApplication(configuration, demoToken, LoggingSetup.ofServer(configuration), clock);
        } catch (IOException notBound) {
            throw new CliException(ExitCode.UNAVAILABLE, String.valueOf(notBound.getMessage()), notBound);
        }
    }
}
