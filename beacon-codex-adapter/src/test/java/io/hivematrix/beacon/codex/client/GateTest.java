package io.hivematrix.beacon.codex.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hivematrix.beacon.codex.FakeTime;
import io.hivematrix.beacon.codex.http.CallFailedException;
import io.hivematrix.beacon.domain.board.Failure;
import io.hivematrix.beacon.domain.health.CircuitState;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When Codex may be asked. */
class GateTest {

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final FakeTime time = new FakeTime();
    private final Gate gate = new Gate(INTERVAL, time, new Random(1));

    @Test
    void opensAfterFourFailuresAmongFiveCalls() throws CallFailedException {
        succeed();
        fail(3);
        assertThat(gate.state()).isEqualTo(CircuitState.CLOSED);
        fail(1);

        assertThat(gate.state()).isEqualTo(CircuitState.OPEN);
        assertThat(refusal().reason()).isEqualTo(Failure.Reason.UNREACHABLE);
    }

    @Test
    void staysClosedWhereCodexFailsNowAndThen() throws CallFailedException {
        for (int i = 0; i < 50; i++) {
            succeed();
            fail(3);
            succeed();
        }

        assertThat(gate.state()).isEqualTo(CircuitState.CLOSED);
    }

    @Test
    void tellsWhenItWillLetAProbeThroughWithinTheProbeInterval() throws CallFailedException {
        fail(5);

        Duration wait = refusal().retryIn().orElseThrow();

        assertThat(wait).isBetween(INTERVAL.multipliedBy(3).dividedBy(4), INTERVAL);
        time.pass(wait.minusMillis(1));
        assertThat(refusal()).isNotNull();
        time.pass(Duration.ofMillis(2));
        assertThatNoException().isThrownBy(gate::enter);
    }

    @Test
    void letsASingleProbeThrough() throws CallFailedException {
        fail(5);
        time.pass(INTERVAL.plusMillis(1));
        gate.enter();

        assertThat(gate.state()).isEqualTo(CircuitState.HALF_OPEN);
        assertThat(refusal().retryIn()).isPresent();
    }

    @Test
    void closesWithAGoodProbe() throws CallFailedException {
        fail(5);
        time.pass(INTERVAL.plusMillis(1));
        succeed();

        assertThat(gate.state()).isEqualTo(CircuitState.CLOSED);
    }

    @Test
    void opensAgainWithABadProbe() throws CallFailedException {
        fail(5);
        time.pass(INTERVAL.plusMillis(1));
        fail(1);

        assertThat(gate.state()).isEqualTo(CircuitState.OPEN);
        assertThat(refusal().retryIn().orElseThrow()).isPositive();
    }

    @Test
    void letsAnotherProbeThroughWhereOneDidNotComeAbout() throws CallFailedException {
        fail(5);
        time.pass(INTERVAL.plusMillis(1));
        gate.enter();
        gate.notMade();

        assertThatNoException().isThrownBy(gate::enter);
    }

    @Test
    void probesAtDifferentTimesSoThatSeveralBeaconsDoNotComeTogether() throws CallFailedException {
        Set<Duration> waits = new HashSet<>();
        fail(5);
        for (int i = 0; i < 20; i++) {
            waits.add(refusal().retryIn().orElseThrow());
            time.pass(INTERVAL.plusMillis(1));
            fail(1);
        }

        assertThat(waits).hasSizeGreaterThan(10);
    }

    @Test
    void givesCodexThePeaceItAsksFor() throws CallFailedException {
        gate.enter();
        gate.failed(
                new CallFailedException(Failure.Reason.BUSY, "a test wants it", Optional.of(Duration.ofSeconds(30))));

        assertThat(gate.state()).isEqualTo(CircuitState.CLOSED);
        assertThat(refusal().reason()).isEqualTo(Failure.Reason.BUSY);
        assertThat(refusal().retryIn()).contains(Duration.ofSeconds(30));
        time.pass(Duration.ofSeconds(30));
        assertThatNoException().isThrownBy(gate::enter);
    }

    private void succeed() throws CallFailedException {
        gate.enter();
        gate.succeeded();
    }

    private void fail(int times) throws CallFailedException {
        for (int i = 0; i < times; i++) {
            gate.enter();
            gate.failed(new CallFailedException(Failure.Reason.UNREACHABLE, "a test wants it"));
        }
    }

    private CallFailedException refusal() {
        return catchThrowableOfType(CallFailedException.class, gate::enter);
    }
}
