package io.hivematrix.beacon.cli.source;

import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.util.Optional;

/**
 * One ticket.
 *
 * @param ticket the ticket with all fields
 * @param section its section
 * @param link its page in the PSA system; empty if not known
 */
public record TicketResult(Ticket ticket, Section section, Optional<String> link) {}
