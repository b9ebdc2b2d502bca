package io.hivematrix.beacon.app.redis;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Captures what the adapter for Redis logs during each test. Thread-safe. */
final class RedisLog implements BeforeEachCallback, AfterEachCallback {

    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(RedisAdapter.class.getPackageName());

    @Override
    public void beforeEach(ExtensionContext test) {
        logger.setLevel(Level.INFO);
        appender.start();
        logger.addAppender(appender);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        logger.detachAppender(appender);
        logger.setLevel(null);
    }

    /** Returns the messages of a level that contain a text. */
    List<String> lines(Level level, String text) {
        synchronized (appender) { // as the appender does while it appends
            return appender.list.stream()
                    .filter(event -> event.getLevel() == level)
                    .map(ILoggingEvent::getFormattedMessage)
                    .filter(line -> line.contains(text))
                    .toList();
        }
    }

    /** Returns how many values with a name were refused. */
    int refused(String name) {
        return lines(Level.WARN, "Refused an invalid value of " + name + " in Redis")
                .size();
    }
}
