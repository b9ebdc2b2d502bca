package io.hivematrix.beacon.domain.dashboard;

import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.Freshness;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.board.SkippedTickets;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketId;
import io.hivematrix.beacon.domain.view.View;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.domain.view.Views;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Prepared content of one board: tickets with current agent names, and one {@link ViewIndex} per view, built on first
 * use.
 */
final class BoardIndex {

    private final Map<Section, List<Ticket>> sections;
    private final SkippedTickets skipped;
    private final Agents agents;
    private final PsaConfiguration psa;
    private final Views views;
    private final DefaultOrders orders;
    private final Map<ViewSlug, ViewIndex> viewIndexes = new ConcurrentHashMap<>();

    /** @param sections the tickets of each section, with current agent names */
    BoardIndex(
            Map<Section, List<Ticket>> sections,
            SkippedTickets skipped,
            Agents agents,
            PsaConfiguration psa,
            Views views,
            DefaultOrders orders) {
        this.sections = sections;
        this.skipped = skipped;
        this.agents = agents;
        this.psa = psa;
        this.views = views;
        this.orders = orders;
    }

    /** Returns the content with other tickets, this one if they are equal. */
    BoardIndex with(Map<Section, List<Ticket>> otherSections) {
        return sections.equals(otherSections)
                ? this
                : new BoardIndex(otherSections, skipped, agents, psa, views, orders);
    }

    Dashboard show(DashboardQuery query, Freshness freshness) {
        View view = views.find(query.view()).orElseThrow(() -> new UnknownViewException(query.view(), views));
        ViewIndex viewIndex =
                viewIndexes.computeIfAbsent(view.slug(), slug -> new ViewIndex(view, sections, agents, orders));
        return new Dashboard(
                query,
                view,
                viewIndex.sections(query),
                viewIndex.workload(),
                agents.isLoaded(),
                freshness,
                psa.ticketLinks(),
                skipped.count(),
                join(skipped.message(), agentNotice(query.agent(), viewIndex)));
    }

    private Optional<String> agentNotice(AgentFilter filter, ViewIndex viewIndex) {
        if (filter.equals(AgentFilter.mine(Optional.empty()))) {
            return Optional.of(
                    agents.isLoaded()
                            ? "No agent has your e-mail address, so none of these tickets is yours."
                            : "The list of agents is not available, so your tickets are not known.");
        }
        return filter.agent().flatMap(viewIndex::noTicketsNotice);
    }

    private static Optional<String> join(Optional<String> first, Optional<String> second) {
        return first.isPresent() && second.isPresent()
                ? Optional.of(first.get() + " " + second.get())
                : first.or(() -> second);
    }

    Optional<LocatedTicket> find(TicketId id) {
        for (Map.Entry<Section, List<Ticket>> entry : sections.entrySet()) {
            for (Ticket ticket : entry.getValue()) {
                if (ticket.id().equals(id)) {
                    return Optional.of(new LocatedTicket(ticket, entry.getKey(), psa.ticketLinks()));
                }
            }
        }
        return Optional.empty();
    }

    List<Section> sections() {
        return List.copyOf(sections.keySet());
    }

    Views views() {
        return views;
    }

    Agents agents() {
        return agents;
    }

    PsaConfiguration psa() {
        return psa;
    }
}
