package io.hivematrix.beacon.domain.dashboard;

import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.board.Freshness;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.ticket.TicketId;
import io.hivematrix.beacon.domain.view.Views;
import java.util.Objects;
import java.util.Optional;

/**
 * Board prepared for queries: row order, sort ranks, search keys and workload of a view are computed once, when the
 * view is first queried. A query costs a filter over the rows of its view. Immutable and thread-safe.
 *
 * <p>Boards with the same {@link #version} return the same dashboard for the same query, except for the freshness.
 *
 * <pre>{@code
 * PreparedBoard prepared =
 *         PreparedBoard.of(snapshot, Agents.NOT_LOADED, PsaConfiguration.UNKNOWN, views, DefaultOrders.STANDARD);
 * Dashboard dashboard = prepared.show(DashboardQuery.of(views.defaultView().slug()));
 * }</pre>
 */
public final class PreparedBoard {

    private final BoardIndex index;
    private final BoardVersion version;
    private final Freshness freshness;

    private PreparedBoard(BoardIndex index, BoardVersion version, Freshness freshness) {
        this.index = index;
        this.version = version;
        this.freshness = Objects.requireNonNull(freshness, "freshness");
    }

    /**
     * Prepares a board.
     *
     * @param snapshot the board and its freshness
     * @param agents the agents; their names replace the agent names of the tickets
     * @param psa the configuration of the PSA system
     * @param views the views that can be queried
     * @param orders the sort orders of sections for which a query has none
     */
    public static PreparedBoard of(
            BoardSnapshot snapshot, Agents agents, PsaConfiguration psa, Views views, DefaultOrders orders) {
        BoardIndex index = new BoardIndex(snapshot.board(), agents, psa, views, orders);
        return new PreparedBoard(index, new BoardVersion(), snapshot.freshness());
    }

    /** Returns a board with the same content and version, and another freshness. */
    public PreparedBoard withFreshness(Freshness freshness) {
        return new PreparedBoard(index, version, freshness);
    }

    /**
     * Returns the dashboard for a query.
     *
     * @throws UnknownViewException if the query's view is not one of {@link #views}
     */
    public Dashboard show(DashboardQuery query) {
        return index.show(query, freshness);
    }

    /** Returns the ticket with an id, in any view; empty if it is not on the board. */
    public Optional<LocatedTicket> find(TicketId id) {
        return index.find(id);
    }

    /** Returns the freshness of the board. */
    public Freshness freshness() {
        return freshness;
    }

    /** Returns the views that can be queried. */
    public Views views() {
        return index.views();
    }

    /** Returns the agents. */
    public Agents agents() {
        return index.agents();
    }

    /** Returns the configuration of the PSA system. */
    public PsaConfiguration psa() {
        return index.psa();
    }

    /** Returns the version of the content; it does not change with the freshness. */
    public BoardVersion version() {
        return version;
    }
}
