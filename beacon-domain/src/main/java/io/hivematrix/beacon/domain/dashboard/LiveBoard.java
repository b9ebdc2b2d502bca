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
 * <p>Two live boards whose {@link #contents} are the same object give the same answer to the same question, freshness
 * aside; whoever prepares answers can keep them by it.
 */
public final class LiveBoard {

    private final BoardContents contents;
    private final Freshness freshness;

    private LiveBoard(BoardContents contents, Freshness freshness) {
        this.contents = Objects.requireNonNull(contents, "contents");
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
    public static LiveBoard of(
            BoardSnapshot snapshot, Agents agents, PsaConfiguration psa, Views views, DefaultOrders orders) {
        return new LiveBoard(new BoardContents(snapshot.board(), agents, psa, views, orders), snapshot.freshness());
    }

    /** The same contents at another age. */
    public LiveBoard withFreshness(Freshness freshness) {
        return new LiveBoard(contents, freshness);
    }

    /**
     * What one viewer sees.
     *
     * @throws UnknownViewException if there is no such view
     */
    public Dashboard show(DashboardQuery query) {
        return contents.show(query, freshness);
    }

    /** A ticket of the board, whatever view it is in; under its agent's current name. */
    public Optional<LocatedTicket> find(TicketId id) {
        return contents.find(id);
    }

    /** How old the board is. */
    public Freshness freshness() {
        return freshness;
    }

    /** The views there are. */
    public Views views() {
        return contents.views();
    }

    /** The agents there are. */
    public Agents agents() {
        return contents.agents();
    }

    /** What Codex tells of the PSA system. */
    public PsaConfiguration psa() {
        return contents.psa();
    }

    /** An object that stays the same for as long as the answers stay the same. */
    public Object contents() {
        return contents;
    }
}
