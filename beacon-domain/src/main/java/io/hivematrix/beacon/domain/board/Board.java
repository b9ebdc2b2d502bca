package io.hivematrix.beacon.domain.board;

import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Codex's four sections at one moment, in Codex's order (specification, "Required Codex Endpoints").
 *
 * @param sections the tickets of each section; a section that is not named is empty
 * @param lastSync when Codex last had news from the PSA system, empty where it does not say
 * @param skipped how many tickets of Codex's answer could not be read and are therefore missing
 */
public record Board(Map<Section, List<Ticket>> sections, Optional<Instant> lastSync, int skipped) {

    /** @throws IllegalArgumentException if a ticket stands on the board twice, or {@code skipped} is negative */
    public Board {
        Objects.requireNonNull(lastSync, "lastSync");
        if (skipped < 0) {
            throw new IllegalArgumentException("skipped must not be negative, but is " + skipped);
        }
        sections = copyOf(sections);
        refuseRepeats(sections);
    }

    /** The tickets of one section, in Codex's order. */
    public List<Ticket> tickets(Section section) {
        return sections.getOrDefault(Objects.requireNonNull(section, "section"), List.of());
    }

    /** How many tickets are on the board. */
    public int size() {
        return sections.values().stream().mapToInt(List::size).sum();
    }

    private static Map<Section, List<Ticket>> copyOf(Map<Section, List<Ticket>> sections) {
        Map<Section, List<Ticket>> copy = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            copy.put(section, List.copyOf(sections.getOrDefault(section, List.of())));
        }
        return Collections.unmodifiableMap(copy);
    }

    private static void refuseRepeats(Map<Section, List<Ticket>> sections) {
        Set<TicketId> seen = new HashSet<>();
        for (List<Ticket> tickets : sections.values()) {
            for (Ticket ticket : tickets) {
                if (!seen.add(ticket.id())) {
                    throw new IllegalArgumentException("ticket " + ticket.id() + " stands on the board twice");
                }
            }
        }
    }
}
