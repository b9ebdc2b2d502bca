package io.hivematrix.beacon.domain.categorization;

import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.SkippedTickets;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Policy that assigns tickets to sections. Implementations are thread-safe and have no side effects. */
@FunctionalInterface
public interface CategorizationPolicy {

    /**
     * Returns the section of a ticket.
     *
     * @param ticket the ticket
     * @param now the current time, with which due times are compared
     * @return the section, empty if the ticket is closed
     */
    Optional<Section> sectionOf(Ticket ticket, Instant now);

    /**
     * Creates a board with each ticket in its section, in the order of the list. Closed tickets are omitted.
     *
     * @param tickets the tickets, with unique ids
     * @param lastSync the time the tickets were last updated, empty if not known
     * @param now the current time, with which due times are compared
     * @throws IllegalArgumentException if two tickets have the same id
     */
    default Board board(List<Ticket> tickets, Optional<Instant> lastSync, Instant now) {
        Objects.requireNonNull(now, "now");
        Map<Section, List<Ticket>> sections = new TreeMap<>();
        for (Ticket ticket : tickets) {
            sectionOf(ticket, now)
                    .ifPresent(section -> sections.computeIfAbsent(section, key -> new ArrayList<>())
                            .add(ticket));
        }
        return new Board(sections, lastSync, SkippedTickets.NONE);
    }
}
