package io.hivematrix.beacon.app.logging;

import io.hivematrix.beacon.app.config.BeaconSettings;
import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.app.logging.LogSettings.Stream;
import io.hivematrix.beacon.app.logging.event.LogLevel;
import org.slf4j.LoggerFactory;

/** Configures the log for the server and for commands. */
public final class LoggingSetup {

    private LoggingSetup() {}

    /** Starts the server's log on standard output, as configured; it also has the errors that end a thread. */
    public static Logging ofServer(Configuration configuration) {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) ->
                LoggerFactory.getLogger(LoggingSetup.class).error("Thread {} ended", thread.getName(), failure));
        return Logging.start(new LogSettings(
                configuration.get(BeaconSettings.SERVICE_NAME),
                configuration.get(BeaconSettings.ENABLE_JSON_LOGGING),
                LogLevel.valueOf(configuration.get(BeaconSettings.LOG_LEVEL)),
                Stream.OUT));
    }

    /** Starts the log of a command with {@code --verbose}: level DEBUG, text, on standard error. */
    public static void verbose() {
        Logging.start(new LogSettings(
                BeaconSettings.SERVICE_NAME.defaultValue().orElseThrow(), false, LogLevel.DEBUG, Stream.ERR));
    }
}
