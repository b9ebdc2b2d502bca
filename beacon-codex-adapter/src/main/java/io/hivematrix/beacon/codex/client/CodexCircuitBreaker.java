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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Circuit breaker for one operation of Codex. Opens when four of the last five calls failed, stays open for {@link #OPEN_DURATION}
 * less up to 25 % jitter, then permits one call. Also rejects calls during a {@code Retry-After} of Codex. Thread-safe.
 */
public final class CodexCircuitBreaker {

    private static final Logger LOG = LoggerFactory.getLogger(CodexCircuitBreaker.class);

    static final Duration OPEN_DURATION = Duration.ofSeconds(10);

    private static final int SLIDING_WINDOW_SIZE = 5;
    private static final float FAILURE_RATE_THRESHOLD = 80;
    private static final double JITTER = 0.25;
    private static final Duration HALF_OPEN_RETRY_DELAY = Duration.ofSeconds(1);

    private final MonotonicClock clock;
    private final RandomGenerator random;
    private final CircuitBreaker breaker;
    private volatile long halfOpenAt;
    private volatile long retryAfterUntil;
    private volatile CodexCallException lastFailure =
            new CodexCallException(RefreshFailure.Reason.FAILING, "no call has failed");

    /** @param operation the name of the operation in the log */
    public CodexCircuitBreaker(String operation, MonotonicClock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
        this.retryAfterUntil = clock.nanos();
        this.halfOpenAt = clock.nanos();
        this.breaker = CircuitBreaker.of(
                "codex",
                CircuitBreakerConfig.custom()
                        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(SLIDING_WINDOW_SIZE)
                        .minimumNumberOfCalls(SLIDING_WINDOW_SIZE)
                        .failureRateThreshold(FAILURE_RATE_THRESHOLD)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitIntervalFunctionInOpenState(attempt -> nextOpenDuration())
                        .clock(clock.toClock())
                        .build());
        breaker.getEventPublisher().onStateTransition(event -> logChange(operation));
    }

    /**
     * Acquires permission for one call, which must be followed by exactly one of {@link #onSuccess}, {@link #onError} and
     * {@link #releasePermission}.
     *
     * @throws CodexCallException if no call is permitted now, with the reason of the last failure
     */
    void acquirePermission() throws CodexCallException {
        requireNoPause();
        if (!breaker.tryAcquirePermission()) {
            Duration wait =
                    breaker.getState() == CircuitBreaker.State.OPEN ? remaining(halfOpenAt) : HALF_OPEN_RETRY_DELAY;
            throw lastFailure.repeated("the circuit is open after ", wait);
        }
    }

    /** @throws CodexCallException during a {@code Retry-After} of Codex */
    void requireNoPause() throws CodexCallException {
        Duration retryAfter = remaining(retryAfterUntil);
        if (!retryAfter.isZero()) {
            throw new CodexCallException(
                    RefreshFailure.Reason.BUSY, "Codex requested a pause", Optional.of(retryAfter));
        }
    }

    void onSuccess() {
        breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }

    void onError(CodexCallException failure) {
        lastFailure = failure;
        failure.retryAfter().ifPresent(delay -> retryAfterUntil = clock.nanos() + delay.toNanos());
        breaker.onError(0, TimeUnit.NANOSECONDS, failure);
    }

    void releasePermission() {
        breaker.releasePermission();
    }

    /** Returns the current state; changes nothing. */
    public CircuitState state() {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> CircuitState.OPEN;
            case HALF_OPEN -> CircuitState.HALF_OPEN;
            case CLOSED, DISABLED, METRICS_ONLY -> CircuitState.CLOSED;
        };
    }

    private void logChange(String operation) {
        switch (state()) {
            case OPEN ->
                LOG.warn(
                        "Circuit for {} of Codex opened, next call in {} s: {}",
                        operation,
                        remaining(halfOpenAt).toSeconds() + 1,
                        lastFailure.getMessage());
            case CLOSED -> LOG.info("Circuit for {} of Codex closed", operation);
            case HALF_OPEN -> LOG.debug("Circuit for {} of Codex permits one call", operation);
        }
    }

    private long nextOpenDuration() {
        long millis = (long) (OPEN_DURATION.toMillis() * (1 - JITTER * random.nextDouble()));
        halfOpenAt = clock.nanos() + TimeUnit.MILLISECONDS.toNanos(millis);
        return millis;
    }

    private Duration remaining(long moment) {
        return Duration.ofNanos(Math.max(0, moment - clock.nanos()));
    }
}
