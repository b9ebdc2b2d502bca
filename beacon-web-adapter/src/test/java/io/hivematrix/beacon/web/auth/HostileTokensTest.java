package io.hivematrix.beacon.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.TestClock;
import io.hivematrix.beacon.web.auth.model.AuthSettings;
import io.hivematrix.beacon.web.testing.LogCapture;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each hostile token is rejected with 401 and logged in exactly one line without the token. */
class HostileTokensTest {

    private static final TestClock CLOCK = new TestClock(Instant.parse("2026-11-22T10:00:00Z"));
    private static final AtomicLong NANOS = new AtomicLong();
    private static CoreStandIn core;
    private static AuthenticatedServer server;

    @RegisterExtension
    final LogCapture log = new LogCapture("io.hivematrix.beacon.web");

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
    void startMinute() {
        NANOS.addAndGet(Duration.ofMinutes(1).toNanos());
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
        assertThat(log.events()).hasSize(1);
        assertThat(log.events().get(0).toString() + log.events().get(0).getKeyValuePairs())
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
        assertThat(log.events()).isEmpty();
    }
}
