package io.hivematrix.beacon.domain.ticket;

import java.util.Objects;
import java.util.Optional;

/**
 * Assignment of a ticket to an agent. Immutable.
 *
 * @param agent the agent, empty if the ticket is unassigned
 * @param agentName the display name, {@link #UNASSIGNED_NAME} if the ticket is unassigned
 */
public record Assignment(Optional<AgentId> agent, String agentName) {

    /** Display name for unassigned tickets. */
    public static final String UNASSIGNED_NAME = "Unassigned";

    /** No agent. */
    public static final Assignment UNASSIGNED = new Assignment(Optional.empty(), UNASSIGNED_NAME);

    /** @throws NullPointerException naming the component that is null */
    public Assignment {
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(agentName, "agentName");
    }

    /** Returns the assignment to an agent. */
    public static Assignment to(AgentId agent, String agentName) {
        return new Assignment(Optional.of(agent), agentName);
    }
}
