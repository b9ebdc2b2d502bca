package io.hivematrix.beacon.app.logging;

import io.hivematrix.beacon.app.logging.event.LogLevel;
import io.hivematrix.beacon.web.ops.LogLevels;
import java.util.Arrays;
import java.util.List;

/**
 * {@link LogLevels} over the root logger.
 *
 * @param logging the log of the process
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
