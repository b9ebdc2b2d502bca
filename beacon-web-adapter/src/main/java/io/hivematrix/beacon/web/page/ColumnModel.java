package io.hivematrix.beacon.web.page;

import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardSection;
import io.hivematrix.beacon.domain.sort.Direction;
import io.hivematrix.beacon.domain.sort.SectionSortOrders;
import io.hivematrix.beacon.domain.sort.SortKey;
import io.hivematrix.beacon.domain.sort.SortOrder;
import io.hivematrix.beacon.domain.ticket.Section;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Column heading of a section's table.
 *
 * @param label the heading (specification, "Sortable Tables")
 * @param direction "ascending", "descending" or "none": the value of {@code aria-sort}
 * @param next the {@code sort} parameter after a click
 */
public record ColumnModel(String key, String label, String direction, String next) {

    static List<ColumnModel> of(Section section, Dashboard dashboard) {
        List<Section> sections =
                dashboard.sections().stream().map(DashboardSection::section).toList();
        SectionSortOrders plan = dashboard.query().sort();
        return Arrays.stream(SortKey.values())
                .map(key -> of(section, plan, sections, key))
                .toList();
    }

    private static ColumnModel of(Section section, SectionSortOrders plan, List<Section> sections, SortKey key) {
        Optional<Direction> current =
                plan.of(section).filter(order -> order.key() == key).map(SortOrder::direction);
        return new ColumnModel(
                key.slug(),
                label(key),
                current.map(direction -> direction == Direction.ASCENDING ? "ascending" : "descending")
                        .orElse("none"),
                after(plan, sections, section, next(key, current)).toString());
    }

    /** Ascending, descending, default (specification, "Sorting Behavior"). */
    private static Optional<SortOrder> next(SortKey key, Optional<Direction> current) {
        if (current.isEmpty()) {
            return Optional.of(SortOrder.ascending(key));
        }
        return current.filter(direction -> direction == Direction.ASCENDING)
                .map(ascending -> SortOrder.descending(key));
    }

    private static SectionSortOrders after(
            SectionSortOrders plan, List<Section> sections, Section section, Optional<SortOrder> order) {
        Map<Section, SortOrder> chosen = new HashMap<>(plan.chosen());
        chosen.remove(section);
        order.ifPresent(known -> chosen.put(section, known));
        return new SectionSortOrders(chosen, sections);
    }

    private static String label(SortKey key) {
        return switch (key) {
            case ID -> "ID";
            case SUBJECT -> "Subject";
            case REQUESTER -> "Requester";
            case AGENT -> "Agent";
            case PRIORITY -> "Priority";
            case SLA -> "Action/SLA/Status";
            case UPDATED -> "Updated";
            case CREATED -> "Created";
        };
    }
}
