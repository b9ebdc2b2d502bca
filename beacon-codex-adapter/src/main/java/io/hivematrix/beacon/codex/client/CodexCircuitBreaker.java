package io.hivematrix.beacon.codex.client;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.hivematrix.beacon.codex.http.CodexCallException;
import io.hivematrix.beacon.codex.http.MonotonicClock;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.health.CircuitState;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Decides whether Codex may be asked now. After four failures among the last five calls it is left in peace for the probe
 * interval, less up to a quarter by chance; then a single call tries it. Besides, Codex gets the peace that it asks for.
 */
public final class CodexCircuitBreaker {

    private static final int SLIDING_WINDOW_SIZE = 5;
    private static final float FAILURE_RATE_THRESHOLD = 80;
    private static final double JITTER = 0.25;
    private static final Duration HALF_OPEN_RETRY_DELAY = Duration.ofSeconds(1);

    private final MonotonicClock ticker;
    private final Duration openDuration;
    private final RandomGenerator random;
    private final CircuitBreaker breaker;
    private volatile long halfOpenAt;
    private volatile long retryAfterUntil;
    private volatile RefreshFailure.Reason lastReason = RefreshFailure.Reason.FAILING;

    public CodexCircuitBreaker(Duration probeInterval, MonotonicClock ticker, RandomGenerator random) {
        this.ticker = ticker;
        this.openDuration = probeInterval;
        this.random = random;
        this.retryAfterUntil = ticker.nanos();
        this.halfOpenAt = ticker.nanos();
        this.breaker = CircuitBreaker.of(
                "codex",
                CircuitBreakerConfig.custom()
                        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(SLIDING_WINDOW_SIZE)
                        .minimumNumberOfCalls(SLIDING_WINDOW_SIZE)
                        .failureRateThreshold(FAILURE_RATE_THRESHOLD)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitIntervalFunctionInOpenState(attempt -> nextOpenDuration())
                        .clock(ticker.toClock())
                        .build());
    }

    /**
     * Asks to make one call, which must then be reported by exactly one of {@link #onSuccess}, {@link #onError} and {@link
     * #releasePermission}.
     *
     * @throws CodexCallException if Codex is to be left in peace, for the reason that brought this about
     */
    void acquirePermission() throws CodexCallException {
        Duration quiet = remaining(retryAfterUntil);
        if (!quiet.isZero()) {
            throw new CodexCallException(
                    RefreshFailure.Reason.BUSY, "Codex asked to be left in peace", Optional.of(quiet));
        }
        if (!breaker.tryAcquirePermission()) {
            Duration wait =
                    breaker.getState() == CircuitBreaker.State.OPEN ? remaining(halfOpenAt) : HALF_OPEN_RETRY_DELAY;
            throw new CodexCallException(lastReason, "the circuit is open", Optional.of(wait));
        }
    }

    void onSuccess() {
        breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }

    void onError(CodexCallException failure) {
        lastReason = failure.reason();
        failure.retryAfter().ifPresent(wish -> retryAfterUntil = ticker.nanos() + wish.toNanos());
        breaker.onError(0, TimeUnit.NANOSECONDS, failure);
    }

    /** The call did not come about, for reasons that are not Codex's. */
    void releasePermission() {
        breaker.releasePermission();
    }

    public CircuitState state() {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> CircuitState.OPEN;
            case HALF_OPEN -> CircuitState.HALF_OPEN;
            case CLOSED, DISABLED, METRICS_ONLY -> CircuitState.CLOSED;
        };
    }

    private long nextOpenDuration() {
        long millis = Math.max(1, (long) (openDuration.toMillis() * (1 - JITTER * random.nextDouble())));
        halfOpenAt = ticker.nanos() + TimeUnit.MILLISECONDS.toNanos(millis);
        return millis;
    }

    private Duration remaining(long moment) {
        return Duration.ofNanos(Math.max(0, moment - ticker.nanos()));
    }
}
