package io.hivematrix.beacon.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.hivematrix.beacon.web.auth.CoreStandIn.Behavior;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** An outage of Core has one line in the log, however often it is called, and one when it ends. */
class CoreOutageLogTest {

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

    @Test
    void keys() {
        fixture.core.setBehavior(Behavior.UNREACHABLE);
        requests(503, Duration.ofSeconds(2));
        assertThat(lines()).containsExactly("Fetching the key set of Core failed; using the cached keys");
        fixture.core.setBehavior(Behavior.NORMAL);
        requests(200, Duration.ofSeconds(2));
        assertThat(lines()).hasSize(2).last().isEqualTo("The key set of Core was fetched again");
    }

    @Test
    void sessions() {
        requests(200, Duration.ZERO);
        fixture.clock.advance(Duration.ofSeconds(61));
        fixture.core.setBehavior(Behavior.UNREACHABLE);
        requests(200, Duration.ofSeconds(5));
        assertThat(lines()).singleElement().asString().startsWith("Session validation at Core failed");
        fixture.core.setBehavior(Behavior.NORMAL);
        requests(200, Duration.ofSeconds(5));
        assertThat(lines()).hasSize(2).last().isEqualTo("Sessions are validated at Core again");
    }

    private void requests(int status, Duration interval) {
        for (int count = 0; count < 5; count++) {
            assertThat(fixture.withBearer("/data", token).statusCode()).isEqualTo(status);
            fixture.clock.advance(interval);
        }
    }

    private List<String> lines() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
