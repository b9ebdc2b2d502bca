package io.hivematrix.beacon.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import io.hivematrix.beacon.web.testing.LogCapture;
import io.hivematrix.beacon.web.testing.TestSettings;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConnectionLimiterTest {

    @RegisterExtension
    final LogCapture log = new LogCapture(ConnectionLimiter.class);

    @Test
    void errorInACheck_isLoggedAndChecksContinue() {
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
        }
        assertThat(log.events()).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.ERROR);
            assertThat(event.getThrowableProxy().getMessage()).isEqualTo("of a test");
        });
    }
}
