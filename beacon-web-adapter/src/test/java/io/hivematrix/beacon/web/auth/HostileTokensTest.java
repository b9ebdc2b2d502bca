package io.hivematrix.beacon.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.hivematrix.beacon.domain.testing.TestClock;
import io.hivematrix.beacon.web.auth.model.AuthSettings;
import io.hivematrix.beacon.web.testing.TestSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Each hostile token is rejected with 401 and logged in exactly one line without the token. */
class HostileTokensTest {

    private static final TestClock CLOCK = new TestClock(Instant.parse("2026-11-22T10:00:00Z"));
    private static final AtomicLong NANOS = new AtomicLong();
    private static CoreStandIn core;
    private static AuthenticatedServer server;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger("io.hivematrix.beacon.web");

    @BeforeAll
    static void start() throws Exception {
        core = new CoreStandIn();
        core.publishKeys(TestKey.FIRST, TestKey.SECOND);
        AuthSettings settings = TestSettings.auth();
        server = new AuthenticatedServer(AuthenticationFeature.create(
                settings, core, CLOCK, NANOS::get, Optional::empty, new SimpleMeterRegistry()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Rejections are logged and limited per minute. */
    @BeforeEach
    void startCapture() {
        NANOS.addAndGet(Duration.ofMinutes(1).toNanos());
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopCapture() {
        logger.detachAppender(log);
    }

    static Stream<Arguments> corpus() {
        return new HostileTokens(CLOCK)
                .all().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    void rejectsToken_logsOneLine(String name, String token) {
        HttpResponse<String> response = server.get("/data", "Authorization", "Bearer " + token);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer"));
        assertThat(log.list).hasSize(1);
        assertThat(log.list.get(0).toString() + log.list.get(0).getKeyValuePairs())
                .doesNotContain(token.isEmpty() ? "Bearer" : token);
    }

    @Test
    void corpusHas40Tokens_validTokenIsAccepted() {
        Map<String, String> all = new HostileTokens(CLOCK).all();

        assertThat(all).hasSizeGreaterThanOrEqualTo(40);
        assertThat(all.values()).doesNotHaveDuplicates();
        assertThat(server.get("/data", "Authorization", "Bearer " + new HostileTokens(CLOCK).validToken())
                        .statusCode())
                .isEqualTo(200);
        assertThat(log.list).isEmpty();
    }
}
