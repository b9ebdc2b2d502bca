package io.hivematrix.beacon.domain.dashboard;

import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.Section;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Number of tickets of one agent in a view. Immutable.
 *
 * @param agent the agent, empty for the unassigned tickets
 * @param name the display name, followed by the id if several agents have the same name
 * @param selectable whether the list of agents to choose from offers it: unassigned and active agents, and every agent
 *     while the list of agents is not loaded
 * @param bySection the number of tickets in each section; a section without an entry has none
 * @param colors the number of tickets of each SLA colour
 */
public record AgentWorkload(
        Optional<AgentId> agent,
        String name,
        boolean selectable,
        Map<Section, Integer> bySection,
        SlaColorCounts colors) {

    /** @throws IllegalArgumentException if the sums of {@code bySection} and {@code colors} differ */
    public AgentWorkload {
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(colors, "colors");
        Map<Section, Integer> copy = new TreeMap<>();
        Section.STANDARD.forEach(section -> copy.put(section, 0));
        copy.putAll(bySection);
        bySection = Collections.unmodifiableMap(copy);
        int inSections = copy.values().stream().mapToInt(Integer::intValue).sum();
        if (inSections != colors.total()) {
            throw new IllegalArgumentException(
                    "bySection counts " + inSections + " tickets, but colors counts " + colors.total());
        }
    }

    /** Returns the total number of tickets. */
    public int total() {
        return colors.total();
    }

    /** Returns a copy with the id appended to the name; unassigned has no id and is unchanged. */
    AgentWorkload withNameAndId() {
        String full = agent.map(id -> name + " · " + id).orElse(name);
        return new AgentWorkload(agent, full, selectable, bySection, colors);
    }

    /** Returns the filter that accepts exactly these tickets. */
    public AgentFilter filter() {
        return agent.map(AgentFilter::of).orElseGet(AgentFilter::unassigned);
    }
}
