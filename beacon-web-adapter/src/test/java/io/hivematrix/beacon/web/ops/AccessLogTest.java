package io.hivematrix.beacon.web.ops;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.auth.OpenAuthenticationFeature;
import io.hivematrix.beacon.web.testing.RawHttp;
import io.hivematrix.beacon.web.testing.TestBeacon;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class AccessLogTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(AccessLog.class);
    private final Events events = new Events();
    private TestBeacon beacon;

    @BeforeEach
    void start() throws IOException {
        events.start();
        logger.addAppender(events);
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        beacon = TestBeacon.start(
                FixedBoardSource.of(Boards.small()),
                settings -> settings,
                parts -> parts.with(new OpenAuthenticationFeature()).withListener(new AccessLog()));
    }

    @AfterEach
    void stop() {
        beacon.close();
        logger.detachAppender(events);
        logger.setLevel(null);
        logger.setAdditive(true);
    }

    @Test
    void logsMethodRouteStatusDurationBytesAndUser() throws Exception {
        int length =
                beacon.get("/api/tickets/helpdesk", "X-Correlation-ID: req-1").body().length;

        Map<String, Object> line = lineOf("req-1");
        assertThat(line)
                .containsEntry("method", "GET")
                .containsEntry("route", "/api/tickets/{view}")
                .containsEntry("status", 200)
                .containsEntry("bytes", (long) length)
                .containsEntry("user_id", "open-guard");
        assertThat((Double) line.get("duration_ms")).isPositive();
    }

    @Test
    void logsNoCredentialsQueriesOrTickets() throws Exception {
        beacon.get(
                "/api/tickets/helpdesk?q=hunter2",
                "X-Correlation-ID: req-2",
                "Authorization: Bearer hunter2",
                "Cookie: beacon_session=hunter2");

        assertThat(lineOf("req-2").toString()).doesNotContain("hunter2").doesNotContain("Password");
    }

    @Test
    void logsRequestWithoutRoute() throws Exception {
        beacon.get("/no/such/place", "X-Correlation-ID: req-3");

        assertThat(lineOf("req-3")).containsEntry("route", "none").containsEntry("status", 404);
    }

    @Test
    void logsMalformedRequestWithoutItsContent() throws Exception {
        beacon.get("/hunter2/../x?token=hunter2", "X-Correlation-ID: req-6", "Cookie: hunter2");

        Map<String, Object> line = lineOf("req-6");
        assertThat(line)
                .containsEntry("method", "GET")
                .containsEntry("route", "unparsed")
                .containsEntry("status", 400);
        assertThat(line.toString()).doesNotContain("hunter2");
    }

    @Test
    void logsUnknownMethodAsOther() throws Exception {
        RawHttp.exchange(beacon.address(), TestBeacon.request("HUNTER2", "/helpdesk", "X-Correlation-ID: req-7"));

        assertThat(lineOf("req-7")).containsEntry("method", "OTHER").containsEntry("status", 405);
    }

    @Test
    void replacesInvalidCorrelationId() throws Exception {
        String id = beacon.get("/api/tickets/helpdesk", "X-Correlation-ID: not{valid}")
                .header("x-correlation-id");

        assertThat(UUID.fromString(id)).isNotNull();
        assertThat(lineOf(id)).containsEntry("status", 200);
    }

    @Test
    void logsStaticFilesAtDebugLevel() throws Exception {
        beacon.get("/static/none.js", "X-Correlation-ID: req-4");
        beacon.get("/api/tickets/helpdesk", "X-Correlation-ID: after-req-4");
        assertThat(next()).containsEntry("correlation_id", "after-req-4");

        logger.setLevel(Level.DEBUG);
        beacon.get("/static/none.js", "X-Correlation-ID: req-5");

        assertThat(lineOf("req-5")).containsEntry("method", "GET");
    }

    private Map<String, Object> lineOf(String correlationId) throws InterruptedException {
        Map<String, Object> line = next();
        assertThat(line).containsEntry("correlation_id", correlationId);
        return line;
    }

    /** Waits for the next line, which is logged after the response is sent. */
    private Map<String, Object> next() throws InterruptedException {
        ILoggingEvent event = events.queue.poll(10, TimeUnit.SECONDS);
        assertThat(event).as("a line in the access log").isNotNull();
        Map<String, Object> fields = new LinkedHashMap<>();
        event.getKeyValuePairs().forEach(pair -> fields.put(pair.key, pair.value));
        return fields;
    }

    private static final class Events extends AppenderBase<ILoggingEvent> {

        private final BlockingQueue<ILoggingEvent> queue = new LinkedBlockingQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            queue.add(event);
        }
    }
}
