package io.hivematrix.beacon.codex.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hivematrix.beacon.codex.FakePlatform;
import io.hivematrix.beacon.codex.http.CodexCallException;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.health.CircuitState;
import io.hivematrix.beacon.domain.testing.TestClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodexCircuitBreakerTest {

    private static final Duration OPEN_DURATION = CodexCircuitBreaker.OPEN_DURATION;

    private final TestClock time = new TestClock(FakePlatform.START);
    private final CodexCircuitBreaker circuitBreaker = new CodexCircuitBreaker("tickets", time::nanos, new Random(1));

    @Test
    void opensAfterFourFailuresAmongFiveCalls() throws CodexCallException {
        succeed();
        fail(3);
        assertThat(circuitBreaker.state()).isEqualTo(CircuitState.CLOSED);
        fail(1);

        assertThat(circuitBreaker.state()).isEqualTo(CircuitState.OPEN);
        assertThat(rejection().reason()).isEqualTo(RefreshFailure.Reason.UNREACHABLE);
    }

    @Test
    void staysClosedBelowFailureRateThreshold() throws CodexCallException {
        for (int i = 0; i < 50; i++) {
            succeed();
            fail(3);
            succeed();
        }

        assertThat(circuitBreaker.state()).isEqualTo(CircuitState.CLOSED);
    }

    @Test
    void permitsCallAfterReportedRetryAfter() throws CodexCallException {
        fail(5);

        Duration wait = rejection().retryAfter().orElseThrow();

        assertThat(wait).isBetween(OPEN_DURATION.multipliedBy(3).dividedBy(4), OPEN_DURATION);
        time.advance(wait.minusMillis(1));
        assertThat(rejection()).isNotNull();
        time.advance(Duration.ofMillis(2));
        assertThatNoException().isThrownBy(circuitBreaker::acquirePermission);
    }

    @Test
    void permitsOneCallWhenHalfOpen() throws CodexCallException {
        fail(5);
        time.advance(OPEN_DURATION.plusMillis(1));
        circuitBreaker.acquirePermission();

        assertThat(circuitBreaker.state()).isEqualTo(CircuitState.HALF_OPEN);
        assertThat(rejection().retryAfter()).isPresent();
    }

    @Test
    void closesAfterSuccessWhenHalfOpen() throws CodexCallException {
        fail(5);
        time.advance(OPEN_DURATION.plusMillis(1));
        succeed();

        assertThat(circuitBreaker.state()).isEqualTo(CircuitState.CLOSED);
    }

    @Test
    void opensAgainAfterFailureWhenHalfOpen() throws CodexCallException {
        fail(5);
        time.advance(OPEN_DURATION.plusMillis(1));
        fail(1);

        assertThat(circuitBreaker.state()).isEqualTo(CircuitState.OPEN);
        assertThat(rejection().retryAfter().orElseThrow()).isPositive();
    }

    @Test
    void permitsNextCallAfterReleasedPermission() throws CodexCallException {
        fail(5);
        time.advance(OPEN_DURATION.plusMillis(1));
        circuitBreaker.acquirePermission();
        circuitBreaker.releasePermission();

        assertThatNoException().isThrownBy(circuitBreaker::acquirePermission);
    }

    @Test
    void openDurationHasJitter() throws CodexCallException {
        Set<Duration> waits = new HashSet<>();
        fail(5);
        for (int i = 0; i < 20; i++) {
            waits.add(rejection().retryAfter().orElseThrow());
            time.advance(OPEN_DURATION.plusMillis(1));
            fail(1);
        }

        assertThat(waits).hasSizeGreaterThan(10);
    }

    @Test
    void obeysRetryAfter() throws CodexCallException {
        circuitBreaker.acquirePermission();
        circuitBreaker.onError(new CodexCallException(
                RefreshFailure.Reason.BUSY, "a test wants it", Optional.of(Duration.ofSeconds(30))));

        assertThat(circuitBreaker.state()).isEqualTo(CircuitState.CLOSED);
        assertThat(rejection().reason()).isEqualTo(RefreshFailure.Reason.BUSY);
        assertThat(rejection().retryAfter()).contains(Duration.ofSeconds(30));
        time.advance(Duration.ofSeconds(30));
        assertThatNoException().isThrownBy(circuitBreaker::acquirePermission);
    }

    private void succeed() throws CodexCallException {
        circuitBreaker.acquirePermission();
        circuitBreaker.onSuccess();
    }

    private void fail(int times) throws CodexCallException {
        for (int i = 0; i < times; i++) {
            circuitBreaker.acquirePermission();
            circuitBreaker.onError(new CodexCallException(RefreshFailure.Reason.UNREACHABLE, "a test wants it"));
        }
    }

    private CodexCallException rejection() {
        return catchThrowableOfType(CodexCallException.class, circuitBreaker::acquirePermission);
    }
}
