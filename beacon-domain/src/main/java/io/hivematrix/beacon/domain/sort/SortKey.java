package io.hivematrix.beacon.domain.sort;

import io.hivematrix.beacon.domain.ticket.FoldedText;
import io.hivematrix.beacon.domain.ticket.Priority;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Column that tickets can be sorted by. Every sort is stable. */
public enum SortKey {
    /** Ticket number. */
    ID(new Column<>(ticket -> Optional.of(ticket.id()))),
    /** Subject, ignoring case and accents. */
    SUBJECT(new Column<>(ticket -> ticket.subject().flatMap(SortKey::folded))),
    /** Name of the requester, ignoring case and accents. */
    REQUESTER(new Column<>(ticket -> folded(ticket.requester().name()))),
    /** Name of the agent, ignoring case and accents; absent for unassigned tickets. */
    AGENT(new Column<>(ticket -> ticket.assignment()
            .agent()
            .flatMap(agent -> folded(ticket.assignment().agentName())))),
    /** Priority, low to urgent; absent if unknown. */
    PRIORITY(new Column<>(ticket -> Optional.of(ticket.priority()).filter(known -> known != Priority.UNKNOWN))),
    /** SLA by colour, green to red, then by due time, latest to earliest. */
    SLA(new Column<>(ticket -> Optional.of(SlaUrgency.of(ticket.sla())))),
    /** Time of the last update. */
    UPDATED(new Column<>(Ticket::updatedAt)),
    /** Time of creation. */
    CREATED(new Column<>(Ticket::createdAt));

    @SuppressWarnings("ImmutableEnumChecker") // holds a stateless function
    private final Column<?> column;

    SortKey(Column<?> column) {
        this.column = column;
    }

    /** Returns the name in URLs and options, such as "updated". */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the key with a slug, ignoring case; empty if there is none. */
    public static Optional<SortKey> ofSlug(String slug) {
        Objects.requireNonNull(slug, "slug");
        for (SortKey key : values()) {
            if (key.name().equalsIgnoreCase(slug)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** Returns items sorted by this column of their tickets; items with equal values retain their order. */
    <T> List<T> sorted(List<T> items, Direction direction, Function<T, Ticket> ticketOf) {
        return column.sorted(items, direction, ticketOf);
    }

    /**
     * Returns the rank of each ticket's value among all values of the list, from 0. Equal values have the same rank,
     * absent values have {@link SortRanks#ABSENT}.
     */
    int[] ranks(List<Ticket> tickets) {
        return column.ranks(tickets);
    }

    private static Optional<String> folded(String text) {
        return Optional.of(FoldedText.of(text)).filter(folded -> !folded.isEmpty());
    }

    /** Sorts and ranks by one value of a ticket. The value is computed once per ticket and sort. */
    private record Column<K extends Comparable<? super K>>(Function<Ticket, Optional<K>> valueOf) {

        private record Keyed<T, K>(T item, Optional<K> key) {}

        <T> List<T> sorted(List<T> items, Direction direction, Function<T, Ticket> ticketOf) {
            List<Keyed<T, K>> keyed = new ArrayList<>(items.size());
            for (T item : items) {
                keyed.add(new Keyed<>(item, valueOf.apply(ticketOf.apply(item))));
            }
            keyed.sort(absentLast(direction));
            return keyed.stream().map(Keyed::item).toList();
        }

        int[] ranks(List<Ticket> tickets) {
            List<Keyed<Integer, K>> keyed = new ArrayList<>(tickets.size());
            for (int i = 0; i < tickets.size(); i++) {
                keyed.add(new Keyed<>(i, valueOf.apply(tickets.get(i))));
            }
            keyed.sort(absentLast(Direction.ASCENDING));
            return ranksInOrder(keyed);
        }

        private int[] ranksInOrder(List<Keyed<Integer, K>> ordered) {
            int[] ranks = new int[ordered.size()];
            int rank = -1;
            Optional<K> previous = Optional.empty();
            for (Keyed<Integer, K> entry : ordered) {
                if (entry.key().isPresent() && !sameOrder(previous, entry.key().get())) {
                    rank++;
                }
                ranks[entry.item()] = entry.key().isPresent() ? rank : SortRanks.ABSENT;
                previous = entry.key();
            }
            return ranks;
        }

        private boolean sameOrder(Optional<K> previous, K value) {
            return previous.isPresent() && previous.get().compareTo(value) == 0;
        }

        private <T> Comparator<Keyed<T, K>> absentLast(Direction direction) {
            Comparator<K> values =
                    direction == Direction.ASCENDING ? Comparator.naturalOrder() : Comparator.reverseOrder();
            return (left, right) -> {
                if (left.key().isEmpty() || right.key().isEmpty()) {
                    return Boolean.compare(left.key().isEmpty(), right.key().isEmpty());
                }
                return values.compare(left.key().get(), right.key().get());
            };
        }
    }
}
