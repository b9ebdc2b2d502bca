package io.hivematrix.beacon.domain.sort;

import io.hivematrix.beacon.domain.ticket.Ticket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Where a ticket stands in its section by each column, so that a viewer that only knows numbers (a browser) can sort by
 * the domain's rule: ascending or descending by rank, absent ones last, equals in the default order.
 */
public final class SortRanks {

    /** The rank of an absent value. */
    public static final int ABSENT = -1;

    private final int[] byKey;

    private SortRanks(int[] byKey) {
        this.byKey = byKey;
    }

    /** The place by that column, from 0; equal values share a place; {@link #ABSENT} where the ticket has no value. */
    public int rank(SortKey key) {
        return byKey[key.ordinal()];
    }

    /** The ranks of tickets among each other, in the order of the list. */
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

    /** The items in that order: by rank, absent ones last, equals as they stand. Each item brings its ranks. */
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
