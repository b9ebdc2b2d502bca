package io.hivematrix.beacon.cli.remote;

import io.hivematrix.beacon.domain.dashboard.AgentFilter;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.TicketFilter;
import io.hivematrix.beacon.domain.ticket.Section;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;

/** Maps a dashboard query to path and query string of the API. */
final class DashboardQueryString {

    private DashboardQueryString() {}

    /** Returns the path relative to the base URL, such as "/api/tickets/helpdesk?section=1%2C3". */
    static String of(DashboardQuery query) {
        List<String> sections = query.sections().stream()
                .map(Section::number)
                .map(String::valueOf)
                .toList();
        StringJoiner parameters = new StringJoiner("&", "?", "").setEmptyValue("");
        add(parameters, "agent_id", agent(query.agent()));
        for (TicketFilter filter : TicketFilter.values()) {
            add(parameters, filter.parameter(), String.join(",", query.values(filter)));
        }
        add(parameters, "section", String.join(",", sections));
        add(parameters, "q", query.search().toString());
        add(parameters, "sort", query.sort().toString());
        return "/api/tickets/" + query.view() + parameters;
    }

    private static String agent(AgentFilter filter) {
        if (filter.equals(AgentFilter.unassigned())) {
            return "unassigned";
        }
        if (filter instanceof AgentFilter.Mine) {
            return "me";
        }
        return filter.agent().map(Object::toString).orElse("");
    }

    private static void add(StringJoiner parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
