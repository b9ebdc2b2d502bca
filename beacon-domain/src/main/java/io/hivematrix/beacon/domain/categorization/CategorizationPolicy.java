package io.hivematrix.beacon.domain.categorization;

import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Says which section a ticket belongs in. Implementations are free of side effects and thread-safe. */
@FunctionalInterface
public interface CategorizationPolicy {

    /**
     * The section of a ticket; empty where it belongs in none, because it is closed.
     *
     * @param ticket the ticket
     * @param now the moment to judge by
     */
    Optional<Section> sectionOf(Ticket ticket, Instant now);

    /**
     * The tickets on a board, each in its section, in the order given; those without a section are left out.
     *
     * @param tickets no ticket twice
     * @param lastSync when the tickets were last brought up to date, where known
     * @param now the moment to judge by
     * @throws IllegalArgumentException if a ticket is given twice
     */
    default Board board(List<Ticket> tickets, Optional<Instant> lastSync, Instant now) {
        Objects.requireNonNull(now, "now");
        Map<Section, List<Ticket>> sections = new EnumMap<>(Section.class);
        for (Ticket ticket : tickets) {
            sectionOf(ticket, now)
                    .ifPresent(section -> sections.computeIfAbsent(section, key -> new ArrayList<>())
                            .add(ticket));
        }
        return new Board(sections, lastSync, 0);
    }
}
