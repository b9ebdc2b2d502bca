package io.hivematrix.beacon.app;

import io.hivematrix.beacon.app.logging.LogLevel;
import io.hivematrix.beacon.app.logging.Logging;
import io.hivematrix.beacon.web.loglevel.LogLevels;
import java.util.Arrays;
import java.util.List;

/**
 * The level of this process's log.
 *
 * @param logging the log
 */
record ProcessLogLevels(Logging logging) implements LogLevels {

    @Override
    public List<String> all() {
        return Arrays.stream(LogLevel.values()).map(LogLevel::name).toList();
    }

    @Override
    public String current() {
        return logging.level().name();
    }

    @Override
    public void change(String level) {
        logging.level(LogLevel.valueOf(level));
    }
}
