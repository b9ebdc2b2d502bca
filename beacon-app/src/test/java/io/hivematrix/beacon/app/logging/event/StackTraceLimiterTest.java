package io.hivematrix.beacon.app.logging.event;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ThrowableProxy;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StackTraceLimiterTest {

    private long now = -5;
    private final StackTraceLimiter traces = new StackTraceLimiter(() -> now);

    @Test
    void sameException_hasOneStackTracePerMinute() {
        assertThat(format("first", Optional.empty())).contains("first", "\tat ");
        now += TimeUnit.SECONDS.toNanos(59);
        assertThat(format("second", Optional.empty()))
                .isEqualTo("java.lang.IllegalStateException: second"
                        + " [repetition 1; the stack trace was logged within the last minute]");
        assertThat(format("third", Optional.empty())).contains("repetition 2");
        now += TimeUnit.SECONDS.toNanos(1);
        assertThat(format("fourth", Optional.empty())).contains("\tat ");
        assertThat(format("fifth", Optional.empty())).contains("repetition 1");
    }

    @Test
    void otherCause_isAnotherException() {
        Optional<Exception> cause = Optional.of(new IllegalArgumentException("cause"));

        assertThat(format("first", Optional.empty())).contains("\tat ");
        assertThat(format("second", cause)).contains("\tat ");
        assertThat(format("third", cause)).contains("repetition 1");
    }

    private String format(String message, Optional<Exception> cause) {
        IllegalStateException failure = new IllegalStateException(message);
        cause.ifPresent(failure::initCause);
        return traces.format(new ThrowableProxy(failure));
    }
}
