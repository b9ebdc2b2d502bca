package io.hivematrix.beacon.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.board.SkippedTickets;
import io.hivematrix.beacon.domain.dashboard.BoardVersion;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.port.in.ShowDashboardUseCase;
import io.hivematrix.beacon.domain.port.out.BoardSource;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.domain.testing.ShowDashboardUseCaseContract;
import io.hivematrix.beacon.domain.testing.TestClock;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.GroupId;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Sla;
import io.hivematrix.beacon.domain.ticket.SlaClass;
import io.hivematrix.beacon.domain.ticket.SlaColor;
import io.hivematrix.beacon.domain.view.ViewDefinitions;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.domain.view.Views;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DashboardServiceTest implements ShowDashboardUseCaseContract {

    private final FixedBoardSource boards = FixedBoardSource.of(Boards.small());
    private Agents agents = Boards.smallAgents();
    private PsaConfiguration psa = PsaConfiguration.UNKNOWN;
    private final TestClock clock = new TestClock(Tickets.NOW);
    private final DashboardService service = service(boards);

    @Override
    public ShowDashboardUseCase showDashboard() {
        return service;
    }

    @Override
    public ShowDashboardUseCase showDashboardWithoutBoard() {
        return service(FixedBoardSource.unavailable());
    }

    @Test
    void equalBoard_hasSameVersion() {
        BoardVersion before = service.latest().version();

        boards.show(Boards.small());
        agents = Boards.smallAgents();

        assertThat(service.latest().version()).isSameAs(before);
    }

    @Test
    void changedBoardAgentsOrConfiguration_hasNewVersion() {
        BoardVersion first = service.latest().version();

        boards.show(Boards.large(3));
        BoardVersion second = service.latest().version();
        agents = Agents.NOT_LOADED;
        BoardVersion third = service.latest().version();
        psa = new PsaConfiguration(Optional.empty(), Set.of(new GroupId(1)));
        BoardVersion fourth = service.latest().version();

        assertThat(Set.of(first, second, third, fourth)).hasSize(4);
        assertThat(service.latest().version()).isSameAs(fourth);
    }

    @Test
    void failure_marksBoardStaleWithSameVersion() {
        PreparedBoard before = service.latest();

        boards.failRefresh();

        assertThat(service.latest().version()).isSameAs(before.version());
        assertThat(service.latest().freshness().isStale()).isTrue();
        assertThat(before.freshness().isStale()).isFalse();
    }

    @Test
    void dueTicket_turnsRedWithNewVersion() {
        boards.show(dueInAMinute("24 min for FR"));
        BoardVersion before = service.latest().version();

        clock.advance(Duration.ofMillis(59_999));
        assertThat(service.latest().version()).isSameAs(before);
        clock.advance(Duration.ofMillis(1));

        PreparedBoard overdue = service.latest();
        assertThat(overdue.version()).isNotSameAs(before);
        assertThat(redTickets(overdue)).isEqualTo(1);
    }

    @Test
    void unchangedStatementOnNextBoard_remainsRed() {
        boards.show(dueInAMinute("24 min for FR"));
        service.latest();
        clock.advance(Duration.ofMinutes(2));
        boards.show(new Board(dueInAMinute("24 min for FR").sections(), Optional.empty(), SkippedTickets.NONE));

        assertThat(redTickets(service.latest())).isEqualTo(1);
    }

    @Test
    void changedStatementOnNextBoard_isShownAsSent() {
        boards.show(dueInAMinute("24 min for FR"));
        service.latest();
        clock.advance(Duration.ofMinutes(2));
        boards.show(dueInAMinute("Deadline extended"), clock.instant());

        assertThat(redTickets(service.latest())).isZero();
    }

    @Test
    void newBoard_isPreparedOnceForConcurrentCallers() {
        assertThat(IntStream.range(0, 32)
                        .parallel()
                        .mapToObj(caller -> service.latest().version())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void views_dependOnConfigurationWithoutBoard() {
        psa = new PsaConfiguration(Optional.empty(), Set.of(new GroupId(1)));

        assertThat(service(FixedBoardSource.unavailable()).views())
                .isEqualTo(Views.standard(Set.of(new GroupId(1)), 30));
        assertThat(service.latest().views()).isEqualTo(service.views());
    }

    @Test
    void agents_returnsAgentsOfSource() {
        assertThat(service.agents()).isSameAs(agents);
    }

    private DashboardService service(BoardSource source) {
        return new DashboardService(
                source, () -> agents, () -> psa, ViewDefinitions.standard(Set.of(), 30), DefaultOrders.STANDARD, clock);
    }

    private static Board dueInAMinute(String text) {
        Sla sla = new Sla(
                text, SlaColor.ORANGE, SlaClass.CRITICAL, Optional.of(Tickets.NOW.plusSeconds(60)), Optional.empty());
        return Boards.of(Section.OPEN, Tickets.ticket(101).sla(sla).build());
    }

    private static int redTickets(PreparedBoard board) {
        return board.show(DashboardQuery.of(new ViewSlug("helpdesk")))
                .section(Section.OPEN)
                .colors()
                .red();
    }
}
