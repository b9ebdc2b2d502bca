package io.hivematrix.beacon.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.hivematrix.beacon.web.testing.TestSettings;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ConnectionLimiterTest {

    @Test
    void errorInACheck_isLoggedAndChecksContinue() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(ConnectionLimiter.class);
        log.start();
        logger.addAppender(log);
        AtomicInteger checks = new AtomicInteger();
        try (ConnectionLimiter limiter =
                new ConnectionLimiter(TestSettings.web(0).limits(), address -> false, () -> {
                    if (checks.incrementAndGet() == 1) {
                        throw new NoClassDefFoundError("of a test");
                    }
                    return 0;
                })) {
            limiter.start();
            await().until(() -> checks.get() > 2);
        } finally {
            logger.detachAppender(log);
        }
        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.ERROR);
            assertThat(event.getThrowableProxy().getMessage()).isEqualTo("of a test");
        });
    }
}
