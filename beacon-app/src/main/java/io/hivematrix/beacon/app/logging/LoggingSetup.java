package io.hivematrix.beacon.app.logging;

import io.hivematrix.beacon.app.config.BeaconSettings;
import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.app.logging.LogSettings.Stream;
import io.hivematrix.beacon.app.logging.event.LogLevel;

/** Starts the log of this process. */
public final class LoggingSetup {

    private LoggingSetup() {}

    /** A server's: on standard output, as it is set. */
    public static Logging ofServer(Configuration configuration) {
        return Logging.start(new LogSettings(
                configuration.get(BeaconSettings.SERVICE_NAME),
                configuration.get(BeaconSettings.ENABLE_JSON_LOGGING),
                LogLevel.valueOf(configuration.get(BeaconSettings.LOG_LEVEL)),
                Stream.OUT));
    }

    /** A command's of which somebody wants to see what it does: everything, on standard error. */
    public static void verbose() {
        Logging.start(new LogSettings(
                BeaconSettings.SERVICE_NAME.defaultValue().orElseThrow(), false, LogLevel.DEBUG, Stream.ERR));
    }
}
