package io.hivematrix.beacon.domain.ticket;

import java.util.Objects;
import java.util.Optional;

/**
 * Someone who can carry tickets.
 *
 * @param id the PSA system's number, which tickets name as their responder
 * @param name the name for people
 * @param email the address, where known
 * @param active whether the agent still works here; only active agents can be chosen
 */
public record Agent(AgentId id, String name, Optional<String> email, boolean active) {

    /** @throws NullPointerException naming the component that is null */
    public Agent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(email, "email");
    }
}
