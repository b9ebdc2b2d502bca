package io.hivematrix.beacon.web.page;

import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardSection;
import io.hivematrix.beacon.domain.dashboard.SlaColorCounts;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.SlaColor;
import java.util.Arrays;
import java.util.List;

/**
 * One of the sections.
 *
 * @param key such as "s1", prefix of its element ids
 * @param label its short name
 * @param urgent whether it is highlighted
 * @param count number of tickets that pass the filters
 * @param viewTotal number of tickets without filters
 * @param slaCounts number of tickets of each SLA colour, the most urgent first
 */
public record SectionModel(
        String key,
        String title,
        String label,
        boolean urgent,
        int count,
        int viewTotal,
        List<SlaCount> slaCounts,
        List<ColumnModel> columns,
        List<RowModel> rows) {

    /** Number of tickets of one SLA colour. */
    public record SlaCount(SlaIndicator mark, int count) {}

    public SectionModel {
        slaCounts = List.copyOf(slaCounts);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static SectionModel of(DashboardSection section, Dashboard dashboard, int maxRows) {
        return new SectionModel(
                section.section().key(),
                section.title(),
                shortLabel(section.section()),
                section.section().equals(Section.NEEDS_AGENT),
                section.count(),
                section.viewTotal(),
                slaCounts(section.colors()),
                ColumnModel.of(section.section(), dashboard),
                section.tickets().stream()
                        .limit(maxRows)
                        .map(ticket -> RowModel.of(ticket, dashboard.ticketLinks()))
                        .toList());
    }

    static List<SlaCount> slaCounts(SlaColorCounts colors) {
        return SlaIndicator.ALL.stream()
                .map(mark -> new SlaCount(
                        mark, colors.of(SlaColor.ofWireName(mark.color()).orElseThrow())))
                .toList();
    }

    /** Returns a name short enough for four in one line of a phone. */
    public static String shortLabel(Section section) {
        return Arrays.asList(section.label().split(" / ", -1)).get(0);
    }
}
