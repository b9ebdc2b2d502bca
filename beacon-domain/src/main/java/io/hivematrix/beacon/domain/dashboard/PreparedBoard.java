package io.hivematrix.beacon.domain.dashboard;

import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.board.Freshness;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.ticket.Assignment;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketId;
import io.hivematrix.beacon.domain.view.Views;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

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
    private final SlaEvaluations evaluations;
    private final Instant validUntil;

    private PreparedBoard(
            BoardIndex index,
            BoardVersion version,
            Freshness freshness,
            SlaEvaluations evaluations,
            Instant validUntil) {
        this.index = index;
        this.version = version;
        this.freshness = Objects.requireNonNull(freshness, "freshness");
        this.evaluations = evaluations;
        this.validUntil = validUntil;
    }

    /**
     * Prepares a board, as of the time it was fetched.
     *
     * @param snapshot the board and its freshness
     * @param agents the agents; their names replace the agent names of the tickets
     * @param psa the configuration of the PSA system
     * @param views the views that can be queried
     * @param orders the sort orders of sections for which a query has none
     */
    public static PreparedBoard of(
            BoardSnapshot snapshot, Agents agents, PsaConfiguration psa, Views views, DefaultOrders orders) {
        return of(snapshot, agents, psa, views, orders, SlaEvaluations.NONE);
    }

    /**
     * Prepares a board without agents, links and orders of its own.
     *
     * @param now the time at which the board was fetched
     */
    public static PreparedBoard of(Board board, Views views, Instant now) {
        BoardSnapshot snapshot = new BoardSnapshot(board, now, Optional.empty());
        return of(snapshot, Agents.NOT_LOADED, PsaConfiguration.UNKNOWN, views, DefaultOrders.STANDARD);
    }

    /**
     * Prepares the next board of the same source. Parameters are those of {@link #of}. An SLA that the source sends
     * unchanged is evaluated from the time at which it was first sent.
     */
    public PreparedBoard next(
            BoardSnapshot snapshot, Agents agents, PsaConfiguration psa, Views views, DefaultOrders orders) {
        return of(snapshot, agents, psa, views, orders, evaluations);
    }

    private static PreparedBoard of(
            BoardSnapshot snapshot,
            Agents agents,
            PsaConfiguration psa,
            Views views,
            DefaultOrders orders,
            SlaEvaluations previous) {
        Map<Section, List<Ticket>> tickets = new TreeMap<>();
        snapshot.board().sections().forEach((section, list) -> tickets.put(section, withAgentNames(list, agents)));
        Instant fetchedAt = snapshot.fetchedAt();
        SlaEvaluations evaluations = previous.next(tickets, fetchedAt);
        return new PreparedBoard(
                new BoardIndex(evaluations.at(fetchedAt), snapshot.board().skipped(), agents, psa, views, orders),
                new BoardVersion(),
                snapshot.freshness(),
                evaluations,
                evaluations.nextChange(fetchedAt));
    }

    /**
     * Returns the board at a time: with the colours and texts of SLAs at that time, and another version if one of them
     * changed. Returns this board before {@link #validUntil}.
     */
    public PreparedBoard at(Instant now) {
        if (now.isBefore(validUntil)) {
            return this;
        }
        BoardIndex current = index.with(evaluations.at(now));
        return new PreparedBoard(
                current,
                current.equals(index) ? version : new BoardVersion(),
                freshness,
                evaluations,
                evaluations.nextChange(now));
    }

    /** Returns the time from which on {@link #at} may return another board. */
    public Instant validUntil() {
        return validUntil;
    }

    /** Returns a board with the same content and version, and another freshness. */
    public PreparedBoard withFreshness(Freshness freshness) {
        return new PreparedBoard(index, version, freshness, evaluations, validUntil);
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

    /** Returns the sections of the board, by number: the standard ones and additional ones. */
    public List<Section> sections() {
        return index.sections();
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

    private static List<Ticket> withAgentNames(List<Ticket> tickets, Agents agents) {
        return tickets.stream().map(ticket -> withAgentName(ticket, agents)).toList();
    }

    /**
     * A ticket may name an inactive agent "Agent 123"; the list of agents has the real name.
     */
    private static Ticket withAgentName(Ticket ticket, Agents agents) {
        Assignment assignment = ticket.assignment();
        return assignment
                .agent()
                .flatMap(agents::find)
                .filter(agent -> !agent.name().equals(assignment.agentName()))
                .map(agent -> ticket.toBuilder()
                        .assignment(Assignment.to(agent.id(), agent.name()))
                        .build())
                .orElse(ticket);
    }
}
