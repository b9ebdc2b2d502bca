package io.hivematrix.beacon.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hivematrix.beacon.domain.dashboard.AgentFilter;
import io.hivematrix.beacon.domain.dashboard.AgentWorkload;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.DashboardSection;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.dashboard.UnknownViewException;
import io.hivematrix.beacon.domain.port.in.ShowDashboardUseCase;
import io.hivematrix.beacon.domain.port.out.BoardUnavailableException;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.view.View;
import io.hivematrix.beacon.domain.view.ViewSlug;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Contract of {@link ShowDashboardUseCase}; the test class of an implementation implements this interface. */
public interface ShowDashboardUseCaseContract extends PortContract {

    /** Returns a use case whose board has tickets in its default view and does not change. */
    ShowDashboardUseCase showDashboard();

    /** Returns a use case that never had a board. */
    ShowDashboardUseCase showDashboardWithoutBoard();

    @Test
    default void totals_equalNumberOfRows() {
        PreparedBoard board = showDashboard().latest();

        for (View view : board.views().all()) {
            Dashboard shown = board.show(DashboardQuery.of(view.slug()));
            int rows = shown.sections().stream()
                    .mapToInt(section -> section.rows().size())
                    .sum();
            assertThat(shown.total()).isEqualTo(rows).isEqualTo(shown.viewTotal());
        }
    }

    @Test
    default void workload_sumsToViewTotal() {
        Dashboard shown = showDefaultView();

        assertThat(shown.workload().stream().mapToInt(AgentWorkload::total).sum())
                .isEqualTo(shown.viewTotal())
                .isPositive();
    }

    @Test
    default void agentFilter_showsTicketsOfWorkload() {
        PreparedBoard board = showDashboard().latest();
        DashboardQuery query = DashboardQuery.of(board.views().defaultView().slug());

        for (AgentWorkload workload : board.show(query).workload()) {
            assertThat(board.show(query.withAgent(workload.filter())).total()).isEqualTo(workload.total());
        }
    }

    @Test
    default void sectionFilter_leavesViewTotalsUnchanged() {
        PreparedBoard board = showDashboard().latest();
        DashboardQuery query = DashboardQuery.of(board.views().defaultView().slug());

        Dashboard whole = board.show(query);
        Dashboard one = board.show(query.withSections(Set.of(Section.OPEN)));

        assertThat(one.total()).isEqualTo(whole.section(Section.OPEN).count());
        assertThat(one.sections())
                .extracting(DashboardSection::viewTotal)
                .isEqualTo(whole.sections().stream()
                        .map(DashboardSection::viewTotal)
                        .toList());
    }

    @Test
    default void find_returnsEveryShownTicketWithSection() {
        PreparedBoard board = showDashboard().latest();

        for (DashboardSection section : showDefaultView().sections()) {
            for (Ticket ticket : section.tickets()) {
                assertThat(board.find(ticket.id())).hasValueSatisfying(found -> {
                    assertThat(found.section()).isEqualTo(section.section());
                    assertThat(found.ticket().id()).isEqualTo(ticket.id());
                });
            }
        }
    }

    @Test
    default void version_isSameWhileNothingChanges() {
        ShowDashboardUseCase dashboards = showDashboard();

        assertThat(dashboards.latest().version()).isSameAs(dashboards.latest().version());
    }

    @Test
    default void dashboard_hasItsQuery() {
        PreparedBoard board = showDashboard().latest();
        DashboardQuery query =
                DashboardQuery.of(board.views().defaultView().slug()).withAgent(AgentFilter.unassigned());

        assertThat(board.show(query).query()).isEqualTo(query);
    }

    @Test
    default void show_unknownView_throws() {
        ShowDashboardUseCase dashboards = showDashboard();

        assertThatExceptionOfType(UnknownViewException.class)
                .isThrownBy(() -> dashboards.show(DashboardQuery.of(new ViewSlug("no-such-view"))));
    }

    @Test
    default void latest_withoutBoard_throwsWithMessage() {
        assertThatExceptionOfType(BoardUnavailableException.class)
                .isThrownBy(() -> showDashboardWithoutBoard().latest())
                .satisfies(unavailable -> assertThat(unavailable).message().isNotBlank());
    }

    private Dashboard showDefaultView() {
        PreparedBoard board = showDashboard().latest();
        return board.show(DashboardQuery.of(board.views().defaultView().slug()));
    }
}
