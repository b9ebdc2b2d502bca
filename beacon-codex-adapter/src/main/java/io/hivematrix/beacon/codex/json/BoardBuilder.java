package io.hivematrix.beacon.codex.json;

import com.fasterxml.jackson.core.JsonParser;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.SkippedTickets;
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

    void add(Section section, Ticket ticket, JsonParser parser) {
        if (seen.add(ticket.id())) {
            Objects.requireNonNull(sections.get(section)).add(ticket);
        } else {
            skipped.add("ticket " + ticket.id() + ": duplicate id", SkippedEntries.position(parser));
        }
    }

    SkippedEntries skipped() {
        return skipped;
    }

    /**
     * Returns the board.
     *
     * @param now time since which skipped tickets are missing
     * @throws MalformedResponseException if there was no section, not even an empty one, or no ticket could be read; either
     *     would look like an empty board
     */
    Board build(Optional<Instant> lastSync, Instant now) throws MalformedResponseException {
        if (sections.isEmpty()) {
            throw new MalformedResponseException("the response has no section");
        }
        if (seen.isEmpty() && skipped.count() > 0) {
            throw new MalformedResponseException("none of the " + skipped.count() + " tickets can be read");
        }
        return new Board(
                sections,
                lastSync,
                skipped.firstError()
                        .map(error -> new SkippedTickets(skipped.count(), error, Optional.of(now)))
                        .orElse(SkippedTickets.NONE));
    }
}
