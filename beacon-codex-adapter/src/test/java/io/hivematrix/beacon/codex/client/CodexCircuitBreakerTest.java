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

    private static final Duration INTERVAL = CodexCircuitBreaker.OPEN_DURATION;

    private final TestClock time = new TestClock(FakePlatform.START);
    private final CodexCircuitBreaker gate = new CodexCircuitBreaker(time::nanos, new Random(1));

    @Test
    void opensAfterFourFailuresAmongFiveCalls() throws CodexCallException {
        succeed();
        fail(3);
        assertThat(gate.state()).isEqualTo(CircuitState.CLOSED);
        fail(1);

        assertThat(gate.state()).isEqualTo(CircuitState.OPEN);
        assertThat(refusal().reason()).isEqualTo(RefreshFailure.Reason.UNREACHABLE);
    }

    @Test
    void staysClosedWhereCodexFailsNowAndThen() throws CodexCallException {
        for (int i = 0; i < 50; i++) {
            succeed();
            fail(3);
            succeed();
        }

        assertThat(gate.state()).isEqualTo(CircuitState.CLOSED);
    }

    @Test
    void tellsWhenItWillLetAProbeThroughWithinTheProbeInterval() throws CodexCallException {
        fail(5);

        Duration wait = refusal().retryAfter().orElseThrow();

        assertThat(wait).isBetween(INTERVAL.multipliedBy(3).dividedBy(4), INTERVAL);
        time.advance(wait.minusMillis(1));
        assertThat(refusal()).isNotNull();
        time.advance(Duration.ofMillis(2));
        assertThatNoException().isThrownBy(gate::acquirePermission);
    }

    @Test
    void letsASingleProbeThrough() throws CodexCallException {
        fail(5);
        time.advance(INTERVAL.plusMillis(1));
        gate.acquirePermission();

        assertThat(gate.state()).isEqualTo(CircuitState.HALF_OPEN);
        assertThat(refusal().retryAfter()).isPresent();
    }

    @Test
    void closesWithAGoodProbe() throws CodexCallException {
        fail(5);
        time.advance(INTERVAL.plusMillis(1));
        succeed();

        assertThat(gate.state()).isEqualTo(CircuitState.CLOSED);
    }

    @Test
    void opensAgainWithABadProbe() throws CodexCallException {
        fail(5);
        time.advance(INTERVAL.plusMillis(1));
        fail(1);

        assertThat(gate.state()).isEqualTo(CircuitState.OPEN);
        assertThat(refusal().retryAfter().orElseThrow()).isPositive();
    }

    @Test
    void letsAnotherProbeThroughWhereOneDidNotComeAbout() throws CodexCallException {
        fail(5);
        time.advance(INTERVAL.plusMillis(1));
        gate.acquirePermission();
        gate.releasePermission();

        assertThatNoException().isThrownBy(gate::acquirePermission);
    }

    @Test
    void probesAtDifferentTimesSoThatSeveralBeaconsDoNotComeTogether() throws CodexCallException {
        Set<Duration> waits = new HashSet<>();
        fail(5);
        for (int i = 0; i < 20; i++) {
            waits.add(refusal().retryAfter().orElseThrow());
            time.advance(INTERVAL.plusMillis(1));
            fail(1);
        }

        assertThat(waits).hasSizeGreaterThan(10);
    }

    @Test
    void givesCodexThePeaceItAsksFor() throws CodexCallException {
        gate.acquirePermission();
        gate.onError(new CodexCallException(
                RefreshFailure.Reason.BUSY, "a test wants it", Optional.of(Duration.ofSeconds(30))));

        assertThat(gate.state()).isEqualTo(CircuitState.CLOSED);
        assertThat(refusal().reason()).isEqualTo(RefreshFailure.Reason.BUSY);
        assertThat(refusal().retryAfter()).contains(Duration.ofSeconds(30));
        time.advance(Duration.ofSeconds(30));
        assertThatNoException().isThrownBy(gate::acquirePermission);
    }

    private void succeed() throws CodexCallException {
        gate.acquirePermission();
        gate.onSuccess();
    }

    private void fail(int times) throws CodexCallException {
        for (int i = 0; i < times; i++) {
            gate.acquirePermission();
            gate.onError(new CodexCallException(RefreshFailure.Reason.UNREACHABLE, "a test wants it"));
        }
    }

    private CodexCallException refusal() {
        return catchThrowableOfType(CodexCallException.class, gate::acquirePermission);
    }
}
