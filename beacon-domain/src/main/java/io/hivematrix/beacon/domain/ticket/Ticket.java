package io.hivematrix.beacon.domain.ticket;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Active ticket. Immutable; created with {@link #builder}.
 *
 * <pre>{@code
 * Ticket ticket = Ticket.builder(new TicketId(12345))
 *         .subject("VPN drops")
 *         .assignment(Assignment.to(new AgentId(7), "Jane Smith"))
 *         .priority(Priority.HIGH)
 *         .sla(Sla.of("Due in 3h", SlaColor.ORANGE))
 *         .build();
 * Ticket escalated = ticket.toBuilder().priority(Priority.URGENT).build();
 * }</pre>
 *
 * @param id the ticket number in the PSA system
 * @param codexId the source's id; the same as the ticket number if the source sends only one
 * @param subject the subject, empty if the ticket has none
 * @param requester the customer who opened the ticket
 * @param assignment the agent to whom the ticket is assigned
 * @param priority the priority
 * @param priorityRaw the priority code of the PSA system, 0 if not known
 * @param status the status in the PSA system
 * @param sla the SLA state
 * @param group the group, board or queue, empty if the ticket is in none
 * @param createdAt the time of creation, empty if not known
 * @param updatedAt the time of the last update, empty if not known
 * @param description the description by the customer: untrusted, of any length; may be empty
 * @param descriptionFormat the format of the description
 * @param details the fields that only the detail view shows
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
        DescriptionFormat descriptionFormat,
        TicketDetails details) {

    private static final String SERVICE_REQUEST = "Service Request";

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
        Objects.requireNonNull(descriptionFormat, "descriptionFormat");
        Objects.requireNonNull(details, "details");
    }

    /** Returns a builder for a ticket that is unassigned, green, and otherwise unknown or empty. */
    public static TicketBuilder builder(TicketId id) {
        return new TicketBuilder(id);
    }

    /**
     * Returns the due time to show below the SLA text: while there is no first response and the SLA is not on track, the
     * due time of a service request, of any other ticket that of its first response.
     */
    public Optional<DueNote> dueNote() {
        if (details.firstRespondedAt().isPresent() || sla.color() == SlaColor.GREEN) {
            return Optional.empty();
        }
        return isServiceRequest() ? resolutionDue().or(this::firstResponseDue) : firstResponseDue();
    }

    /**
     * Returns the due time that decides when the ticket is overdue: once there is a first response, or for a service
     * request, that of the resolution, otherwise the earlier one; empty if it is not known.
     */
    public Optional<DueNote> nextDue() {
        if (details.firstRespondedAt().isPresent()) {
            return resolutionDue();
        }
        boolean responseFirst = sla.nextDue().equals(sla.firstResponseDueBy()) && !isServiceRequest();
        return responseFirst ? firstResponseDue() : resolutionDue().or(this::firstResponseDue);
    }

    private boolean isServiceRequest() {
        return details.type().isPresent() && details.type().get().equals(SERVICE_REQUEST);
    }

    private Optional<DueNote> firstResponseDue() {
        return sla.firstResponseDueBy().map(at -> new DueNote(DueNote.FIRST_RESPONSE, at));
    }

    private Optional<DueNote> resolutionDue() {
        return sla.dueBy().map(at -> new DueNote(DueNote.RESOLUTION, at));
    }

    /** Returns a builder with the values of this ticket. */
    public TicketBuilder toBuilder() {
        return new TicketBuilder(this);
    }
}
