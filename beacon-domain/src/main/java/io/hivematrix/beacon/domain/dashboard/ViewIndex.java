package io.hivematrix.beacon.domain.dashboard;

import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.sort.SortOrder;
import io.hivematrix.beacon.domain.sort.SortRanks;
import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Prepared content of one view: the sorted rows of each section and the workload, shared by all queries. Immutable. */
final class ViewIndex {

    private final String title;
    private final Map<Section, List<DashboardRow>> rows = new TreeMap<>();
    private final List<AgentWorkload> workload;

    ViewIndex(View view, Map<Section, List<Ticket>> sections, Agents agents, DefaultOrders orders) {
        this.title = view.title();
        Map<Section, List<Ticket>> sectionTickets = new TreeMap<>();
        sections.forEach((section, tickets) -> {
            List<Ticket> accepted = tickets.stream()
                    .filter(ticket -> view.groups().accepts(ticket.group()))
                    .toList();
            List<Ticket> ordered = orders.of(section).sorted(accepted);
            sectionTickets.put(section, ordered);
            rows.put(section, rowsOf(ordered));
        });
        this.workload = WorkloadCalculator.of(sectionTickets, agents);
    }

    List<AgentWorkload> workload() {
        return workload;
    }

    /** Returns a message for users if the agent has no tickets in this view, whether such an agent exists or not. */
    Optional<String> noTicketsNotice(AgentId agent) {
        Optional<AgentWorkload> known = workload.stream()
                .filter(entry -> entry.agent().filter(agent::equals).isPresent())
                .findFirst();
        return known.map(AgentWorkload::total).orElse(0) > 0
                ? Optional.empty()
                : Optional.of(
                        known.map(AgentWorkload::name).orElse("Agent " + agent) + " has no tickets in this view.");
    }

    List<DashboardSection> sections(DashboardQuery query) {
        List<DashboardSection> result = new ArrayList<>();
        rows.forEach((section, all) -> {
            List<DashboardRow> shown = sorted(filtered(all, section, query), section, query);
            result.add(new DashboardSection(section, section.title(title), shown, all.size()));
        });
        return result;
    }

    private static List<DashboardRow> filtered(List<DashboardRow> rows, Section section, DashboardQuery query) {
        if (query.isUnfiltered()) {
            return rows;
        }
        if (!query.sections().isEmpty() && !query.sections().contains(section)) {
            return List.of();
        }
        return rows.stream().filter(row -> accepts(query, row)).toList();
    }

    private static boolean accepts(DashboardQuery query, DashboardRow row) {
        Ticket ticket = row.ticket();
        return query.agent().accepts(ticket)
                && query.filters().entrySet().stream()
                        .allMatch(chosen -> chosen.getKey().accepts(chosen.getValue(), ticket))
                && query.search().matches(row.searchKey());
    }

    private static List<DashboardRow> sorted(List<DashboardRow> rows, Section section, DashboardQuery query) {
        Optional<SortOrder> chosen = query.sort().of(section);
        return chosen.map(order -> SortRanks.sorted(rows, DashboardRow::ranks, order))
                .orElse(rows);
    }

    private static List<DashboardRow> rowsOf(List<Ticket> ordered) {
        List<SortRanks> ranks = SortRanks.among(ordered);
        List<DashboardRow> result = new ArrayList<>(ordered.size());
        for (int i = 0; i < ordered.size(); i++) {
            result.add(new DashboardRow(ordered.get(i), SearchTerms.searchKey(ordered.get(i)), ranks.get(i)));
        }
        return result;
    }
}
