package io.hivematrix.beacon.domain.dashboard;

import io.hivematrix.beacon.domain.sort.SectionSortOrders;
import io.hivematrix.beacon.domain.ticket.Priority;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.view.ViewSlug;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * What a viewer asks for.
 *
 * @param view the view
 * @param agent whose tickets
 * @param priorities only these priorities; empty means all
 * @param sections only these sections; empty means all
 * @param search only tickets with these words
 * @param sort the orders of the sections
 */
public record DashboardQuery(
        ViewSlug view,
        AgentFilter agent,
        Set<Priority> priorities,
        Set<Section> sections,
        SearchTerms search,
        SectionSortOrders sort) {

    /** @throws NullPointerException naming the component that is null */
    public DashboardQuery {
        Objects.requireNonNull(view, "view");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(search, "search");
        Objects.requireNonNull(sort, "sort");
        priorities = frozen(Priority.class, priorities);
        sections = frozen(Section.class, sections);
    }

    /** Everything in a view, in default order. */
    public static DashboardQuery of(ViewSlug view) {
        return new DashboardQuery(
                view, AgentFilter.all(), Set.of(), Set.of(), SearchTerms.NONE, SectionSortOrders.DEFAULT);
    }

    /** The same question of another agent's tickets. */
    public DashboardQuery withAgent(AgentFilter agent) {
        return new DashboardQuery(view, agent, priorities, sections, search, sort);
    }

    /** The same question of other priorities. */
    public DashboardQuery withPriorities(Set<Priority> priorities) {
        return new DashboardQuery(view, agent, priorities, sections, search, sort);
    }

    /** The same question of other sections. */
    public DashboardQuery withSections(Set<Section> sections) {
        return new DashboardQuery(view, agent, priorities, sections, search, sort);
    }

    /** The same question of other words. */
    public DashboardQuery withSearch(SearchTerms search) {
        return new DashboardQuery(view, agent, priorities, sections, search, sort);
    }

    /** The same question in other orders. */
    public DashboardQuery withSort(SectionSortOrders sort) {
        return new DashboardQuery(view, agent, priorities, sections, search, sort);
    }

    /** Whether no filter narrows the view. */
    public boolean isUnfiltered() {
        return agent.equals(AgentFilter.all()) && priorities.isEmpty() && sections.isEmpty() && search.isEmpty();
    }

    private static <E extends Enum<E>> Set<E> frozen(Class<E> type, Set<E> values) {
        Set<E> copy = EnumSet.noneOf(type);
        copy.addAll(values);
        return Collections.unmodifiableSet(copy);
    }
}
