package io.hivematrix.beacon.domain.dashboard;

import io.hivematrix.beacon.domain.board.Freshness;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.TicketLinks;
import io.hivematrix.beacon.domain.view.View;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one viewer sees. Page, API and terminal are drawn from it, so they cannot disagree.
 *
 * @param query the question it answers
 * @param view the view asked for
 * @param sections all four sections in their order; one that was not asked for has no rows
 * @param workload what each agent carries in the whole view: the agents alphabetically, then the unassigned
 * @param agentsKnown whether the list of agents could be had; if not, only those who carry something are in the workload,
 *     and of no other can be told that there is none
 * @param freshness how old it is
 * @param ticketLinks where tickets can be opened, empty where unknown
 * @param notice a sentence for people where the answer needs one, such as that no active agent has the id asked for
 */
public record Dashboard(
        DashboardQuery query,
        View view,
        List<DashboardSection> sections,
        List<AgentWorkload> workload,
        boolean agentsKnown,
        Freshness freshness,
        Optional<TicketLinks> ticketLinks,
        Optional<String> notice) {

    /** @throws IllegalArgumentException if the sections are not the four in their order */
    public Dashboard {
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(view, "view");
        Objects.requireNonNull(freshness, "freshness");
        Objects.requireNonNull(ticketLinks, "ticketLinks");
        Objects.requireNonNull(notice, "notice");
        sections = List.copyOf(sections);
        workload = List.copyOf(workload);
        List<Section> order = sections.stream().map(DashboardSection::section).toList();
        if (!order.equals(List.of(Section.values()))) {
            throw new IllegalArgumentException("sections must be the four in their order, but are " + order);
        }
    }

    /** One of the four sections. */
    public DashboardSection section(Section section) {
        return sections.get(section.ordinal());
    }

    /** How many rows are shown in all. */
    public int total() {
        return sections.stream().mapToInt(DashboardSection::count).sum();
    }

    /** How many rows the view would have without filters. */
    public int viewTotal() {
        return sections.stream().mapToInt(DashboardSection::viewTotal).sum();
    }

    /** Whether the sirens are to pulse: more tickets are in the view than its threshold. */
    public boolean exceedsSirenThreshold() {
        return viewTotal() > view.sirenThreshold();
    }
}
