package io.hivematrix.beacon.domain.dashboard;

import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketLinks;
import java.util.Objects;
import java.util.Optional;

/**
 * Ticket with its section. Immutable.
 *
 * @param ticket the ticket, with the current name of its agent
 * @param section the section
 * @param ticketLinks the links to tickets in the PSA system, empty if not configured
 */
public record LocatedTicket(Ticket ticket, Section section, Optional<TicketLinks> ticketLinks) {

    /** @throws NullPointerException naming the component that is null */
    public LocatedTicket {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(ticketLinks, "ticketLinks");
    }
}
