package io.hivematrix.beacon.domain.ticket;

import java.util.Objects;
import java.util.Optional;

/**
 * Who carries a ticket.
 *
 * @param agent the responder, empty where nobody is assigned
 * @param agentName the name to show; "Unassigned" where nobody is
 */
public record Assignment(Optional<AgentId> agent, String agentName) {

    /** The name shown for nobody (specification, "Agent Filtering"). */
    public static final String UNASSIGNED_NAME = "Unassigned";

    /** Nobody. */
    public static final Assignment UNASSIGNED = new Assignment(Optional.empty(), UNASSIGNED_NAME);

    /** @throws NullPointerException naming the component that is null */
    public Assignment {
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(agentName, "agentName");
    }

    /** An agent by id and name. */
    public static Assignment to(AgentId agent, String agentName) {
        return new Assignment(Optional.of(agent), agentName);
    }
}
