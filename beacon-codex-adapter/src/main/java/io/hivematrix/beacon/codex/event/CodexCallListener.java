package io.hivematrix.beacon.codex.event;

/** Listener for calls to Codex and Core, used for metrics. Called on the calling threads; must return quickly. */
public interface CodexCallListener {

    /** Ignores all events. */
    CodexCallListener NONE = new CodexCallListener() {};

    /** Called after each call that was sent; calls rejected by the circuit breaker are not reported. */
    default void callFinished(CodexCallEvent call) {}

    /** Called for each board with malformed tickets; {@code count} of them, at least one, were skipped. */
    default void ticketsSkipped(int count) {}
}
