package io.hivematrix.beacon.codex;

import static io.hivematrix.beacon.codex.TestSettings.withMaxBytes;
import static io.hivematrix.beacon.codex.TestSettings.withMaxWait;
import static io.hivematrix.beacon.codex.TestSettings.withTimeouts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.codex.token.TokenUnavailableException;
import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.board.RefreshFailure.Reason;
import io.hivematrix.beacon.domain.health.CircuitState;
import io.hivematrix.beacon.domain.port.out.BoardUnavailableException;
import io.hivematrix.beacon.domain.testing.StubResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Network faults between Beacon and Codex: responses to viewers, number of requests, recovery, closed connections. */
class NetworkFaultsTest {

    private static final Duration TTL = Duration.ofSeconds(5);
    private static final Duration OPEN_DURATION = Duration.ofSeconds(10);

    /** Retried with a new token. */
    private static final Set<String> REQUESTED_TWICE = Set.of("401");

    private final FakePlatform platform = new FakePlatform();
    private final FaultProxy proxy = new FaultProxy(platform.codex.port());
    private final CodexAdapter adapter = platform.adapter(settings());

    @AfterEach
    void close() {
        adapter.close();
        proxy.close();
        platform.close();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("reset", NetworkFault.RESET, Reason.UNREACHABLE),
                Arguments.of("truncated body", NetworkFault.TRUNCATED_BODY, Reason.UNREACHABLE),
                Arguments.of(
                        "truncated body without length",
                        NetworkFault.TRUNCATED_BODY_WITHOUT_LENGTH,
                        Reason.INVALID_RESPONSE),
                Arguments.of("invalid HTTP", NetworkFault.INVALID_HTTP, Reason.UNREACHABLE),
                Arguments.of("SSH", NetworkFault.SSH, Reason.UNREACHABLE),
                Arguments.of("endless header", NetworkFault.ENDLESS_HEADER, Reason.UNREACHABLE),
                Arguments.of("HTML", NetworkFault.HTML, Reason.INVALID_RESPONSE),
                Arguments.of("declared charset", NetworkFault.OTHER_CHARSET, Reason.INVALID_RESPONSE),
                Arguments.of("gzip bomb", NetworkFault.GZIP_BOMB, Reason.INVALID_RESPONSE),
                Arguments.of("endless body", NetworkFault.ENDLESS_BODY, Reason.INVALID_RESPONSE),
                Arguments.of("302", NetworkFault.status(302), Reason.FAILING),
                Arguments.of("401", NetworkFault.status(401), Reason.NOT_PERMITTED),
                Arguments.of("403", NetworkFault.status(403), Reason.NOT_PERMITTED),
                Arguments.of("404", NetworkFault.status(404), Reason.FAILING),
                Arguments.of("429", NetworkFault.status(429), Reason.BUSY),
                Arguments.of("500", NetworkFault.status(500), Reason.FAILING),
                Arguments.of("502", NetworkFault.status(502), Reason.FAILING),
                Arguments.of("503", NetworkFault.status(503), Reason.FAILING));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void fault_lastValidBoardUntilRecovery(String name, NetworkFault fault, Reason reason) {
        assertLastValidBoardUntilRecovery(adapter, fault, reason, REQUESTED_TWICE.contains(name) ? 2 : 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("delays")
    void timeout_lastValidBoardUntilRecovery(String name, NetworkFault fault) {
        CodexSettings impatient =
                withTimeouts(settings(), Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofMillis(1500));
        try (CodexAdapter slow = platform.adapter(impatient)) {
            assertLastValidBoardUntilRecovery(slow, fault, Reason.TIMED_OUT, 1);
        }
    }

    static Stream<Arguments> delays() {
        return Stream.of(
                Arguments.of("no response", NetworkFault.NO_RESPONSE),
                Arguments.of("headers without body", NetworkFault.STALLED_BODY),
                Arguments.of("slow body", NetworkFault.TRICKLE));
    }

    private void assertLastValidBoardUntilRecovery(
            CodexAdapter adapter, NetworkFault fault, Reason reason, int requests) {
        BoardSnapshot valid = adapter.boards().latest();
        assertThat(valid.failure()).isEmpty();

        proxy.inject(fault);
        platform.time.advance(TTL);
        int before = proxy.accepted();
        for (int viewer = 0; viewer < 20; viewer++) {
            BoardSnapshot stale = adapter.boards().latest();
            assertThat(stale.board()).isSameAs(valid.board());
            assertThat(stale.failure().map(RefreshFailure::reason)).contains(reason);
        }
        assertThat(proxy.accepted() - before).isEqualTo(requests);
        await().until(() -> proxy.open() == 0);

        proxy.inject(NetworkFault.NONE);
        platform.time.advance(TTL);
        assertThat(adapter.boards().latest().failure()).isEmpty();
    }

    @Test
    void refusedConnection_unreachable() {
        try (CodexAdapter direct = platform.adapter(withMaxWait(platform.settings(), Duration.ofSeconds(20)))) {
            direct.boards().latest();
            platform.codex.close();
            platform.time.advance(TTL);

            assertThat(direct.boards().latest().failure().map(RefreshFailure::reason))
                    .contains(Reason.UNREACHABLE);
        }
    }

    @Test
    void unknownHost_unreachableOrTimedOut() {
        CodexSettings unknownHost = withTimeouts(
                TestSettings.shortLived(platform.core.address(), URI.create("http://codex.invalid:5010")),
                Duration.ofMillis(500),
                Duration.ofMillis(500),
                Duration.ofSeconds(1));
        try (CodexAdapter unresolved = platform.adapter(unknownHost)) {
            assertThatExceptionOfType(BoardUnavailableException.class)
                    .isThrownBy(() -> unresolved.boards().latest())
                    .satisfies(none -> assertThat(none.failure().map(RefreshFailure::reason))
                            .isNotEmpty()
                            .get()
                            .isIn(Reason.UNREACHABLE, Reason.TIMED_OUT));
        }
    }

    @Test
    void tokenRequestEndsWhenCoreStallsBody() {
        try (FaultProxy core = new FaultProxy(platform.core.port());
                CodexAdapter impatient = platform.adapter(withTimeouts(
                        TestSettings.shortLived(core.address(), platform.codex.address()),
                        Duration.ofSeconds(5),
                        Duration.ofMillis(300),
                        Duration.ofSeconds(1)))) {
            core.inject(NetworkFault.STALLED_BODY);

            assertThatExceptionOfType(TokenUnavailableException.class)
                    .isThrownBy(() -> impatient.serviceTokens().token("helm"));
            await().until(() -> core.open() == 0);
        }
    }

    @Test
    void slowCodex_callerWaitsAtMostMaxWait() {
        try (CodexAdapter impatient = platform.adapter(withTimeouts(
                withMaxWait(settings(), Duration.ofMillis(50)),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30)))) {
            BoardSnapshot valid = platform.firstBoard(impatient);
            proxy.inject(NetworkFault.NO_RESPONSE);
            impatient.boards().invalidate();

            BoardSnapshot late = impatient.boards().latest();

            assertThat(late.board()).isSameAs(valid.board());
            assertThat(late.failure().map(RefreshFailure::reason)).contains(Reason.TIMED_OUT);
            await("a request without a response").until(() -> proxy.open() == 1);
        }
    }

    @Test
    void repeatedErrors_openCircuitPermitsOnlyProbes() {
        adapter.boards().latest();
        proxy.inject(NetworkFault.status(500));
        for (int i = 0; i < 5; i++) {
            platform.time.advance(TTL);
            adapter.boards().latest();
        }
        assertThat(adapter.circuit()).isEqualTo(CircuitState.OPEN);

        int before = proxy.accepted();
        for (int second = 0; second < 100; second++) {
            platform.time.advance(Duration.ofSeconds(1));
            assertThat(adapter.boards().latest().failure().map(RefreshFailure::reason))
                    .contains(Reason.FAILING);
        }
        assertThat(proxy.accepted() - before).isBetween(8, 14);
    }

    @Test
    void openCircuit_recoversWithinTtlAndOpenDuration() {
        adapter.boards().latest();
        proxy.inject(NetworkFault.RESET);
        for (int i = 0; i < 5; i++) {
            platform.time.advance(TTL);
            adapter.boards().latest();
        }

        proxy.inject(NetworkFault.NONE);
        platform.time.advance(TTL.plus(OPEN_DURATION));

        assertThat(adapter.boards().latest().failure()).isEmpty();
        assertThat(adapter.circuit()).isEqualTo(CircuitState.CLOSED);
    }

    @ParameterizedTest
    @MethodSource("busy")
    void busy_obeysRetryAfter(NetworkFault fault) {
        adapter.boards().latest();
        proxy.inject(fault);
        platform.time.advance(TTL);
        RefreshFailure failure = adapter.boards().latest().failure().orElseThrow();
        assertThat(failure.reason()).isEqualTo(Reason.BUSY);
        assertThat(failure.nextTry()).contains(platform.time.instant().plusSeconds(60));

        proxy.inject(NetworkFault.NONE);
        int before = proxy.accepted();
        platform.time.advance(Duration.ofSeconds(59));
        adapter.boards().latest();
        adapter.agents().agents();
        adapter.warmUp(Duration.ofSeconds(10));
        assertThat(proxy.accepted()).isEqualTo(before);

        platform.time.advance(Duration.ofSeconds(1));
        assertThat(adapter.boards().latest().failure()).isEmpty();
    }

    static Stream<NetworkFault> busy() {
        return Stream.of(NetworkFault.busy(429, "60"), NetworkFault.busy(503, "60"));
    }

    @Test
    void failureBeforeFirstBoard_statesReason() {
        proxy.inject(NetworkFault.status(500));

        assertThatExceptionOfType(BoardUnavailableException.class)
                .isThrownBy(() -> adapter.boards().latest())
                .withMessage("There is no board from Codex yet. Codex reports an error: status 500.")
                .satisfies(none -> assertThat(none.retryAfter()).isEqualTo(TTL));
    }

    @Test
    void failingAgentsAndPsaConfiguration_doNotBlockBoard() {
        platform.codex.on(FakePlatform.AGENTS, StubResponse.status(500));
        platform.codex.on(FakePlatform.PSA, StubResponse.json("broken"));

        adapter.warmUp(Duration.ofSeconds(10));

        assertThat(adapter.boards().latest().failure()).isEmpty();
        assertThat(adapter.agents().agents().isLoaded()).isFalse();
    }

    @Test
    void requestsNoCompression() {
        adapter.boards().latest();

        assertThat(platform.codex.requests(FakePlatform.TICKETS).get(0).headers())
                .doesNotContainKey("Accept-encoding");
    }

    private CodexSettings settings() {
        CodexSettings defaults = TestSettings.shortLived(platform.core.address(), proxy.address());
        return withMaxBytes(withMaxWait(defaults, Duration.ofSeconds(20)), 100_000);
    }
}
