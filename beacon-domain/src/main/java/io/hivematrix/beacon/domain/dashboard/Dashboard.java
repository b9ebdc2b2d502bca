package io.hivematrix.beacon.domain.dashboard;

import io.hivematrix.beacon.domain.board.Freshness;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.TicketLinks;
import io.hivematrix.beacon.domain.view.View;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * Result of a {@link DashboardQuery}. Page, API and command line render the same dashboard. Immutable.
 *
 * <pre>{@code
 * Dashboard dashboard = prepared.show(DashboardQuery.of(new ViewSlug("helpdesk")));
 * int open = dashboard.section(Section.OPEN).count();
 * boolean siren = dashboard.exceedsSirenThreshold();
 * }</pre>
 *
 * @param query the query
 * @param view the view
 * @param sections the sections of the board by number; a section excluded by the query has no rows
 * @param workload the workload of the whole view: agents ordered by name, then unassigned
 * @param agentsKnown whether the list of agents was loaded; if not, {@code workload} contains only agents with tickets
 * @param freshness the freshness of the board
 * @param ticketLinks the links to tickets in the PSA system, empty if not configured
 * @param skipped the number of tickets that are missing from the board because they could not be read
 * @param notice a message for users about the result, such as missing tickets; empty if there is none
 */
public record Dashboard(
        DashboardQuery query,
        View view,
        List<DashboardSection> sections,
        List<AgentWorkload> workload,
        boolean agentsKnown,
        Freshness freshness,
        Optional<TicketLinks> ticketLinks,
        int skipped,
        Optional<String> notice) {

    /** @throws IllegalArgumentException if {@code sections} are not the standard ones and others, by number */
    public Dashboard {
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(view, "view");
        Objects.requireNonNull(freshness, "freshness");
        Objects.requireNonNull(ticketLinks, "ticketLinks");
        Objects.requireNonNull(notice, "notice");
        sections = List.copyOf(sections);
        workload = List.copyOf(workload);
        List<Section> order = sections.stream().map(DashboardSection::section).toList();
        if (!order.containsAll(Section.STANDARD)
                || !order.equals(order.stream().distinct().sorted().toList())) {
            throw new IllegalArgumentException(
                    "sections must be at least the standard ones, by number, but are " + order);
        }
    }

    /**
     * Returns a section.
     *
     * @throws NoSuchElementException if the board does not have it; every board has the standard ones
     */
    public DashboardSection section(Section section) {
        return sections.stream()
                .filter(known -> known.section().equals(section))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the number of rows in all sections. */
    public int total() {
        return sections.stream().mapToInt(DashboardSection::count).sum();
    }

    /** Returns the number of rows in all sections without filters. */
    public int viewTotal() {
        return sections.stream().mapToInt(DashboardSection::viewTotal).sum();
    }

    /** Returns whether the view has more tickets, filtered or not, than its siren threshold. */
    public boolean exceedsSirenThreshold() {
        return viewTotal() > view.sirenThreshold();
    }
}
