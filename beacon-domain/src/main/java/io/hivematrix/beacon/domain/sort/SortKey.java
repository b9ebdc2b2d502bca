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

/** A column that a board can be sorted by (specification, "Sortable Columns"). */
public enum SortKey {
    /** The ticket's number. */
    ID(new Rule<>(ticket -> Optional.of(ticket.id()))),
    /** The subject, without regard to case and accents. */
    SUBJECT(new Rule<>(ticket -> ticket.subject().flatMap(SortKey::word))),
    /** The requester's name, without regard to case and accents. */
    REQUESTER(new Rule<>(ticket -> word(ticket.requester().name()))),
    /** The agent's name, without regard to case and accents; unassigned tickets have none. */
    AGENT(new Rule<>(ticket -> ticket.assignment()
            .agent()
            .flatMap(agent -> word(ticket.assignment().agentName())))),
    /** The priority, low to urgent; an unknown one counts as absent. */
    PRIORITY(new Rule<>(ticket -> Optional.of(ticket.priority()).filter(known -> known != Priority.UNKNOWN))),
    /** The SLA, from calm to breached; of one colour, what is due later is calmer. */
    SLA(new Rule<>(ticket -> Optional.of(SlaUrgency.of(ticket.sla())))),
    /** When it last changed. */
    UPDATED(new Rule<>(Ticket::updatedAt)),
    /** When it was opened. */
    CREATED(new Rule<>(Ticket::createdAt));

    @SuppressWarnings("ImmutableEnumChecker") // a record of a function without state
    private final Rule<?> rule;

    SortKey(Rule<?> rule) {
        this.rule = rule;
    }

    /** The word for addresses and options, such as "updated". */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of that word, in any case; empty where the word is none of the eight. */
    public static Optional<SortKey> ofSlug(String word) {
        Objects.requireNonNull(word, "word");
        for (SortKey key : values()) {
            if (key.name().equalsIgnoreCase(word)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** The items ordered by this column of their tickets, absent values last; equals keep their order. */
    <T> List<T> sorted(List<T> items, Direction direction, Function<T, Ticket> ticketOf) {
        return rule.sorted(items, direction, ticketOf);
    }

    /**
     * The place of each ticket's value among all values of the list: equal values share a place, absent values have
     * {@link SortRanks#ABSENT}.
     */
    int[] ranks(List<Ticket> tickets) {
        return rule.ranks(tickets);
    }

    private static Optional<String> word(String text) {
        return Optional.of(FoldedText.of(text)).filter(plain -> !plain.isEmpty());
    }

    /** One column's value of a ticket, with what follows from its order. Each value is computed once a sort. */
    private record Rule<K extends Comparable<? super K>>(Function<Ticket, Optional<K>> valueOf) {

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
            Optional<K> before = Optional.empty();
            for (Keyed<Integer, K> entry : ordered) {
                if (entry.key().isPresent() && !sameOrder(before, entry.key().get())) {
                    rank++;
                }
                ranks[entry.item()] = entry.key().isPresent() ? rank : SortRanks.ABSENT;
                before = entry.key();
            }
            return ranks;
        }

        private boolean sameOrder(Optional<K> before, K value) {
            return before.isPresent() && before.get().compareTo(value) == 0;
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
