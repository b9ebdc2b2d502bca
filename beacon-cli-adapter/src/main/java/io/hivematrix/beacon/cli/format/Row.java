package io.hivematrix.beacon.cli.format;

import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketLinks;
import java.util.Optional;

/** Ticket of a table, with its section and the links to the PSA system. */
record Row(Section section, Ticket ticket, Optional<TicketLinks> links) {}
