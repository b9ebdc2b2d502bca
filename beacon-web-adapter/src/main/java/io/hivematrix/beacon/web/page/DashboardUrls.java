package io.hivematrix.beacon.web.page;

import io.hivematrix.beacon.domain.dashboard.AgentFilter;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.ticket.Priority;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.view.ViewSlug;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Writes questions as addresses, so that a pasted link asks the same. {@code query.js} writes them alike. */
final class DashboardUrls {

    private final String prefix;

    DashboardUrls(String prefix) {
        this.prefix = prefix;
    }

    /** The page that answers a question. */
    String of(DashboardQuery query) {
        return view(query.view()) + parameters(query);
    }

    /** The same question of another view. */
    String of(ViewSlug view, DashboardQuery query) {
        return view(view) + parameters(query);
    }

    /** A view without filters. */
    String view(ViewSlug view) {
        return prefix + "/" + view;
    }

    /** An agent filter as the {@code agent_id} parameter says it; empty for everybody. */
    static String agentId(AgentFilter filter) {
        return filter.agent().map(Object::toString).orElse(filter.equals(AgentFilter.unassigned()) ? "unassigned" : "");
    }

    /** The priorities as the {@code priority} parameter says them, the most pressing first. */
    static String priorities(DashboardQuery query) {
        return query.priorities().stream()
                .sorted((left, right) -> Integer.compare(right.level(), left.level()))
                .map(Priority::slug)
                .collect(Collectors.joining(","));
    }

    /** The sections as the {@code section} parameter says them. */
    static String sections(DashboardQuery query) {
        return query.sections().stream()
                .map(Section::number)
                .map(number -> String.format(Locale.ROOT, "%d", number))
                .collect(Collectors.joining(","));
    }

    private static String parameters(DashboardQuery query) {
        StringJoiner joiner = new StringJoiner("&", "?", "").setEmptyValue("");
        add(joiner, "agent_id", agentId(query.agent()));
        add(joiner, "priority", priorities(query));
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
