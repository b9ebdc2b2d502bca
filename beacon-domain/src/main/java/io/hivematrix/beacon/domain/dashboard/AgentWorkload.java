package io.hivematrix.beacon.domain.dashboard;

import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.Section;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What one agent carries in a view.
 *
 * @param agent the agent; empty for the tickets nobody carries
 * @param name the name for people; of namesakes with the id
 * @param selectable whether a viewer can filter by it: an active agent, or nobody
 * @param bySection how many tickets in each section
 * @param colors how urgent they are
 */
public record AgentWorkload(
        Optional<AgentId> agent,
        String name,
        boolean selectable,
        Map<Section, Integer> bySection,
        SlaColorCounts colors) {

    /** @throws IllegalArgumentException if {@code bySection} and {@code colors} do not count the same tickets */
    public AgentWorkload {
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(colors, "colors");
        Map<Section, Integer> copy = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            copy.put(section, bySection.getOrDefault(section, 0));
        }
        bySection = Collections.unmodifiableMap(copy);
        int inSections = copy.values().stream().mapToInt(Integer::intValue).sum();
        if (inSections != colors.total()) {
            throw new IllegalArgumentException(
                    "bySection counts " + inSections + " tickets, but colors counts " + colors.total());
        }
    }

    /** How many tickets in all. */
    public int total() {
        return colors.total();
    }

    /** The same where the name alone would not do; nobody has no id. */
    AgentWorkload withNameAndId() {
        String full = agent.map(id -> name + " · " + id).orElse(name);
        return new AgentWorkload(agent, full, selectable, bySection, colors);
    }

    /** The filter that shows these tickets. */
    public AgentFilter filter() {
        return agent.map(AgentFilter::of).orElseGet(AgentFilter::unassigned);
    }
}
