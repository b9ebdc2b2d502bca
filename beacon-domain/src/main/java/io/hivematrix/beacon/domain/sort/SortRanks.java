package io.hivematrix.beacon.domain.sort;

import io.hivematrix.beacon.domain.ticket.Ticket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Ranks of a ticket by each column among the tickets of its section. With them a client sorts as the domain does
 * without knowing its collation: by rank, {@link #ABSENT} last in both directions, equal ranks in default order.
 * Immutable.
 */
public final class SortRanks {

    /** Rank of an absent value. */
    public static final int ABSENT = -1;

    private final int[] byKey;

    private SortRanks(int[] byKey) {
        this.byKey = byKey;
    }

    /**
     * Returns the rank by a column, from 0; {@link #ABSENT} if the ticket has no value. Equal values have equal ranks.
     */
    public int rank(SortKey key) {
        return byKey[key.ordinal()];
    }

    /** Returns the ranks of tickets among each other, in the order of the list. */
    public static List<SortRanks> among(List<Ticket> tickets) {
        int[][] byTicket = new int[tickets.size()][SortKey.values().length];
        for (SortKey key : SortKey.values()) {
            int[] ranks = key.ranks(tickets);
            for (int i = 0; i < ranks.length; i++) {
                byTicket[i][key.ordinal()] = ranks[i];
            }
        }
        List<SortRanks> result = new ArrayList<>(byTicket.length);
        for (int[] ranks : byTicket) {
            result.add(new SortRanks(ranks));
        }
        return result;
    }

    /**
     * Returns items sorted by their ranks, absent values last. The sort is stable.
     *
     * @param items the items
     * @param ranksOf the ranks of an item
     * @param order the order
     */
    public static <T> List<T> sorted(List<T> items, Function<T, SortRanks> ranksOf, SortOrder order) {
        Comparator<T> ascending =
                Comparator.comparingInt(item -> ranksOf.apply(item).rank(order.key()));
        Comparator<T> directed = order.direction() == Direction.ASCENDING ? ascending : ascending.reversed();
        Comparator<T> absentLast =
                Comparator.comparing(item -> ranksOf.apply(item).rank(order.key()) == ABSENT);
        return items.stream().sorted(absentLast.thenComparing(directed)).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SortRanks that && Arrays.equals(byKey, that.byKey);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(byKey);
    }

    @Override
    public String toString() {
        return "SortRanks" + Arrays.toString(byKey);
    }
}
