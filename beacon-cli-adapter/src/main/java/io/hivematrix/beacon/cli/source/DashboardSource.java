package io.hivematrix.beacon.cli.source;

import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.dashboard.AgentFilter;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.TicketId;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.domain.view.Views;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Source of dashboards for the commands. Every method throws {@link CliException} or an exception of the domain if no
 * response is received.
 */
public interface DashboardSource extends AutoCloseable {

    /** Returns the view shown if the user names none. */
    default ViewSlug defaultView() {
        return views().defaultView().slug();
    }

    /** Returns the parameters of the page that the source was selected by, as in its address; usually empty. */
    default Map<String, String> pageFilters() {
        return Map.of();
    }

    DashboardResult fetch(DashboardQuery query);

    /**
     * Calls {@code action} on another thread whenever the board of a view has changed, until the source is closed, if the source
     * reports changes.
     */
    default void onChange(ViewSlug view, Runnable action) {}

    /** Returns an active ticket of any view; empty if there is none with this number. */
    Optional<TicketResult> ticket(TicketId id);

    Views views();

    /**
     * Returns the sections that a query can name, by number.
     *
     * @param additional whether the query names one beyond the four of the specification; otherwise a source may omit them to
     *     avoid a request
     */
    List<Section> sections(boolean additional);

    /** Returns the agents, or {@link Agents#NOT_LOADED}. */
    Agents agents();

    /**
     * Returns the filter by the user's own tickets.
     *
     * @throws CliException with exit code 2 if the source does not know the user
     */
    default AgentFilter ownTickets() {
        throw CliException.usage("--agent me needs --beacon with a user's token. Use --agent with a name or an id.");
    }

    /** Checks the health of Beacon or of its dependencies. */
    HealthResult health();

    @Override
    void close();
}
