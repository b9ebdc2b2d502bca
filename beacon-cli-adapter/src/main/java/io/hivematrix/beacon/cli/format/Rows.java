package io.hivematrix.beacon.cli.format;

import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardSection;
import java.util.List;

/** The tickets of a dashboard as rows. */
final class Rows {

    private Rows() {}

    /** All rows shown, section after section. */
    static List<Row> of(Dashboard dashboard) {
        return requestedSections(dashboard).stream()
                .flatMap(section -> of(dashboard, section).stream())
                .toList();
    }

    /** The rows of one section. */
    static List<Row> of(Dashboard dashboard, DashboardSection section) {
        return section.tickets().stream()
                .map(ticket -> new Row(section.section(), ticket, dashboard.ticketLinks()))
                .toList();
    }

    /** The sections that were asked for. */
    static List<DashboardSection> requestedSections(Dashboard dashboard) {
        return dashboard.sections().stream()
                .filter(section -> dashboard.query().sections().isEmpty()
                        || dashboard.query().sections().contains(section.section()))
                .toList();
    }
}
