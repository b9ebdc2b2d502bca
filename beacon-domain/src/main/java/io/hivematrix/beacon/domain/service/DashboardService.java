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
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/**
 * Prepares the latest board with agents and PSA configuration. The prepared board, and with it its version, is reused
 * until one of the three changes by value or an SLA becomes due. Thread-safe; one thread at a time prepares a board.
 *
 * <pre>{@code
 * DashboardService service = new DashboardService(
 *         boardSource, agentSource, psaSource, ViewDefinitions.standard(Set.of(), 30), DefaultOrders.STANDARD);
 * Dashboard dashboard = service.show(DashboardQuery.of(service.views().defaultView().slug()));
 * }</pre>
 */
public final class DashboardService
        implements ShowDashboardUseCase, CurrentBoardUseCase, ListAgentsUseCase, ListViewsUseCase {

    private final BoardSource boards;
    private final AgentSource agents;
    private final PsaConfigurationSource psa;
    private final ViewDefinitions views;
    private final DefaultOrders orders;
    private final InstantSource clock;
    private volatile Optional<CacheEntry> latest = Optional.empty();

    /** Creates a service with the system clock. */
    public DashboardService(
            BoardSource boards,
            AgentSource agents,
            PsaConfigurationSource psa,
            ViewDefinitions views,
            DefaultOrders orders) {
        this(boards, agents, psa, views, orders, InstantSource.system());
    }

    /**
     * Creates the service.
     *
     * @param boards the source of boards
     * @param agents the source of agents
     * @param psa the source of the PSA configuration
     * @param views the definitions of the views
     * @param orders the sort orders of sections for which a query has none
     * @param clock the clock by which SLAs become due
     */
    public DashboardService(
            BoardSource boards,
            AgentSource agents,
            PsaConfigurationSource psa,
            ViewDefinitions views,
            DefaultOrders orders,
            InstantSource clock) {
        this.boards = Objects.requireNonNull(boards, "boards");
        this.agents = Objects.requireNonNull(agents, "agents");
        this.psa = Objects.requireNonNull(psa, "psa");
        this.views = Objects.requireNonNull(views, "views");
        this.orders = Objects.requireNonNull(orders, "orders");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Returns a builder; only the source of boards has no default.
     *
     * @param boards the source of boards
     */
    public static DashboardServiceBuilder builder(BoardSource boards) {
        return new DashboardServiceBuilder(boards);
    }

    @Override
    public PreparedBoard latest() {
        return prepare(boards.latest());
    }

    @Override
    public Optional<PreparedBoard> current() {
        return boards.current().map(this::prepare);
    }

    @Override
    public Agents agents() {
        return agents.agents();
    }

    @Override
    public Views views() {
        return views.views(psa.configuration());
    }

    private PreparedBoard prepare(BoardSnapshot snapshot) {
        Agents currentAgents = agents.agents();
        PsaConfiguration currentPsa = psa.configuration();
        Instant now = clock.instant();
        return latest.filter(entry -> entry.isSame(snapshot.board(), currentAgents, currentPsa))
                .map(CacheEntry::prepared)
                .filter(prepared -> now.isBefore(prepared.validUntil()))
                .orElseGet(() -> prepareIfChanged(snapshot, currentAgents, currentPsa, now))
                .withFreshness(snapshot.freshness());
    }

    /** Synchronized so that concurrent callers prepare a new board once. */
    private synchronized PreparedBoard prepareIfChanged(
            BoardSnapshot snapshot, Agents currentAgents, PsaConfiguration currentPsa, Instant now) {
        PreparedBoard prepared = latest.filter(entry -> entry.isEqual(snapshot.board(), currentAgents, currentPsa))
                .map(CacheEntry::prepared)
                .orElseGet(() -> prepareNext(snapshot, currentAgents, currentPsa))
                .at(now);
        latest = Optional.of(new CacheEntry(snapshot.board(), currentAgents, currentPsa, prepared));
        return prepared;
    }

    private PreparedBoard prepareNext(BoardSnapshot snapshot, Agents currentAgents, PsaConfiguration currentPsa) {
        Views currentViews = views.views(currentPsa);
        return latest.map(entry -> entry.prepared().next(snapshot, currentAgents, currentPsa, currentViews, orders))
                .orElseGet(() -> PreparedBoard.of(snapshot, currentAgents, currentPsa, currentViews, orders));
    }

    private record CacheEntry(Board board, Agents agents, PsaConfiguration psa, PreparedBoard prepared) {

        @SuppressWarnings("ReferenceEquality") // the fast path: usually nothing was fetched since
        boolean isSame(Board otherBoard, Agents otherAgents, PsaConfiguration otherPsa) {
            return board == otherBoard && agents == otherAgents && psa == otherPsa;
        }

        boolean isEqual(Board otherBoard, Agents otherAgents, PsaConfiguration otherPsa) {
            return psa.equals(otherPsa) && agents.equals(otherAgents) && board.equals(otherBoard);
        }
    }
}
