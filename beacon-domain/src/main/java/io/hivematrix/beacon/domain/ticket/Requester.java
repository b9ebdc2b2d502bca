package io.hivematrix.beacon.domain.ticket;

import java.util.Objects;
import java.util.Optional;

/**
 * Customer who opened a ticket. Immutable.
 *
 * @param name the display name; may be empty
 * @param email the email address, empty if not known
 * @param companyId the id of the company, not necessarily a number; empty if not known
 */
public record Requester(String name, Optional<String> email, Optional<String> companyId) {

    /** A requester with an empty name. */
    public static final Requester UNKNOWN = named("");

    /** @throws NullPointerException naming the component that is null */
    public Requester {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(companyId, "companyId");
    }

    /** Returns a requester of whom only the name is known. */
    public static Requester named(String name) {
        return new Requester(name, Optional.empty(), Optional.empty());
    }
}
