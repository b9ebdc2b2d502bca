package io.hivematrix.beacon.cli.format;

import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardSection;
import java.util.List;

/** Maps a dashboard to table rows. */
final class Rows {

    private Rows() {}

    static List<Row> of(Dashboard dashboard) {
        return requestedSections(dashboard).stream()
                .flatMap(section -> of(dashboard, section).stream())
                .toList();
    }

    static List<Row> of(Dashboard dashboard, DashboardSection section) {
        return section.tickets().stream()
                .map(ticket -> new Row(section.section(), ticket, dashboard.ticketLinks()))
                .toList();
    }

    /** Returns the sections that the query selects; all if it selects none. */
    static List<DashboardSection> requestedSections(Dashboard dashboard) {
        return dashboard.sections().stream()
                .filter(section -> dashboard.query().sections().isEmpty()
                        || dashboard.query().sections().contains(section.section()))
                .toList();
    }
}
