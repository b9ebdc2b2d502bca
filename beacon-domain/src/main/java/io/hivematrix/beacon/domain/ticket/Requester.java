package io.hivematrix.beacon.domain.ticket;

import java.util.Objects;
import java.util.Optional;

/**
 * The customer who asks.
 *
 * @param name the name for people; may be empty
 * @param email the address, where Codex gave one
 * @param companyId the company's id as Codex writes it, which need not be a number
 */
public record Requester(String name, Optional<String> email, Optional<String> companyId) {

    /** A requester of whom nothing is known. */
    public static final Requester UNKNOWN = named("");

    /** @throws NullPointerException naming the component that is null */
    public Requester {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(companyId, "companyId");
    }

    /** A requester known by name alone. */
    public static Requester named(String name) {
        return new Requester(name, Optional.empty(), Optional.empty());
    }
}
