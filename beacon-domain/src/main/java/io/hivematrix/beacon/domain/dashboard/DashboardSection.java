package io.hivematrix.beacon.domain.dashboard;

import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.util.List;
import java.util.Objects;

/**
 * One section as a viewer sees it.
 *
 * @param section which one
 * @param title its heading
 * @param rows the rows to show, in order
 * @param viewTotal how many there would be without filters
 */
public record DashboardSection(Section section, String title, List<DashboardRow> rows, int viewTotal) {

    /** @throws IllegalArgumentException if there are more rows than {@code viewTotal} */
    public DashboardSection {
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(title, "title");
        rows = List.copyOf(rows);
        if (viewTotal < rows.size()) {
            throw new IllegalArgumentException("viewTotal must be at least " + rows.size() + ", but is " + viewTotal);
        }
    }

    /** How many rows are shown. */
    public int count() {
        return rows.size();
    }

    /** The tickets of the rows, in order. */
    public List<Ticket> tickets() {
        return rows.stream().map(DashboardRow::ticket).toList();
    }

    /** The SLA colours of the rows. */
    public SlaColorCounts colors() {
        return SlaColorCounts.of(tickets());
    }
}
