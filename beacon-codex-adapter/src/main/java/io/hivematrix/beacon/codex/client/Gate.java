package io.hivematrix.beacon.codex.client;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.hivematrix.beacon.codex.http.CallFailedException;
import io.hivematrix.beacon.codex.http.Ticker;
import io.hivematrix.beacon.domain.board.Failure;
import io.hivematrix.beacon.domain.health.CircuitState;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Decides whether Codex may be asked now. After four failures among the last five calls it is left in peace for the probe
 * interval, less up to a quarter by chance; then a single call tries it. Besides, Codex gets the peace that it asks for.
 */
public final class Gate {

    private static final int CALLS_CONSIDERED = 5;
    private static final float TOLERATED_PERCENT = 80;
    private static final double JITTER = 0.25;
    private static final Duration UNTIL_PROBE_IS_BACK = Duration.ofSeconds(1);

    private final Ticker ticker;
    private final Duration probeInterval;
    private final RandomGenerator random;
    private final CircuitBreaker breaker;
    private volatile long probeAt;
    private volatile long quietUntil;
    private volatile Failure.Reason lastReason = Failure.Reason.FAILING;

    public Gate(Duration probeInterval, Ticker ticker, RandomGenerator random) {
        this.ticker = ticker;
        this.probeInterval = probeInterval;
        this.random = random;
        this.quietUntil = ticker.nanos();
        this.probeAt = ticker.nanos();
        this.breaker = CircuitBreaker.of(
                "codex",
                CircuitBreakerConfig.custom()
                        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(CALLS_CONSIDERED)
                        .minimumNumberOfCalls(CALLS_CONSIDERED)
                        .failureRateThreshold(TOLERATED_PERCENT)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitIntervalFunctionInOpenState(attempt -> chooseProbe())
                        .clock(ticker.asClock())
                        .build());
    }

    /**
     * Asks to make one call, which must then be reported by exactly one of {@link #succeeded}, {@link #failed} and {@link
     * #notMade}.
     *
     * @throws CallFailedException if Codex is to be left in peace, for the reason that brought this about
     */
    void enter() throws CallFailedException {
        Duration quiet = until(quietUntil);
        if (!quiet.isZero()) {
            throw new CallFailedException(Failure.Reason.BUSY, "Codex asked to be left in peace", Optional.of(quiet));
        }
        if (!breaker.tryAcquirePermission()) {
            Duration wait = breaker.getState() == CircuitBreaker.State.OPEN ? until(probeAt) : UNTIL_PROBE_IS_BACK;
            throw new CallFailedException(lastReason, "the circuit is open", Optional.of(wait));
        }
    }

    void succeeded() {
        breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }

    void failed(CallFailedException failure) {
        lastReason = failure.reason();
        failure.retryIn().ifPresent(wish -> quietUntil = ticker.nanos() + wish.toNanos());
        breaker.onError(0, TimeUnit.NANOSECONDS, failure);
    }

    /** The call did not come about, for reasons that are not Codex's. */
    void notMade() {
        breaker.releasePermission();
    }

    public CircuitState state() {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> CircuitState.OPEN;
            case HALF_OPEN -> CircuitState.HALF_OPEN;
            case CLOSED, DISABLED, METRICS_ONLY -> CircuitState.CLOSED;
        };
    }

    private long chooseProbe() {
        long millis = Math.max(1, (long) (probeInterval.toMillis() * (1 - JITTER * random.nextDouble())));
        probeAt = ticker.nanos() + TimeUnit.MILLISECONDS.toNanos(millis);
        return millis;
    }

    private Duration until(long moment) {
        return Duration.ofNanos(Math.max(0, moment - ticker.nanos()));
    }
}
