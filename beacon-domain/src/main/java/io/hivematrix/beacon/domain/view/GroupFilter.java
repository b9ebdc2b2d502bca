package io.hivematrix.beacon.domain.view;

import io.hivematrix.beacon.domain.ticket.GroupId;
import java.util.Optional;
import java.util.Set;

/**
 * Filter of tickets by group. Immutable.
 *
 * @param included the groups to include; empty means all groups and tickets without a group
 * @param excluded the groups to exclude
 */
public record GroupFilter(Set<GroupId> included, Set<GroupId> excluded) {

    /** Accepts every ticket. */
    public static final GroupFilter ALL = new GroupFilter(Set.of(), Set.of());

    /** @throws IllegalArgumentException if a group is both included and excluded */
    public GroupFilter {
        included = Set.copyOf(included);
        excluded = Set.copyOf(excluded);
        for (GroupId group : included) {
            if (excluded.contains(group)) {
                throw new IllegalArgumentException("group " + group + " is both included and excluded");
            }
        }
    }

    /**
     * Returns the filter that accepts only tickets of some groups.
     *
     * @throws IllegalArgumentException if {@code groups} is empty, which would mean all
     */
    public static GroupFilter only(Set<GroupId> groups) {
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("groups must not be empty");
        }
        return new GroupFilter(groups, Set.of());
    }

    /** Returns the filter that accepts all tickets except those of some groups. */
    public static GroupFilter except(Set<GroupId> groups) {
        return new GroupFilter(Set.of(), groups);
    }

    /**
     * Returns whether the filter accepts a ticket.
     *
     * @param group the group of the ticket, empty if it is in none
     */
    public boolean accepts(Optional<GroupId> group) {
        if (group.isEmpty()) {
            return included.isEmpty();
        }
        return !excluded.contains(group.get()) && (included.isEmpty() || included.contains(group.get()));
    }
}
