package io.hivematrix.beacon.web.api;

import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardRow;
import io.hivematrix.beacon.domain.dashboard.DashboardSection;
import io.hivematrix.beacon.domain.sort.SortKey;
import io.hivematrix.beacon.domain.sort.SortRanks;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Difference between two boards of a view. Tickets that are equal and in the same order are not part of it: a client
 * retains their order and derives their ranks, which are consecutive without the {@linkplain Row#ownRanks own ranks} of
 * changed rows.
 *
 * @param sections the changed rows of each section in their order
 * @param removed tickets that are no longer in the view
 */
record BoardDelta(Map<Section, List<Row>> sections, Collection<TicketId> removed) {

    private static final SortKey[] COLUMNS = SortKey.values();

    /**
     * Row that is new or has changed.
     *
     * @param before the ticket on the earlier board, empty if it is new
     * @param position index in the section's default order
     * @param ownRanks bit set by {@link SortKey}: columns whose rank no unchanged row of the section has
     */
    record Row(DashboardRow row, Optional<Ticket> before, int position, int ownRanks) {}

    private record Place(Section section, int index, Ticket ticket) {}

    /** Returns the difference; empty if more than half of the rows would be part of it. */
    static Optional<BoardDelta> between(Map<Section, List<Ticket>> before, Dashboard after) {
        Map<TicketId, Place> places = placesOf(before);
        Map<Section, List<Row>> sections = new TreeMap<>();
        int changes = 0;
        for (DashboardSection section : after.sections()) {
            List<Row> changed = changedRows(section, places);
            sections.put(section.section(), changed);
            changes += changed.size();
        }
        return changes * 2 > after.total() ? Optional.empty() : Optional.of(new BoardDelta(sections, places.keySet()));
    }

    private static Map<TicketId, Place> placesOf(Map<Section, List<Ticket>> board) {
        Map<TicketId, Place> places = new HashMap<>();
        board.forEach((section, tickets) -> {
            for (int i = 0; i < tickets.size(); i++) {
                places.put(tickets.get(i).id(), new Place(section, i, tickets.get(i)));
            }
        });
        return places;
    }

    /** Removes the places of the section's tickets. */
    private static List<Row> changedRows(DashboardSection section, Map<TicketId, Place> places) {
        List<Row> changed = new ArrayList<>();
        BitSet[] shared = new BitSet[COLUMNS.length];
        for (int column = 0; column < COLUMNS.length; column++) {
            shared[column] = new BitSet();
        }
        int last = -1;
        for (int i = 0; i < section.rows().size(); i++) {
            DashboardRow row = section.rows().get(i);
            Optional<Place> place =
                    Optional.ofNullable(places.remove(row.ticket().id()));
            if (isUnchanged(place, section.section(), row, last)) {
                last = place.orElseThrow().index();
                addRanks(row.ranks(), shared);
            } else {
                changed.add(new Row(row, place.map(Place::ticket), i, 0));
            }
        }
        changed.replaceAll(row -> new Row(
                row.row(), row.before(), row.position(), ownRanks(row.row().ranks(), shared)));
        return changed;
    }

    private static boolean isUnchanged(Optional<Place> place, Section section, DashboardRow row, int last) {
        return place.filter(known -> known.section().equals(section)
                        && known.index() > last
                        && known.ticket().equals(row.ticket()))
                .isPresent();
    }

    private static void addRanks(SortRanks ranks, BitSet[] shared) {
        for (int column = 0; column < COLUMNS.length; column++) {
            int rank = ranks.rank(COLUMNS[column]);
            if (rank != SortRanks.ABSENT) {
                shared[column].set(rank);
            }
        }
    }

    private static int ownRanks(SortRanks ranks, BitSet[] shared) {
        int own = 0;
        for (int column = 0; column < COLUMNS.length; column++) {
            int rank = ranks.rank(COLUMNS[column]);
            if (rank != SortRanks.ABSENT && !shared[column].get(rank)) {
                own |= 1 << column;
            }
        }
        return own;
    }
}
