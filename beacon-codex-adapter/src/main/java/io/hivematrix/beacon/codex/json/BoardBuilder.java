package io.hivematrix.beacon.codex.json;

import com.fasterxml.jackson.core.JsonParser;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.SkippedTickets;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Builder of a board: collects sections and skips duplicate tickets. */
final class BoardBuilder {

    private final Map<Section, List<Ticket>> sections = new TreeMap<>();
    private final Set<String> started = new HashSet<>();
    private final Set<TicketId> seen = new HashSet<>();
    private final SkippedEntries skipped = new SkippedEntries();

    /** @param additionalSections sections that the board has beside the four of the specification */
    BoardBuilder(List<Section> additionalSections) {
        additionalSections.forEach(section -> sections.put(section, new ArrayList<>()));
    }

    /** @throws MalformedResponseException if the section was started before, since either could be the right one */
    void startSection(String field) throws MalformedResponseException {
        if (!started.add(field)) {
            throw new MalformedResponseException("duplicate " + field);
        }
    }

    void add(Section section, Ticket ticket, JsonParser parser) {
        if (seen.add(ticket.id())) {
            sections.computeIfAbsent(section, missing -> new ArrayList<>()).add(ticket);
        } else {
            skipped.add("ticket " + ticket.id() + ": duplicate id", SkippedEntries.position(parser));
        }
    }

    /** @throws MalformedResponseException if there have been more tickets, read or skipped */
    void requireAtMost(long maxTickets) throws MalformedResponseException {
        if (seen.size() + (long) skipped.count() > maxTickets) {
            throw MalformedResponseException.tooLarge("has more than " + maxTickets + " tickets");
        }
    }

    SkippedEntries skipped() {
        return skipped;
    }

    /**
     * Returns the board.
     *
     * @param now time since which skipped tickets are missing
     * @throws MalformedResponseException if there was none of the four sections, not even an empty one, or no ticket could be read; either
     *     would look like an empty board
     */
    Board build(Optional<Instant> lastSync, Instant now) throws MalformedResponseException {
        if (Section.STANDARD.stream().noneMatch(section -> started.contains("section" + section.number()))) {
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
