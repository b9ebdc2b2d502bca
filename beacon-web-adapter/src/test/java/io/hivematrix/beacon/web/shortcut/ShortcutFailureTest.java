package io.hivematrix.beacon.web.shortcut;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.WebDependencies;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What fails on the short way is told and logged as whatever fails. */
class ShortcutFailureTest {

    private static final String BOARD = "/api/tickets/helpdesk";

    private final Logger problems = (Logger) LoggerFactory.getLogger("io.hivematrix.beacon.web.problem");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final AtomicBoolean broken = new AtomicBoolean();
    private TestBeacon beacon;

    @BeforeEach
    void start() throws IOException {
        log.start();
        problems.addAppender(log);
        beacon = TestBeacon.start(FixedBoardSource.of(Boards.small()), settings -> settings, this::breakable);
    }

    @AfterEach
    void stop() {
        beacon.close();
        problems.detachAppender(log);
    }

    @Test
    void aDefectIsAProblemWithItsIdAndOneLineInTheLog() throws IOException {
        assertThat(beacon.get(BOARD).status()).isEqualTo(200);
        broken.set(true);

        RawHttpResponse answer = beacon.get(BOARD);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(answer.json().path("correlation_id").asText()).isEqualTo(answer.header("x-correlation-id"));
        assertThat(log.list)
                .singleElement()
                .satisfies(event ->
                        assertThat(event.getThrowableProxy().getMessage()).isEqualTo("broken"));
    }

    private WebDependencies breakable(WebDependencies parts) {
        return new WebDependencies(
                () -> {
                    if (broken.get()) {
                        throw new IllegalStateException("broken");
                    }
                    return parts.dashboards().latest();
                },
                parts.agents(),
                parts.views(),
                parts.sync(),
                parts.clock(),
                parts.components(),
                parts.listeners(),
                parts.meters());
    }
}
