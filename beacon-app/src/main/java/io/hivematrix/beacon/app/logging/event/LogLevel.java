package io.hivematrix.beacon.app.logging.event;

import ch.qos.logback.classic.Level;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much an event matters, by the platform's names (specification, "Structured Logging"). */
public enum LogLevel {
    /** For whoever searches a fault. */
    DEBUG,
    /** What Beacon does. */
    INFO,
    /** Something is not as it should be, and Beacon copes. */
    WARNING,
    /** Something does not work. */
    ERROR;

    /** The level of that name, in upper or lower case; empty where there is none. */
    public static Optional<LogLevel> find(String name) {
        String upper = name.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(level -> level.name().equals(upper))
                .findFirst();
    }

    public static LogLevel of(Level level) {
        if (level.isGreaterOrEqual(Level.ERROR)) {
            return ERROR;
        }
        if (level.isGreaterOrEqual(Level.WARN)) {
            return WARNING;
        }
        return level.isGreaterOrEqual(Level.INFO) ? INFO : DEBUG;
    }

    public Level logback() {
        return switch (this) {
            case DEBUG -> Level.DEBUG;
            case INFO -> Level.INFO;
            case WARNING -> Level.WARN;
            case ERROR -> Level.ERROR;
        };
    }
}
