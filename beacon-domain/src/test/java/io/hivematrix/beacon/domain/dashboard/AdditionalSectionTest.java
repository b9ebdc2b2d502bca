package io.hivematrix.beacon.domain.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hivematrix.beacon.domain.sort.SectionSortOrders;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketId;
import io.hivematrix.beacon.domain.view.GroupFilter;
import io.hivematrix.beacon.domain.view.View;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.domain.view.Views;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdditionalSectionTest {

    private static final Section PARTS = Section.additional(5, "Waiting for parts");
    private static final Ticket ONE = Tickets.ticketOf(1, Tickets.JANE).build();
    private static final Ticket TWO = Tickets.ticketOf(2, Tickets.JANE).build();
    private static final DashboardQuery HELPDESK = DashboardQuery.of(new ViewSlug("helpdesk"));

    private final PreparedBoard board = prepared(PARTS);

    @Test
    void section_isLastOfTheDashboard() {
        Dashboard dashboard = board.show(HELPDESK);

        assertThat(board.sections()).hasSize(5).last().isEqualTo(PARTS);
        assertThat(dashboard.sections()).extracting(DashboardSection::section).isEqualTo(board.sections());
        assertThat(dashboard.section(PARTS).title()).isEqualTo("Waiting for parts");
        assertThat(dashboard.total()).isEqualTo(2);
        assertThat(board.find(new TicketId(1)).orElseThrow().section()).isEqualTo(PARTS);
    }

    @Test
    void workload_countsItsTickets() {
        assertThat(board.show(HELPDESK).workload())
                .filteredOn(agent -> agent.total() > 0)
                .singleElement()
                .satisfies(jane -> assertThat(jane.bySection()).containsEntry(PARTS, 2));
    }

    @Test
    void query_selectsAndSortsIt() {
        DashboardQuery sorted = HELPDESK.withSort(SectionSortOrders.parse("s5:-id", board.sections()));

        assertThat(board.show(HELPDESK.withSections(Set.of(Section.OPEN))).total())
                .isZero();
        assertThat(board.show(sorted.withSections(Set.of(PARTS))).section(PARTS).tickets())
                .containsExactly(TWO, ONE);
    }

    @Test
    void boardWithoutIt_hasFourSections() {
        Dashboard dashboard = prepared(Section.OPEN).show(HELPDESK);

        assertThat(dashboard.sections()).extracting(DashboardSection::section).isEqualTo(Section.STANDARD);
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> dashboard.section(PARTS));
    }

    private static PreparedBoard prepared(Section section) {
        Views views = new Views(List.of(View.of("helpdesk", "Helpdesk", GroupFilter.ALL)));
        return PreparedBoard.of(Boards.of(section, ONE, TWO), views, Tickets.NOW);
    }
}
