package io.hivematrix.beacon.web.page;

import io.hivematrix.beacon.domain.dashboard.AgentFilter;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.TicketFilter;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.web.api.ViewerTickets;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** URLs of dashboard queries, equal to those that {@code query.js} writes. */
record DashboardUrls(String prefix) {

    String of(DashboardQuery query) {
        return view(query.view()) + parameters(query);
    }

    String of(ViewSlug view, DashboardQuery query) {
        return view(view) + parameters(query);
    }

    String view(ViewSlug view) {
        return prefix + "/" + view;
    }

    /** Returns the {@code agent_id} parameter of a filter; empty for all agents. */
    static String agentId(AgentFilter filter) {
        if (filter instanceof AgentFilter.Mine) {
            return ViewerTickets.ME;
        }
        return filter.agent().map(Object::toString).orElse(filter.equals(AgentFilter.unassigned()) ? "unassigned" : "");
    }

    static String sections(DashboardQuery query) {
        return query.sections().stream()
                .map(Section::number)
                .map(number -> String.format(Locale.ROOT, "%d", number))
                .collect(Collectors.joining(","));
    }

    /** Returns the URL of the page with all rows for a query. */
    String allRows(DashboardQuery query) {
        String url = of(query);
        return url + (url.contains("?") ? "&" : "?") + "rows=all";
    }

    private static String parameters(DashboardQuery query) {
        StringJoiner joiner = new StringJoiner("&", "?", "").setEmptyValue("");
        add(joiner, "agent_id", agentId(query.agent()));
        for (TicketFilter filter : TicketFilter.values()) {
            add(joiner, filter.parameter(), String.join(",", query.values(filter)));
        }
        add(joiner, "section", sections(query));
        add(joiner, "q", query.search().toString());
        add(joiner, "sort", query.sort().toString());
        return joiner.toString();
    }

    private static void add(StringJoiner joiner, String name, String value) {
        if (!value.isEmpty()) {
            joiner.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
