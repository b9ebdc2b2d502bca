package io.hivematrix.beacon.domain.board;

import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketId;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tickets of the sections at one time, in the order of the source: of the four standard ones and of those that
 * the source has in addition. Immutable.
 *
 * <pre>{@code
 * Board board = new Board(Map.of(Section.OPEN, List.of(ticket)), Optional.of(now), SkippedTickets.NONE);
 * List<Ticket> open = board.tickets(Section.OPEN);
 * }</pre>
 *
 * @param sections the tickets of each section; a standard section without an entry is empty
 * @param lastSync the time of the source's last sync with the PSA system, empty if not known
 * @param skipped the tickets that are missing because they could not be read
 */
public record Board(Map<Section, List<Ticket>> sections, Optional<Instant> lastSync, SkippedTickets skipped) {

    /** @throws IllegalArgumentException if two tickets have the same id */
    public Board {
        Objects.requireNonNull(lastSync, "lastSync");
        Objects.requireNonNull(skipped, "skipped");
        sections = copyOf(sections);
        requireUniqueIds(sections);
    }

    /** Returns the tickets of one section, in the order of the source. */
    public List<Ticket> tickets(Section section) {
        return sections.getOrDefault(Objects.requireNonNull(section, "section"), List.of());
    }

    /** Returns the number of tickets in all sections. */
    public int size() {
        return sections.values().stream().mapToInt(List::size).sum();
    }

    /** Returns this board, with missing tickets dated by {@link SkippedTickets#continuing}. */
    public Board continuing(Board previous) {
        SkippedTickets dated = skipped.continuing(previous.skipped);
        return dated.equals(skipped) ? this : new Board(sections, lastSync, dated);
    }

    private static Map<Section, List<Ticket>> copyOf(Map<Section, List<Ticket>> sections) {
        Map<Section, List<Ticket>> copy = new TreeMap<>();
        Section.STANDARD.forEach(section -> copy.put(section, List.of()));
        sections.forEach((section, tickets) -> copy.put(section, List.copyOf(tickets)));
        return Collections.unmodifiableMap(copy);
    }

    private static void requireUniqueIds(Map<Section, List<Ticket>> sections) {
        Set<TicketId> seen = new HashSet<>();
        for (List<Ticket> tickets : sections.values()) {
            for (Ticket ticket : tickets) {
                if (!seen.add(ticket.id())) {
                    throw new IllegalArgumentException("ticket " + ticket.id() + " is on the board twice");
                }
            }
        }
    }
}
