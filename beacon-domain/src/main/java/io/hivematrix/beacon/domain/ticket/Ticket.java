package io.hivematrix.beacon.domain.ticket;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One active ticket as Codex last saw it (specification, "Ticket Object Fields"). Immutable; made with {@link #builder}.
 *
 * @param id the PSA system's number
 * @param codexId Codex's own number for it; the same as the PSA number where Codex does not tell them apart
 * @param subject the subject line, empty where the ticket has none
 * @param requester who asks
 * @param assignment who carries it
 * @param priority how much it matters
 * @param priorityRaw the PSA system's own priority number, 0 where unknown
 * @param status its state in the PSA system
 * @param sla where it stands against its service level
 * @param group the group, board or queue it is in, empty where it is in none
 * @param createdAt when it was opened
 * @param updatedAt when it last changed
 * @param description the customer's words, possibly HTML, possibly very long; may be empty
 * @param details what only the ticket's own page shows
 */
public record Ticket(
        TicketId id,
        long codexId,
        Optional<String> subject,
        Requester requester,
        Assignment assignment,
        Priority priority,
        int priorityRaw,
        Status status,
        Sla sla,
        Optional<GroupId> group,
        Optional<Instant> createdAt,
        Optional<Instant> updatedAt,
        String description,
        TicketDetails details) {

    /** @throws NullPointerException naming the component that is null */
    public Ticket {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(requester, "requester");
        Objects.requireNonNull(assignment, "assignment");
        Objects.requireNonNull(priority, "priority");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(sla, "sla");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(updatedAt, "updatedAt");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(details, "details");
    }

    /** Starts a ticket of that number; everything else is unknown, unassigned or green until said. */
    public static TicketBuilder builder(TicketId id) {
        return new TicketBuilder(id);
    }

    /** Starts a ticket that equals this one until something else is said. */
    public TicketBuilder toBuilder() {
        return new TicketBuilder(this);
    }
}
