package io.hivematrix.beacon.domain.board;

import io.hivematrix.beacon.domain.ticket.Agent;
import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.FoldedText;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everybody Codex knows as an agent, active or not (specification, "Agent List Source"). Immutable. Where two agents
 * share an id, the active one counts, else the first.
 */
public final class Agents {

    /** No agents, because they have not been loaded yet. */
    public static final Agents NOT_LOADED = new Agents(List.of(), false);

    private final Map<AgentId, Agent> byId = new HashMap<>();
    private final List<Agent> active;
    private final boolean loaded;

    private Agents(List<Agent> agents, boolean loaded) {
        for (Agent agent : agents) {
            byId.merge(agent.id(), agent, (first, second) -> !first.active() && second.active() ? second : first);
        }
        this.active = byId.values().stream()
                .filter(Agent::active)
                .sorted(Comparator.comparing((Agent agent) -> FoldedText.of(agent.name()))
                        .thenComparing(Agent::id))
                .toList();
        this.loaded = loaded;
    }

    /** The agents of a list. */
    public static Agents of(List<Agent> agents) {
        return new Agents(agents, true);
    }

    /** Whether the agents are known; if not, nobody can be told to be missing. */
    public boolean isLoaded() {
        return loaded;
    }

    /** The agents that can be chosen, alphabetically by name without regard to case and accents. */
    public List<Agent> active() {
        return active;
    }

    /** The agent of that id, active or not. */
    public Optional<Agent> find(AgentId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Agents that && loaded == that.loaded && byId.equals(that.byId);
    }

    @Override
    public int hashCode() {
        return byId.hashCode();
    }

    @Override
    public String toString() {
        return "Agents[loaded=" + loaded + ", count=" + byId.size() + "]";
    }
}
