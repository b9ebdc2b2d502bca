package io.hivematrix.beacon.domain.view;

import io.hivematrix.beacon.domain.ticket.GroupId;
import java.util.Optional;
import java.util.Set;

/**
 * Which groups' tickets belong to a view. A ticket without a group belongs wherever no group is asked for.
 *
 * @param included only these groups; empty means all, and tickets without a group as well
 * @param excluded none of these groups
 */
public record GroupFilter(Set<GroupId> included, Set<GroupId> excluded) {

    /** Every ticket. */
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

    /** Only these groups. @throws IllegalArgumentException if there are none, which would mean all */
    public static GroupFilter only(Set<GroupId> groups) {
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("groups must not be empty");
        }
        return new GroupFilter(groups, Set.of());
    }

    /** Every group but these, and tickets without a group. */
    public static GroupFilter except(Set<GroupId> groups) {
        return new GroupFilter(Set.of(), groups);
    }

    /** Whether a ticket of that group belongs. */
    public boolean accepts(Optional<GroupId> group) {
        if (group.isEmpty()) {
            return included.isEmpty();
        }
        return !excluded.contains(group.get()) && (included.isEmpty() || included.contains(group.get()));
    }
}
