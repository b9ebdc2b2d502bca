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
 * All agents that the source lists, active and inactive. Of several agents with the
 * same id, the first active one is used, otherwise the first. Immutable.
 *
 * <pre>{@code
 * Agent jane = new Agent(new AgentId(7), "Jane Smith", Optional.empty(), true);
 * Agents agents = Agents.of(List.of(jane));
 * Optional<Agent> found = agents.find(new AgentId(7));
 * }</pre>
 */
public final class Agents {

    /** The agents before the first successful load: none, and {@link #isLoaded} is false. */
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

    /** Returns the agents of a loaded list, which may be empty. */
    public static Agents of(List<Agent> agents) {
        return new Agents(agents, true);
    }

    /**
     * Returns whether the list was loaded; if not, {@link #find} returning empty does not mean that there is no such
     * agent.
     */
    public boolean isLoaded() {
        return loaded;
    }

    /** Returns the active agents, ordered by name ignoring case and accents, then by id. */
    public List<Agent> active() {
        return active;
    }

    /** Returns the agent with an id, active or not. */
    public Optional<Agent> find(AgentId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns the agent with an email address, ignoring case; of several an active one, then the one with the lowest id. */
    public Optional<Agent> findByEmail(String email) {
        String wanted = email.strip();
        return byId.values().stream()
                .filter(agent -> !wanted.isEmpty()
                        && agent.email()
                                .filter(known -> known.strip().equalsIgnoreCase(wanted))
                                .isPresent())
                .min(Comparator.comparing((Agent agent) -> !agent.active()).thenComparing(Agent::id));
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
