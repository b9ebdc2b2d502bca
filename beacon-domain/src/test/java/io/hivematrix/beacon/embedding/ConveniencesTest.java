package io.hivematrix.beacon.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.categorization.SpecificationCategorization;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.port.out.BoardSource;
import io.hivematrix.beacon.domain.service.DashboardService;
import io.hivematrix.beacon.domain.ticket.GroupId;
import io.hivematrix.beacon.domain.ticket.Status;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketId;
import io.hivematrix.beacon.domain.view.GroupFilter;
import io.hivematrix.beacon.domain.view.View;
import io.hivematrix.beacon.domain.view.Views;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Short forms for applications that embed the domain. */
class ConveniencesTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
    private static final GroupId SALES = new GroupId(7);
    private static final View VIEW = View.of("sales", "Sales", GroupFilter.only(Set.of(SALES)));
    private static final Views VIEWS = new Views(List.of(VIEW));

    @Test
    void viewOf_usesTitleAndStandardThreshold() {
        assertThat(VIEW.slug()).hasToString("sales");
        assertThat(VIEW.tabLabel()).isEqualTo("Sales");
        assertThat(VIEW.sirenThreshold()).isEqualTo(30);
    }

    @Test
    void statusOf_mayHaveCode() {
        assertThat(Status.of("Open")).isEqualTo(new Status(OptionalInt.empty(), "Open"));
        assertThat(Status.of(2, "Open")).isEqualTo(new Status(OptionalInt.of(2), "Open"));
    }

    @Test
    void preparedBoard_needsOnlyBoardViewsAndTime() {
        Dashboard dashboard = PreparedBoard.of(board(), VIEWS, NOW).show(DashboardQuery.of(VIEW.slug()));

        assertThat(dashboard.viewTotal()).isEqualTo(1);
        assertThat(dashboard.freshness().fetchedAt()).isEqualTo(NOW);
    }

    @Test
    void serviceOfFixedBoard_showsIt() {
        DashboardService service = DashboardService.builder(BoardSource.fixed(board()))
                .views(VIEWS)
                .clock(InstantSource.fixed(NOW))
                .build();

        assertThat(service.latest().show(DashboardQuery.of(VIEW.slug())).viewTotal())
                .isEqualTo(1);
        assertThat(service.current()).isPresent();
        assertThat(service.views()).isEqualTo(VIEWS);
    }

    @Test
    void builderWithoutViews_hasStandardOnes() {
        assertThat(DashboardService.builder(BoardSource.fixed(board()))
                        .build()
                        .views()
                        .all())
                .hasSize(2);
    }

    private static Board board() {
        Ticket ticket = Ticket.builder(new TicketId(1))
                .status(Status.of("Open"))
                .group(SALES)
                .build();
        return SpecificationCategorization.STANDARD.board(List.of(ticket), Optional.of(NOW), NOW);
    }
}
