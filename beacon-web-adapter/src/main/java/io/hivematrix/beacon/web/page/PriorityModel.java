package io.hivematrix.beacon.web.page;

import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.ticket.Priority;
import java.util.ArrayList;
import java.util.List;

/**
 * Option of the priority filter.
 *
 * @param value the {@code priority} parameter
 */
public record PriorityModel(String value, String label, boolean selected) {

    /** Returns the standard options, and the current one if it is not among them. */
    static List<PriorityModel> of(DashboardQuery query) {
        String chosen = DashboardUrls.priorities(query);
        List<PriorityModel> choices = new ArrayList<>();
        choices.add(choice("", "All priorities", chosen));
        choices.add(choice("urgent,high", "Urgent and high", chosen));
        for (Priority priority : List.of(Priority.URGENT, Priority.HIGH, Priority.MEDIUM, Priority.LOW)) {
            choices.add(choice(priority.slug(), priority.text(), chosen));
        }
        choices.add(choice(Priority.UNKNOWN.slug(), Priority.UNKNOWN.text(), chosen));
        if (choices.stream().noneMatch(PriorityModel::selected)) {
            choices.add(choice(chosen, chosen.replace(",", ", "), chosen));
        }
        return List.copyOf(choices);
    }

    private static PriorityModel choice(String value, String label, String chosen) {
        return new PriorityModel(value, label, value.equals(chosen));
    }
}
