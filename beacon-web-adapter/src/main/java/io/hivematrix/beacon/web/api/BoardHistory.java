package io.hivematrix.beacon.web.api;

import io.hivematrix.beacon.domain.dashboard.BoardVersion;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.view.ViewSlug;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The last {@link #MAX_BOARDS} boards of each view by the hashes of their list documents. Boards share equal tickets, so
 * that an entry costs a reference for each ticket that has not changed. Thread-safe.
 */
final class BoardHistory {

    static final int MAX_BOARDS = 10;

    /** A stale board has another document each second. */
    private static final int MAX_HASHES = 1000;

    private final Map<ViewSlug, Deque<Entry>> views = new HashMap<>();

    /** Adds a document of a board; {@code dashboard} is called if it is the first of its board. */
    synchronized void add(ViewSlug view, BoardVersion version, String hash, Supplier<Dashboard> dashboard) {
        Deque<Entry> entries = views.computeIfAbsent(view, missing -> new ArrayDeque<>());
        Optional<Entry> known =
                entries.stream().filter(entry -> entry.version.equals(version)).findFirst();
        if (known.isEmpty()) {
            entries.addFirst(new Entry(version, ticketsOf(dashboard.get()), new HashSet<>(Set.of(hash))));
            if (entries.size() > MAX_BOARDS) {
                entries.removeLast();
            }
        } else if (known.get().hashes.size() < MAX_HASHES) {
            known.get().hashes.add(hash);
        }
    }

    /** Returns the tickets of the board with a document, empty if it is not among the last boards of the view. */
    synchronized Optional<Map<Section, List<Ticket>>> find(ViewSlug view, String hash) {
        return views.getOrDefault(view, new ArrayDeque<>()).stream()
                .filter(entry -> entry.hashes.contains(hash))
                .map(Entry::tickets)
                .findFirst();
    }

    private static Map<Section, List<Ticket>> ticketsOf(Dashboard dashboard) {
        Map<Section, List<Ticket>> tickets = new TreeMap<>();
        dashboard.sections().forEach(section -> tickets.put(section.section(), section.tickets()));
        return tickets;
    }

    private record Entry(BoardVersion version, Map<Section, List<Ticket>> tickets, Set<String> hashes) {}
}
