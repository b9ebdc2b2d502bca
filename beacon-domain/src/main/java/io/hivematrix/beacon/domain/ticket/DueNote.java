package io.hivematrix.beacon.domain.ticket;

import java.time.Instant;
import java.util.Objects;

/**
 * Due time of a ticket with its label.
 *
 * @param label {@link #FIRST_RESPONSE} or {@link #RESOLUTION}
 * @param at the due time
 */
public record DueNote(String label, Instant at) {

    /** Label of the due time of the first response. */
    public static final String FIRST_RESPONSE = "FR Due";

    /** Label of the due time of the resolution. */
    public static final String RESOLUTION = "Due";

    /** @throws NullPointerException naming the component that is null */
    public DueNote {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(at, "at");
    }
}
