package io.hivematrix.beacon.web.page;

import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.TicketFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Control of a filter, from which scripts read parameter, key and values, too.
 *
 * @param parameter name of the URL parameter
 * @param label the control's label
 * @param jsonKey key of the value in the API's tickets; scripts compare it ignoring case
 */
public record FilterModel(String parameter, String label, String jsonKey, List<Option> options) {

    /**
     * Option of the control.
     *
     * @param value the URL parameter
     */
    public record Option(String value, String label, boolean selected) {}

    public FilterModel {
        options = List.copyOf(options);
    }

    static List<FilterModel> of(DashboardQuery query) {
        return Arrays.stream(TicketFilter.values())
                .map(filter -> of(filter, String.join(",", query.values(filter))))
                .toList();
    }

    private static FilterModel of(TicketFilter filter, String chosen) {
        return switch (filter) {
            case PRIORITY ->
                new FilterModel(
                        filter.parameter(),
                        "Priority",
                        "priority_text",
                        options(filter, chosen, "All priorities", Map.of("urgent,high", "Urgent and high")));
        };
    }

    /** Returns all, the common combinations, each value, and the chosen values if they are none of these. */
    private static List<Option> options(
            TicketFilter filter, String chosen, String all, Map<String, String> combinations) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", all, chosen.isEmpty()));
        combinations.forEach((value, label) -> options.add(new Option(value, label, chosen.equals(value))));
        for (String value : filter.choices()) {
            String label = value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1);
            options.add(new Option(value, label, chosen.equals(value)));
        }
        if (options.stream().noneMatch(Option::selected)) {
            options.add(new Option(chosen, chosen.replace(",", ", "), true));
        }
        return options;
    }
}
