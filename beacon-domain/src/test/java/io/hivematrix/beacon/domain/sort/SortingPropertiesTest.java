package io.hivematrix.beacon.domain.sort;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.TicketArbitraries;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Sorting is a total order with absent values last, and sorting by ranks is equivalent to it. */
class SortingPropertiesTest {

    @Property
    void order_isIndependentOfInputOrder(
            @ForAll("tickets") List<Ticket> tickets, @ForAll("sortOrders") SortOrder order, @ForAll Random random) {
        List<Ticket> shuffled = new ArrayList<>(tickets);
        Collections.shuffle(shuffled, random);

        assertThat(TicketOrder.by(order).sorted(shuffled))
                .isEqualTo(TicketOrder.by(order).sorted(tickets));
    }

    @Property
    void sorted_containsEveryTicket(@ForAll("tickets") List<Ticket> tickets, @ForAll("sortOrders") SortOrder order) {
        assertThat(TicketOrder.by(order).sorted(tickets)).containsExactlyInAnyOrderElementsOf(tickets);
    }

    @Property
    void absentValues_areLastInBothDirections(
            @ForAll("tickets") List<Ticket> tickets, @ForAll("sortOrders") SortOrder order) {
        List<Ticket> sorted = TicketOrder.by(order).sorted(tickets);

        List<Boolean> absent = SortRanks.among(sorted).stream()
                .map(ranks -> ranks.rank(order.key()) == SortRanks.ABSENT)
                .toList();
        assertThat(absent).isSorted();
    }

    @Property
    void presentValues_areMonotonic(@ForAll("tickets") List<Ticket> tickets, @ForAll("sortOrders") SortOrder order) {
        List<Integer> present = SortRanks.among(TicketOrder.by(order).sorted(tickets)).stream()
                .map(ranks -> ranks.rank(order.key()))
                .filter(rank -> rank != SortRanks.ABSENT)
                .map(rank -> order.direction() == Direction.ASCENDING ? rank : -rank)
                .toList();

        assertThat(present).isSorted();
    }

    @Property
    void equalTickets_areOrderedByNumber(
            @ForAll("tickets") List<Ticket> tickets, @ForAll("sortOrders") SortOrder order) {
        List<Ticket> sorted = TicketOrder.by(order).sorted(tickets);
        List<SortRanks> ranks = SortRanks.among(sorted);

        assertThat(IntStream.range(1, sorted.size())
                        .filter(i -> ranks.get(i).rank(order.key())
                                == ranks.get(i - 1).rank(order.key())))
                .allMatch(i -> sorted.get(i - 1).id().compareTo(sorted.get(i).id()) < 0);
    }

    @Provide
    static Arbitrary<Section> sections() {
        return Arbitraries.of(Section.STANDARD);
    }

    @Property
    void sortingByRanks_equalsSortingByColumnThenDefaultOrder(
            @ForAll("tickets") List<Ticket> tickets,
            @ForAll("sections") Section section,
            @ForAll("sortOrders") SortOrder order) {
        TicketOrder byDefault = DefaultOrders.STANDARD.of(section);
        List<Ticket> defaultSorted = byDefault.sorted(tickets);
        List<SortRanks> ranks = SortRanks.among(defaultSorted);

        List<Integer> byRank = SortRanks.sorted(indices(defaultSorted), ranks::get, order);

        List<SortOrder> steps = new ArrayList<>(List.of(order));
        steps.addAll(byDefault.steps());
        assertThat(byRank.stream().map(defaultSorted::get))
                .containsExactlyElementsOf(new TicketOrder(steps).sorted(tickets));
    }

    @Property
    void ranks_haveNoGaps(@ForAll("tickets") List<Ticket> tickets, @ForAll SortKey key) {
        List<Integer> distinct = SortRanks.among(tickets).stream()
                .map(ranks -> ranks.rank(key))
                .filter(rank -> rank != SortRanks.ABSENT)
                .distinct()
                .sorted()
                .toList();

        assertThat(distinct).isEqualTo(indices(distinct));
    }

    @Property
    void parse_invertsToString(@ForAll("sectionSortOrders") SectionSortOrders orders) {
        assertThat(SectionSortOrders.parse(orders.toString())).isEqualTo(orders);
    }

    @Provide
    Arbitrary<List<Ticket>> tickets() {
        return TicketArbitraries.tickets();
    }

    @Provide
    Arbitrary<SortOrder> sortOrders() {
        return Combinators.combine(Arbitraries.of(SortKey.class), Arbitraries.of(Direction.class))
                .as(SortOrder::new);
    }

    @Provide
    Arbitrary<SectionSortOrders> sectionSortOrders() {
        Arbitrary<Map<Section, SortOrder>> chosen = Arbitraries.maps(Arbitraries.of(Section.STANDARD), sortOrders());
        return Arbitraries.oneOf(
                chosen.map(SectionSortOrders::new), sortOrders().map(SectionSortOrders::forAllSections));
    }

    private static List<Integer> indices(List<?> list) {
        return IntStream.range(0, list.size()).boxed().toList();
    }
}
