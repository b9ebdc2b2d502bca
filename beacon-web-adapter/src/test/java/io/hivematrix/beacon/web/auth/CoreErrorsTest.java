package io.hivematrix.beacon.web.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Errors other than exceptions in calls to Core. */
class CoreErrorsTest {

    private static final int REQUESTS = 20;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger("io.hivematrix.beacon.web.auth.token");
    private AuthFixture fixture;
    private String token;

    @BeforeEach
    void open() throws Exception {
        fixture = new AuthFixture();
        token = fixture.tokens.user("u-1", "technician");
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void close() {
        logger.detachAppender(log);
        fixture.close();
    }

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
        await().untilAsserted(() -> assertThat(List.copyOf(log.list)).hasSize(2));
        assertThat(log.list.get(0).getLevel()).isEqualTo(Level.WARN);
        assertThat(log.list.get(0).getKeyValuePairs().toString()).contains(error.getName());
        ILoggingEvent defect = log.list.get(1);
        assertThat(defect.getLevel()).isEqualTo(Level.ERROR);
        assertThat(defect.getThrowableProxy().getClassName()).isEqualTo(error.getName());
        assertThat(defect.getThrowableProxy().getStackTraceElementProxyArray()).isNotEmpty();
    }

    private int status() {
        return fixture.withBearer("/data", token).statusCode();
    }
}
