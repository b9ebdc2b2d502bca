package io.hivematrix.beacon.web.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.hivematrix.beacon.web.testing.LogCapture;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors other than exceptions in calls to Core. */
class CoreErrorsTest {

    private static final int REQUESTS = 20;

    @RegisterExtension
    final LogCapture log = new LogCapture("io.hivematrix.beacon.web.auth.token");

    @AutoClose
    private final AuthFixture fixture = new AuthFixture();

    private final String token = fixture.tokens.user("u-1", "technician");

    @ParameterizedTest
    @ValueSource(classes = {StackOverflowError.class, NoClassDefFoundError.class})
    void keys_areFetchedAgainAfterAnError(Class<? extends Error> error) {
        fixture.core.setDefect(Optional.of(error));
        for (int request = 0; request < REQUESTS; request++) {
            assertThat(status()).isEqualTo(503);
        }
        assertThat(fixture.core.keyFetches()).isEqualTo(1);
        assertLoggedWithStackTrace(error);

        fixture.core.setDefect(Optional.empty());
        fixture.clock.advance(Duration.ofSeconds(2));
        assertThat(status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(classes = {StackOverflowError.class, NoClassDefFoundError.class})
    void sessions_areValidatedAgainAfterAnError(Class<? extends Error> error) {
        assertThat(status()).isEqualTo(200);
        fixture.clock.advance(Duration.ofSeconds(61));
        fixture.core.setDefect(Optional.of(error));
        for (int request = 0; request < REQUESTS; request++) {
            assertThat(status()).as("as in an outage").isEqualTo(200);
        }
        assertThat(fixture.core.sessionValidations()).isEqualTo(2);
        assertLoggedWithStackTrace(error);

        fixture.core.setDefect(Optional.empty());
        fixture.clock.advance(Duration.ofSeconds(5));
        assertThat(status()).isEqualTo(200);
        assertThat(fixture.core.sessionValidations()).isEqualTo(3);
    }

    /** One warning that names the error, and one line with its stack trace. */
    private void assertLoggedWithStackTrace(Class<? extends Error> error) {
        await().untilAsserted(() -> assertThat(log.events()).hasSize(2));
        assertThat(log.events().get(0).getLevel()).isEqualTo(Level.WARN);
        assertThat(log.events().get(0).getKeyValuePairs().toString()).contains(error.getName());
        ILoggingEvent defect = log.events().get(1);
        assertThat(defect.getLevel()).isEqualTo(Level.ERROR);
        assertThat(defect.getThrowableProxy().getClassName()).isEqualTo(error.getName());
        assertThat(defect.getThrowableProxy().getStackTraceElementProxyArray()).isNotEmpty();
    }

    private int status() {
        return fixture.withBearer("/data", token).statusCode();
    }
}
