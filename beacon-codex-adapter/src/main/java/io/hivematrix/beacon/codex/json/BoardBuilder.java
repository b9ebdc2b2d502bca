package io.hivematrix.beacon.codex.json;

import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sections of a board while they are being read. */
final class BoardBuilder {

    private final Map<Section, List<Ticket>> sections = new EnumMap<>(Section.class);
    private final Set<TicketId> seen = new HashSet<>();
    private final SkippedEntries skips = new SkippedEntries();

    /** @throws MalformedResponseException if the section has begun before: nobody can tell which of the two counts */
    void begin(Section section) throws MalformedResponseException {
        if (sections.put(section, new ArrayList<>()) != null) {
            throw new MalformedResponseException(section.key() + " is there twice");
        }
    }

    void add(Section section, Ticket ticket) {
        if (seen.add(ticket.id())) {
            sections.get(section).add(ticket);
        } else {
            skips.add("id is there twice");
        }
    }

    SkippedEntries skips() {
        return skips;
    }

    /** @throws MalformedResponseException if no section was there, not even an empty one */
    Board board(Optional<Instant> lastSync) throws MalformedResponseException {
        if (sections.isEmpty()) {
            throw new MalformedResponseException("the answer has no section");
        }
        return new Board(sections, lastSync, skips.count());
    }
}
