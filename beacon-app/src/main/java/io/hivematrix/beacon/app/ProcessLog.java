package io.hivematrix.beacon.app;

import io.hivematrix.beacon.app.logging.LogLevel;
import io.hivematrix.beacon.app.logging.LogSettings;
import io.hivematrix.beacon.app.logging.LogSettings.Stream;
import io.hivematrix.beacon.app.logging.Logging;
import io.hivematrix.beacon.app.settings.BeaconSettings;
import io.hivematrix.beacon.app.settings.Configuration;

/** Starts the log of this process. */
final class ProcessLog {

    private ProcessLog() {}

    /** A server's: on standard output, as it is set. */
    static Logging ofServer(Configuration configuration) {
        return Logging.start(new LogSettings(
                configuration.get(BeaconSettings.SERVICE_NAME),
                configuration.get(BeaconSettings.ENABLE_JSON_LOGGING),
                LogLevel.valueOf(configuration.get(BeaconSettings.LOG_LEVEL)),
                Stream.OUT));
    }

    /** A command's of which somebody wants to see what it does: everything, on standard error. */
    static void verbose() {
        Logging.start(new LogSettings(
                BeaconSettings.SERVICE_NAME.standard().orElseThrow(), false, LogLevel.DEBUG, Stream.ERR));
    }
}
