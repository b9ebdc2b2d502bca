package io.hivematrix.beacon.codex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import io.hivematrix.beacon.domain.board.SyncJobId;
import io.hivematrix.beacon.domain.port.out.BoardUnavailableException;
import io.hivematrix.beacon.domain.port.out.SyncUnavailableException;
import io.hivematrix.beacon.domain.testing.StubResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Logs and messages contain no tokens, ticket content or text of other services. */
class LogRedactionTest {

    private static final Duration LATER = Duration.ofMinutes(6);

    private final Logger log = (Logger) LoggerFactory.getLogger("io.hivematrix.beacon");
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
    private final FakePlatform platform = new FakePlatform();
    private final CodexAdapter adapter =
            platform.adapter(TestSettings.withMaxWait(platform.settings(), Duration.ofSeconds(20)));

    @BeforeEach
    void listen() {
        appender.start();
        log.addAppender(appender);
        log.setLevel(Level.TRACE);
    }

    @AfterEach
    void close() {
        log.detachAppender(appender);
        log.setLevel(Level.OFF);
        adapter.close();
        platform.close();
    }

    @Test
    void logsSkippedTicketsInOneLineWithoutValues() {
        platform.onCodex(
                FakePlatform.TICKETS,
                StubResponse.json(
                        "{\"section1\": [{\"id\": \"secret\"}, {\"id\": 1, \"subject\": {\"secret\": 1}}, {\"id\": 2}]}"));

        adapter.boards().latest();
        platform.time.advance(Duration.ofSeconds(5));
        adapter.boards().latest();

        assertThat(loggedLines())
                .containsExactly("Skipped 2 malformed tickets from Codex. First error: line 1, column 22,"
                        + " ticket 1 of section1: id is not a 64-bit integer");
    }

    @Test
    void logsFailureOnceAndRecoveryOnce() {
        adapter.boards().latest();
        platform.onCodex(FakePlatform.TICKETS, StubResponse.status(500));
        for (int i = 0; i < 3; i++) {
            platform.time.advance(Duration.ofSeconds(5));
            adapter.boards().latest();
        }
        platform.onCodex(FakePlatform.TICKETS, ContractFiles.response("codex-tickets-live.json"));
        platform.time.advance(Duration.ofSeconds(5));
        adapter.boards().latest();

        assertThat(loggedLines())
                .containsExactly(
                        "Failed to load the board from Codex, showing the last valid one: " + platform.codex.address()
                                + FakePlatform.TICKETS + ": status 500",
                        "Board from Codex loaded again after failures since 2026-11-22T15:12:06Z");
    }

    @Test
    void reasonOfFailedSync_isLoggedOnceWithoutSecrets() {
        SyncJobId job = SyncJobId.parse(FakePlatform.JOB);
        platform.onCodex(
                "/sync/status/" + job,
                StubResponse.json("{\"status\": \"failed\", \"error\": \"" + "Traceback ".repeat(100)
                        + "GET https://me:hunter2@psa.example/?api_key=hunter2\\nPSA_TOKEN = 'hunter2'\\n"
                        + "Authorization: Bearer hunter2\\nPSA returned 403\"}"));

        adapter.sync().status(job);
        adapter.sync().status(job);

        assertThat(loggedLines())
                .singleElement()
                .asString()
                .startsWith("Sync " + job + " of Codex failed: ...")
                .endsWith("GET https://[redacted]psa.example/?api_key=[redacted] PSA_TOKEN = [redacted]"
                        + " Authorization: Bearer [redacted] PSA returned 403")
                .hasSizeLessThan(600)
                .doesNotContain("hunter2");
    }

    @Test
    void circuitChanges_areLoggedWithReason() {
        platform.onCodex(FakePlatform.TICKETS, StubResponse.status(500));
        for (int i = 0; i < 5; i++) {
            platform.time.advance(Duration.ofSeconds(20));
            assertThatExceptionOfType(BoardUnavailableException.class)
                    .isThrownBy(() -> adapter.boards().latest());
        }
        platform.onCodex(FakePlatform.TICKETS, ContractFiles.response("codex-tickets-live.json"));
        platform.time.advance(Duration.ofSeconds(20));
        adapter.boards().latest();

        assertThat(loggedLines())
                .anyMatch(line ->
                        line.matches("Circuit for tickets of Codex opened, next call in \\d+ s: http://.*: status 500"))
                .contains("Circuit for tickets of Codex closed");
    }

    @Test
    void logContainsNoResponseContent() {
        Stream.of(
                        StubResponse.status(401),
                        StubResponse.status(500),
                        StubResponse.json("{\"section1\": [{\"subject\": \"secret\", ]}"),
                        StubResponse.json("{\"secret\": 1}"),
                        StubResponse.json("secret"),
                        StubResponse.json("[\"secret\"]").withHeader("Content-Type", "text/html"))
                .forEach(this::callAllEndpoints);
        platform.core.on(FakePlatform.TOKEN, StubResponse.json("{\"token\": \"secret with spaces\"}"));
        callAllEndpoints(StubResponse.status(200));

        assertThat(loggedLines()).isNotEmpty().noneMatch(line -> line.contains("secret") || line.contains("Bearer"));
    }

    private void callAllEndpoints(StubResponse reply) {
        List.of(FakePlatform.TICKETS, FakePlatform.AGENTS, FakePlatform.PSA, "/sync/tickets")
                .forEach(path -> platform.codex.on(path, reply));
        platform.time.advance(LATER);
        adapter.warmUp(Duration.ofSeconds(20));
        try {
            adapter.sync().start();
        } catch (SyncUnavailableException expected) {
            assertThat(expected).message().doesNotContain("secret");
        }
        try {
            adapter.boards().latest();
        } catch (BoardUnavailableException expected) {
            assertThat(expected).message().doesNotContain("secret");
        }
    }

    /** Returns all messages, with those of the causes. */
    private List<String> loggedLines() {
        return appender.list.stream()
                .map(event -> event.getFormattedMessage() + causes(event.getThrowableProxy()))
                .toList();
    }

    private static String causes(IThrowableProxy thrown) {
        return thrown == null ? "" : " " + thrown.getMessage() + causes(thrown.getCause());
    }
}
