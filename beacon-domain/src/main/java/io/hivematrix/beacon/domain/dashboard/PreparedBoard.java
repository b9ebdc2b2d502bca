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
 * The latest board, ready for any number of questions. Immutable and thread-safe; asking costs a filter, no more.
 *
 * <p>Two live boards whose {@link #version} are the same object give the same answer to the same question, freshness
 * aside; whoever prepares answers can keep them by it.
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
     * A board ready for questions.
     *
     * @param snapshot the board and its age
     * @param agents the agents, whose names go before those on the tickets
     * @param psa what Codex tells of the PSA system
     * @param views the views there are
     * @param orders the order each section has until a viewer chooses another
     */
    public static PreparedBoard of(
            BoardSnapshot snapshot, Agents agents, PsaConfiguration psa, Views views, DefaultOrders orders) {
        BoardIndex index = new BoardIndex(snapshot.board(), agents, psa, views, orders);
        return new PreparedBoard(index, new BoardVersion(), snapshot.freshness());
    }

    /** The same contents at another age. */
    public PreparedBoard withFreshness(Freshness freshness) {
        return new PreparedBoard(index, version, freshness);
    }

    /**
     * What one viewer sees.
     *
     * @throws UnknownViewException if there is no such view
     */
    public Dashboard show(DashboardQuery query) {
        return index.show(query, freshness);
    }

    /** A ticket of the board, whatever view it is in; under its agent's current name. */
    public Optional<LocatedTicket> find(TicketId id) {
        return index.find(id);
    }

    /** How old the board is. */
    public Freshness freshness() {
        return freshness;
    }

    /** The views there are. */
    public Views views() {
        return index.views();
    }

    /** The agents there are. */
    public Agents agents() {
        return index.agents();
    }

    /** What Codex tells of the PSA system. */
    public PsaConfiguration psa() {
        return index.psa();
    }

    /** Returns the version of the content; it does not change with the freshness. */
    public BoardVersion version() {
        return version;
    }
}
