package io.hivematrix.beacon.domain.service;

import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.port.in.CurrentBoardUseCase;
import io.hivematrix.beacon.domain.port.in.ListAgentsUseCase;
import io.hivematrix.beacon.domain.port.in.ListViewsUseCase;
import io.hivematrix.beacon.domain.port.in.ShowDashboardUseCase;
import io.hivematrix.beacon.domain.port.out.AgentSource;
import io.hivematrix.beacon.domain.port.out.BoardSource;
import io.hivematrix.beacon.domain.port.out.PsaConfigurationSource;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.view.ViewDefinitions;
import io.hivematrix.beacon.domain.view.Views;
import java.util.Objects;
import java.util.Optional;

/**
 * Joins the latest board, the agents and the PSA configuration; what follows from the three is computed once and kept
 * until one of them has really changed. Thread-safe.
 */
public final class DashboardService
        implements ShowDashboardUseCase, CurrentBoardUseCase, ListAgentsUseCase, ListViewsUseCase {

    private final BoardSource boards;
    private final AgentSource agents;
    private final PsaConfigurationSource psa;
    private final ViewDefinitions catalog;
    private final DefaultOrders orders;
    private volatile Optional<Latest> latest = Optional.empty();

    /** A service over those sources. */
    public DashboardService(
            BoardSource boards,
            AgentSource agents,
            PsaConfigurationSource psa,
            ViewDefinitions catalog,
            DefaultOrders orders) {
        this.boards = Objects.requireNonNull(boards, "boards");
        this.agents = Objects.requireNonNull(agents, "agents");
        this.psa = Objects.requireNonNull(psa, "psa");
        this.catalog = Objects.requireNonNull(catalog, "catalog");
        this.orders = Objects.requireNonNull(orders, "orders");
    }

    @Override
    public PreparedBoard latest() {
        return live(boards.latest());
    }

    @Override
    public Optional<PreparedBoard> current() {
        return boards.current().map(this::live);
    }

    @Override
    public Agents agents() {
        return agents.agents();
    }

    @Override
    public Views views() {
        return catalog.views(psa.configuration());
    }

    private PreparedBoard live(BoardSnapshot snapshot) {
        return ready(snapshot, agents.agents(), psa.configuration()).withFreshness(snapshot.freshness());
    }

    private PreparedBoard ready(BoardSnapshot snapshot, Agents agentList, PsaConfiguration configuration) {
        return latest.filter(known -> known.sameObjects(snapshot.board(), agentList, configuration))
                .map(Latest::ready)
                .orElseGet(() -> renewed(snapshot, agentList, configuration));
    }

    /** One thread at a time, so that a new board is laid out once however many ask for it at once. */
    private synchronized PreparedBoard renewed(
            BoardSnapshot snapshot, Agents agentList, PsaConfiguration configuration) {
        PreparedBoard ready = latest.filter(known -> known.sameValues(snapshot.board(), agentList, configuration))
                .map(Latest::ready)
                .orElseGet(() ->
                        PreparedBoard.of(snapshot, agentList, configuration, catalog.views(configuration), orders));
        latest = Optional.of(new Latest(snapshot.board(), agentList, configuration, ready));
        return ready;
    }

    private record Latest(Board board, Agents agents, PsaConfiguration psa, PreparedBoard ready) {

        @SuppressWarnings("ReferenceEquality") // the cheap question first: mostly nothing was fetched since
        boolean sameObjects(Board otherBoard, Agents otherAgents, PsaConfiguration otherPsa) {
            return board == otherBoard && agents == otherAgents && psa == otherPsa;
        }

        boolean sameValues(Board otherBoard, Agents otherAgents, PsaConfiguration otherPsa) {
            return psa.equals(otherPsa) && agents.equals(otherAgents) && board.equals(otherBoard);
        }
    }
}
