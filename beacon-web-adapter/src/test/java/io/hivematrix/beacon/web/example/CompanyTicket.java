package io.hivematrix.beacon.web.example;

import io.hivematrix.beacon.domain.ticket.SlaColor;
import io.hivematrix.beacon.domain.ticket.TicketId;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A row of the list.
 *
 * @param id the ticket
 * @param color how urgent it is
 * @param hoursSpent the new column: hours of work so far, empty where Codex does not say
 */
public record CompanyTicket(TicketId id, SlaColor color, OptionalDouble hoursSpent) {

    /** @throws NullPointerException naming the component that is null */
    public CompanyTicket {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(color, "color");
        Objects.requireNonNull(hoursSpent, "hoursSpent");
    }
}
