package io.hivematrix.beacon.app.logging.event;

import ch.qos.logback.classic.Level;

/** Log levels of the platform (specification, "Structured Logging"). */
public enum LogLevel {
    /** Details for fault finding. */
    DEBUG,
    /** Normal operation. */
    INFO,
    /** A failure that Beacon handles. */
    WARNING,
    /** A failure that Beacon cannot handle. */
    ERROR;

    /** Returns the level of a Logback event; TRACE is {@link #DEBUG}. */
    public static LogLevel of(Level level) {
        if (level.isGreaterOrEqual(Level.ERROR)) {
            return ERROR;
        }
        if (level.isGreaterOrEqual(Level.WARN)) {
            return WARNING;
        }
        return level.isGreaterOrEqual(Level.INFO) ? INFO : DEBUG;
    }

    /** Returns Logback's level. */
    public Level logback() {
        return switch (this) {
            case DEBUG -> Level.DEBUG;
            case INFO -> Level.INFO;
            case WARNING -> Level.WARN;
            case ERROR -> Level.ERROR;
        };
    }
}
