package io.hivematrix.beacon.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.dashboard.LiveBoard;
import io.hivematrix.beacon.domain.port.in.ShowDashboard;
import io.hivematrix.beacon.domain.port.out.BoardSource;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.domain.testing.ShowDashboardContract;
import io.hivematrix.beacon.domain.ticket.GroupId;
import io.hivematrix.beacon.domain.view.ViewCatalog;
import io.hivematrix.beacon.domain.view.Views;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DashboardServiceTest implements ShowDashboardContract {

    private final FixedBoardSource boards = FixedBoardSource.of(Boards.small());
    private Agents agents = Boards.smallAgents();
    private PsaConfiguration psa = PsaConfiguration.UNKNOWN;
    private final DashboardService service = service(boards);

    @Override
    public ShowDashboard showDashboard() {
        return service;
    }

    @Override
    public ShowDashboard showDashboardWithoutBoard() {
        return service(FixedBoardSource.unavailable());
    }

    @Test
    void anEqualBoardFetchedAnewKeepsTheContents() {
        Object before = service.latest().contents();

        boards.show(Boards.small());
        agents = Boards.smallAgents();

        assertThat(service.latest().contents()).isSameAs(before);
    }

    @Test
    void anotherBoardOtherAgentsOrAnotherConfigurationMakeNewContents() {
        Object first = service.latest().contents();

        boards.show(Boards.large(3));
        Object second = service.latest().contents();
        agents = Agents.NOT_LOADED;
        Object third = service.latest().contents();
        psa = new PsaConfiguration(Optional.empty(), Set.of(new GroupId(1)));
        Object fourth = service.latest().contents();

        assertThat(Set.of(first, second, third, fourth)).hasSize(4);
        assertThat(service.latest().contents()).isSameAs(fourth);
    }

    @Test
    void aFailureAgesTheAnswerAndKeepsTheContents() {
        LiveBoard before = service.latest();

        boards.fail();

        assertThat(service.latest().contents()).isSameAs(before.contents());
        assertThat(service.latest().freshness().stale()).isTrue();
        assertThat(before.freshness().stale()).isFalse();
    }

    @Test
    void aNewBoardIsLaidOutOnceHoweverManyAskAtOnce() {
        assertThat(IntStream.range(0, 32)
                        .parallel()
                        .mapToObj(caller -> service.latest().contents())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void viewsFollowTheConfigurationEvenWithoutABoard() {
        psa = new PsaConfiguration(Optional.empty(), Set.of(new GroupId(1)));

        assertThat(service(FixedBoardSource.unavailable()).views())
                .isEqualTo(Views.standard(Set.of(new GroupId(1)), 30));
        assertThat(service.latest().views()).isEqualTo(service.views());
    }

    @Test
    void tellsWhoTheAgentsAre() {
        assertThat(service.agents()).isSameAs(agents);
    }

    private DashboardService service(BoardSource source) {
        return new DashboardService(
                source, () -> agents, () -> psa, ViewCatalog.standard(Set.of(), 30), DefaultOrders.STANDARD);
    }
}
