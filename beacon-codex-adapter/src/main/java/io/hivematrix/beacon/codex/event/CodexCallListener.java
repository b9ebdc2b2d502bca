package io.hivematrix.beacon.codex.event;

/** Hears what happens between Beacon and Codex or Core; for metrics. Called on the calling threads, so it must be quick. */
public interface CodexCallListener {

    /** Hears nothing. */
    CodexCallListener NONE = new CodexCallListener() {};

    /** A call went over the wire and ended. Calls that the circuit holds back are not told. */
    default void callFinished(CodexCallEvent call) {}

    /** A board was read of which {@code count} tickets, at least one, could not be. */
    default void ticketsSkipped(int count) {}
}
