package io.hivematrix.beacon.app.logging;

import io.hivematrix.beacon.app.logging.event.LogLevel;
import io.hivematrix.beacon.web.ops.LogLevels;
import java.util.Arrays;
import java.util.List;

/**
 * The level of this process's log.
 *
 * @param logging the log
 */
public record LogLevelAdapter(Logging logging) implements LogLevels {

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
