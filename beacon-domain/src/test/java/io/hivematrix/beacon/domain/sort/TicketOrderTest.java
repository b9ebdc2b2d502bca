package io.hivematrix.beacon.domain.sort;

import static io.hivematrix.beacon.domain.testing.Tickets.NOW;
import static io.hivematrix.beacon.domain.testing.Tickets.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.Assignment;
import io.hivematrix.beacon.domain.ticket.Priority;
import io.hivematrix.beacon.domain.ticket.Requester;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Sla;
import io.hivematrix.beacon.domain.ticket.SlaColor;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketBuilder;
import io.hivematrix.beacon.domain.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Order by each column, and the default orders of the specification. */
class TicketOrderTest {

    @Test
    void id_isOrderedNumerically() {
        assertThat(ids(SortKey.ID, ticket(100), ticket(9))).containsExactly(9L, 100L);
    }

    @Test
    void subject_ignoresCaseAndAccentsAndAbsentIsLast() {
        assertThat(ids(
                        SortKey.SUBJECT,
                        Ticket.builder(new TicketId(1)),
                        ticket(2).subject("  "),
                        ticket(3).subject("b"),
                        ticket(4).subject("Äa")))
                .containsExactly(4L, 3L, 1L, 2L);
    }

    @Test
    void requester_isOrderedByNameAndEmptyIsLast() {
        assertThat(ids(
                        SortKey.REQUESTER,
                        ticket(1).requester(Requester.UNKNOWN),
                        ticket(2).requester(Requester.named("żan")),
                        ticket(3).requester(Requester.named("Yan"))))
                .containsExactly(3L, 2L, 1L);
    }

    @Test
    void agent_isOrderedByNameAndUnassignedIsLast() {
        assertThat(ids(
                        SortKey.AGENT,
                        ticket(1).assignment(Assignment.UNASSIGNED),
                        ticket(2).assignment(Assignment.to(new AgentId(1), "Zoe")),
                        ticket(3).assignment(Assignment.to(new AgentId(2), "adam"))))
                .containsExactly(3L, 2L, 1L);
    }

    @Test
    void priority_isOrderedFromLowToUrgentAndUnknownIsLast() {
        assertThat(ids(
                        SortKey.PRIORITY,
                        ticket(1).priority(Priority.UNKNOWN),
                        ticket(2).priority(Priority.URGENT),
                        ticket(3).priority(Priority.LOW)))
                .containsExactly(3L, 2L, 1L);
    }

    @Test
    void sla_isOrderedByColourThenLatestDueFirst() {
        assertThat(ids(
                        SortKey.SLA,
                        ticket(1).sla(Sla.of("", SlaColor.RED)),
                        ticket(2).sla(due(SlaColor.ORANGE, 1)),
                        ticket(3).sla(due(SlaColor.ORANGE, 3)),
                        ticket(4).sla(Sla.of("", SlaColor.ORANGE)),
                        ticket(5).sla(due(SlaColor.GREEN, 1))))
                .containsExactly(5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void times_areOrderedFromOldToNewAndUnknownIsLast() {
        assertThat(ids(
                        SortKey.UPDATED,
                        Ticket.builder(new TicketId(1)),
                        ticket(2).updatedAt(NOW),
                        ticket(3).updatedAt(NOW.minusSeconds(1))))
                .containsExactly(3L, 2L, 1L);
        assertThat(ids(
                        SortKey.CREATED,
                        Ticket.builder(new TicketId(1)),
                        ticket(2).createdAt(NOW),
                        ticket(3).createdAt(NOW.minusSeconds(1))))
                .containsExactly(3L, 2L, 1L);
    }

    @Test
    void defaultOrders_areThoseOfTheSpecification() {
        Ticket old = ticket(9)
                .createdAt(NOW.minus(Duration.ofDays(9)))
                .updatedAt(NOW)
                .priority(Priority.URGENT)
                .build();
        Ticket inactive = ticket(8)
                .createdAt(NOW)
                .updatedAt(NOW.minus(Duration.ofDays(9)))
                .priority(Priority.LOW)
                .build();
        List<Ticket> both = List.of(inactive, old);

        assertThat(DefaultOrders.STANDARD.of(Section.OPEN).sorted(both)).containsExactly(old, inactive);
        assertThat(DefaultOrders.STANDARD.of(Section.CUSTOMER_REPLIED).sorted(both))
                .containsExactly(inactive, old);
        assertThat(DefaultOrders.STANDARD.of(Section.NEEDS_AGENT).sorted(both)).containsExactly(old, inactive);
        assertThat(DefaultOrders.STANDARD.of(Section.OTHER_ACTIVE).sorted(both)).containsExactly(inactive, old);
    }

    @Test
    void needsAgent_equalPriorityIsOrderedBySla() {
        Ticket orange =
                ticket(1).priority(Priority.HIGH).sla(due(SlaColor.ORANGE, 1)).build();
        Ticket red =
                ticket(2).priority(Priority.HIGH).sla(due(SlaColor.RED, -1)).build();

        assertThat(DefaultOrders.STANDARD.of(Section.NEEDS_AGENT).sorted(List.of(orange, red)))
                .containsExactly(red, orange);
    }

    @Test
    void missingDefaultOrder_isRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DefaultOrders(Map.of(Section.OPEN, TicketOrder.by())))
                .withMessage("orders has no entry for section 2 (Customer Replied)");
    }

    @Test
    void with_replacesOrderOfOneSection() {
        TicketOrder newestFirst = TicketOrder.by(SortOrder.descending(SortKey.CREATED));
        DefaultOrders custom = DefaultOrders.STANDARD.with(Section.OPEN, newestFirst);

        assertThat(custom.of(Section.OPEN)).isEqualTo(newestFirst);
        assertThat(custom.of(Section.NEEDS_AGENT)).isEqualTo(DefaultOrders.STANDARD.of(Section.NEEDS_AGENT));
        assertThat(DefaultOrders.STANDARD.of(Section.OPEN)).isNotEqualTo(newestFirst);
    }

    @Test
    void ranks_haveValueEquality() {
        SortRanks alone = SortRanks.among(List.of(ticket(1).build())).get(0);
        SortRanks second =
                SortRanks.among(List.of(ticket(1).build(), ticket(2).build())).get(1);

        assertThat(alone)
                .isEqualTo(SortRanks.among(List.of(ticket(5).build())).get(0))
                .hasSameHashCodeAs(SortRanks.among(List.of(ticket(5).build())).get(0))
                .isNotEqualTo(second)
                .hasToString("SortRanks[0, 0, 0, -1, 0, 0, 0, 0]");
        assertThat(second.rank(SortKey.ID)).isEqualTo(1);
        assertThat(second.hashCode()).isNotEqualTo(alone.hashCode());
    }

    private static List<Long> ids(SortKey key, TicketBuilder... tickets) {
        List<Ticket> built = Stream.of(tickets).map(TicketBuilder::build).toList();
        return TicketOrder.by(SortOrder.ascending(key)).sorted(built).stream()
                .map(ticket -> ticket.id().value())
                .toList();
    }

    private static Sla due(SlaColor color, int hours) {
        return new Sla("", color, color.slaClass(), Optional.empty(), Optional.of(NOW.plus(Duration.ofHours(hours))));
    }
}
