package io.hivematrix.beacon.domain.dashboard;

import io.hivematrix.beacon.domain.sort.SectionSortOrders;
import io.hivematrix.beacon.domain.ticket.Priority;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.view.ViewSlug;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * View, filters and sort orders of a dashboard. Immutable; equal queries have equal results, so a query can be a cache
 * key.
 *
 * <pre>{@code
 * DashboardQuery query = DashboardQuery.of(new ViewSlug("helpdesk"))
 *         .withPriorities(Set.of(Priority.URGENT, Priority.HIGH))
 *         .withSearch(SearchTerms.of("vpn"))
 *         .withSort(SectionSortOrders.parse("-updated"));
 * }</pre>
 *
 * @param view the view
 * @param agent the filter by agent
 * @param filters the values to include by filter; a filter without an entry accepts all
 * @param sections the sections to include; empty means all
 * @param search the search terms
 * @param sort the sort orders of the sections
 */
public record DashboardQuery(
        ViewSlug view,
        AgentFilter agent,
        Map<TicketFilter, Set<String>> filters,
        Set<Section> sections,
        SearchTerms search,
        SectionSortOrders sort) {

    /** @throws NullPointerException naming the component that is null */
    public DashboardQuery {
        Objects.requireNonNull(view, "view");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(search, "search");
        Objects.requireNonNull(sort, "sort");
        Map<TicketFilter, Set<String>> chosen = new EnumMap<>(TicketFilter.class);
        filters.forEach((filter, values) -> {
            if (!values.isEmpty()) {
                chosen.put(filter, Collections.unmodifiableSet(filter.inOrder(values)));
            }
        });
        filters = Collections.unmodifiableMap(chosen);
        sections = Collections.unmodifiableSet(new TreeSet<>(sections));
    }

    /** Returns the query for all tickets of a view in default order. */
    public static DashboardQuery of(ViewSlug view) {
        return new DashboardQuery(
                view, AgentFilter.all(), Map.of(), Set.of(), SearchTerms.NONE, SectionSortOrders.DEFAULT);
    }

    /** Returns a copy with another filter by agent. */
    public DashboardQuery withAgent(AgentFilter agent) {
        return new DashboardQuery(view, agent, filters, sections, search, sort);
    }

    /** Returns a copy with other priorities; empty means all. */
    public DashboardQuery withPriorities(Set<Priority> priorities) {
        return with(
                TicketFilter.PRIORITY, priorities.stream().map(Priority::slug).collect(Collectors.toSet()));
    }

    /** Returns a copy with other values of a filter; empty means all. */
    public DashboardQuery with(TicketFilter filter, Set<String> values) {
        Map<TicketFilter, Set<String>> changed = new HashMap<>(filters);
        changed.put(filter, values);
        return new DashboardQuery(view, agent, changed, sections, search, sort);
    }

    /** Returns the values of a filter, in its order; empty means all. */
    public Set<String> values(TicketFilter filter) {
        return filters.getOrDefault(filter, Set.of());
    }

    /** Returns a copy with other sections; empty means all. */
    public DashboardQuery withSections(Set<Section> sections) {
        return new DashboardQuery(view, agent, filters, sections, search, sort);
    }

    /** Returns a copy with other search terms. */
    public DashboardQuery withSearch(SearchTerms search) {
        return new DashboardQuery(view, agent, filters, sections, search, sort);
    }

    /** Returns a copy with other sort orders. */
    public DashboardQuery withSort(SectionSortOrders sort) {
        return new DashboardQuery(view, agent, filters, sections, search, sort);
    }

    /** Returns whether no filter is set. The sort order is not a filter. */
    public boolean isUnfiltered() {
        return agent.equals(AgentFilter.all()) && filters.isEmpty() && sections.isEmpty() && search.isEmpty();
    }
}
