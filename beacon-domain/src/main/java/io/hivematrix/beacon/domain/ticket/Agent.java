package io.hivematrix.beacon.domain.ticket;

import java.util.Objects;
import java.util.Optional;

/**
 * Agent to whom tickets can be assigned. Immutable.
 *
 * @param id the id in the PSA system
 * @param name the display name
 * @param email the email address, empty if not known
 * @param active whether the agent is active; only active agents can be selected as a filter
 */
public record Agent(AgentId id, String name, Optional<String> email, boolean active) {

    /** @throws NullPointerException naming the component that is null */
    public Agent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(email, "email");
    }
}
