package io.hivematrix.beacon.cli.format;

import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketLinks;
import java.util.Optional;

/** A ticket on its way into a table. */
record Row(Section section, Ticket ticket, Optional<TicketLinks> links) {}
