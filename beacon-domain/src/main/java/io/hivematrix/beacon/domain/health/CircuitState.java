package io.hivematrix.beacon.domain.health;

import java.util.Locale;

/** Whether Beacon asks Codex, or leaves it in peace after failures. */
public enum CircuitState {
    /** Codex is asked as usual. */
    CLOSED,
    /** After an open spell, a single question tries whether Codex is well again. */
    HALF_OPEN,
    /** Codex has failed too often and is not asked for a while. */
    OPEN;

    /** The state as it is written on the wire, such as "half_open". */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
