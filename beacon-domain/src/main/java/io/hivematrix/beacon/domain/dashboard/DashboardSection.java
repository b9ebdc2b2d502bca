package io.hivematrix.beacon.domain.dashboard;

import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.util.List;
import java.util.Objects;

/**
 * Section of a dashboard. Immutable.
 *
 * @param section the section
 * @param title the heading
 * @param rows the rows, filtered and sorted
 * @param viewTotal the number of rows without filters
 */
public record DashboardSection(Section section, String title, List<DashboardRow> rows, int viewTotal) {

    /** @throws IllegalArgumentException if {@code viewTotal} is less than the number of rows */
    public DashboardSection {
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(title, "title");
        rows = List.copyOf(rows);
        if (viewTotal < rows.size()) {
            throw new IllegalArgumentException("viewTotal must be at least " + rows.size() + ", but is " + viewTotal);
        }
    }

    /** Returns the number of rows. */
    public int count() {
        return rows.size();
    }

    /** Returns the tickets of the rows, in order. */
    public List<Ticket> tickets() {
        return rows.stream().map(DashboardRow::ticket).toList();
    }

    /** Returns the number of rows of each SLA colour. */
    public SlaColorCounts colors() {
        return SlaColorCounts.of(tickets());
    }
}
