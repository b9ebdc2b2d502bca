package io.hivematrix.beacon.domain.dashboard;

import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketLinks;
import java.util.Objects;
import java.util.Optional;

/**
 * A ticket and where it is.
 *
 * @param ticket the ticket, under its agent's current name
 * @param section the section it is in
 * @param ticketLinks where tickets can be opened, empty where unknown
 */
public record LocatedTicket(Ticket ticket, Section section, Optional<TicketLinks> ticketLinks) {

    /** @throws NullPointerException naming the component that is null */
    public LocatedTicket {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(ticketLinks, "ticketLinks");
    }
}
