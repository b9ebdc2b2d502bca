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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Builder of a board: collects sections and skips duplicate tickets. */
final class BoardBuilder {

    private final Map<Section, List<Ticket>> sections = new EnumMap<>(Section.class);
    private final Set<TicketId> seen = new HashSet<>();
    private final SkippedEntries skipped = new SkippedEntries();

    /** @throws MalformedResponseException if the section was started before, since either could be the right one */
    void startSection(Section section) throws MalformedResponseException {
        if (sections.put(section, new ArrayList<>()) != null) {
            throw new MalformedResponseException("duplicate " + section.key());
        }
    }

    void add(Section section, Ticket ticket) {
        if (seen.add(ticket.id())) {
            Objects.requireNonNull(sections.get(section)).add(ticket);
        } else {
            skipped.add("duplicate id");
        }
    }

    SkippedEntries skipped() {
        return skipped;
    }

    /** @throws MalformedResponseException if there was no section, not even an empty one */
    Board build(Optional<Instant> lastSync) throws MalformedResponseException {
        if (sections.isEmpty()) {
            throw new MalformedResponseException("the response has no section");
        }
        return new Board(sections, lastSync, skipped.count());
    }
}
