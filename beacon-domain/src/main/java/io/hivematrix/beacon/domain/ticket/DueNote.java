package io.hivematrix.beacon.domain.ticket;

import java.time.Instant;
import java.util.Objects;

/**
 * Due time shown below the SLA text of a ticket at risk.
 *
 * @param label "FR Due" for the first response, "Due" for the resolution
 * @param at the due time
 */
public record DueNote(String label, Instant at) {

    /** @throws NullPointerException naming the component that is null */
    public DueNote {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(at, "at");
    }
}
