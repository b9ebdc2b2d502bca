package io.hivematrix.beacon.web.example;

import io.hivematrix.beacon.domain.ticket.SlaColor;
import io.hivematrix.beacon.domain.ticket.TicketId;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Row of the list.
 *
 * @param hoursSpent the new column: hours of work; empty if unknown
 */
public record CompanyTicket(TicketId id, SlaColor color, OptionalDouble hoursSpent) {

    /** @throws NullPointerException if a component is null; the message names it */
    public CompanyTicket {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(color, "color");
        Objects.requireNonNull(hoursSpent, "hoursSpent");
    }
}
