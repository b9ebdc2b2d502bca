package io.hivematrix.beacon.codex.client;

import io.hivematrix.beacon.codex.event.CodexCallEvent;
import io.hivematrix.beacon.codex.http.CodexCallException;
import io.hivematrix.beacon.codex.http.MonotonicClock;
import io.hivematrix.beacon.domain.health.CircuitState;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * One circuit breaker per operation, so that a failing operation does not stop the others. Only a {@code Retry-After} for the
 * tickets also delays the agents and the PSA configuration, which are loaded in the background. Thread-safe.
 */
public final class CodexCircuitBreakers {

    private final Map<CodexCallEvent.Operation, CodexCircuitBreaker> breakers = new ConcurrentHashMap<>();
    private final MonotonicClock clock;
    private final RandomGenerator random;

    public CodexCircuitBreakers(MonotonicClock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /**
     * Returns the circuit breaker of an operation after {@link CodexCircuitBreaker#acquirePermission}.
     *
     * @throws CodexCallException if no call is permitted now
     */
    CodexCircuitBreaker acquire(CodexCallEvent.Operation operation) throws CodexCallException {
        if (operation == CodexCallEvent.Operation.AGENTS || operation == CodexCallEvent.Operation.PSA_CONFIG) {
            of(CodexCallEvent.Operation.TICKETS).requireNoPause();
        }
        CodexCircuitBreaker breaker = of(operation);
        breaker.acquirePermission();
        return breaker;
    }

    private CodexCircuitBreaker of(CodexCallEvent.Operation operation) {
        return breakers.computeIfAbsent(operation, key -> new CodexCircuitBreaker(key.label(), clock, random));
    }

    /** Returns the state of the circuit breaker of an operation. */
    public CircuitState state(CodexCallEvent.Operation operation) {
        return of(operation).state();
    }
}
