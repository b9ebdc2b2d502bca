package io.hivematrix.beacon.domain.ticket;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Builds a {@link Ticket} piece by piece. Not thread-safe; {@link #build} may be called again after a change. Every
 * method refuses null, naming its parameter.
 */
public final class TicketBuilder {

    private final TicketId id;
    private long codexId;
    private Optional<String> subject = Optional.empty();
    private Requester requester = Requester.UNKNOWN;
    private Assignment assignment = Assignment.UNASSIGNED;
    private Priority priority = Priority.UNKNOWN;
    private int priorityRaw;
    private Status status = Status.UNKNOWN;
    private Sla sla = Sla.of("", SlaColor.GREEN);
    private Optional<GroupId> group = Optional.empty();
    private Optional<Instant> createdAt = Optional.empty();
    private Optional<Instant> updatedAt = Optional.empty();
    private String description = "";
    private TicketDetails details = TicketDetails.NONE;

    TicketBuilder(TicketId id) {
        this.id = Objects.requireNonNull(id, "id");
        this.codexId = id.value();
    }

    TicketBuilder(Ticket ticket) {
        this.id = ticket.id();
        this.codexId = ticket.codexId();
        this.subject = ticket.subject();
        this.requester = ticket.requester();
        this.assignment = ticket.assignment();
        this.priority = ticket.priority();
        this.priorityRaw = ticket.priorityRaw();
        this.status = ticket.status();
        this.sla = ticket.sla();
        this.group = ticket.group();
        this.createdAt = ticket.createdAt();
        this.updatedAt = ticket.updatedAt();
        this.description = ticket.description();
        this.details = ticket.details();
    }

    /** Codex's own number, where it differs from the PSA system's. */
    public TicketBuilder codexId(long codexId) {
        this.codexId = codexId;
        return this;
    }

    /** The subject line. */
    public TicketBuilder subject(String subject) {
        this.subject = Optional.of(subject);
        return this;
    }

    /** Who asks. */
    public TicketBuilder requester(Requester requester) {
        this.requester = Objects.requireNonNull(requester, "requester");
        return this;
    }

    /** Who carries it. */
    public TicketBuilder assignment(Assignment assignment) {
        this.assignment = Objects.requireNonNull(assignment, "assignment");
        return this;
    }

    /** The priority, with its own level as the raw number. */
    public TicketBuilder priority(Priority priority) {
        return priority(priority, priority.level());
    }

    /** The priority and the PSA system's own number for it. */
    public TicketBuilder priority(Priority priority, int raw) {
        this.priority = Objects.requireNonNull(priority, "priority");
        this.priorityRaw = raw;
        return this;
    }

    /** Its state in the PSA system. */
    public TicketBuilder status(Status status) {
        this.status = Objects.requireNonNull(status, "status");
        return this;
    }

    /** Where it stands against its service level. */
    public TicketBuilder sla(Sla sla) {
        this.sla = Objects.requireNonNull(sla, "sla");
        return this;
    }

    /** The group it is in. */
    public TicketBuilder group(GroupId group) {
        this.group = Optional.of(group);
        return this;
    }

    /** When it was opened. */
    public TicketBuilder createdAt(Instant createdAt) {
        this.createdAt = Optional.of(createdAt);
        return this;
    }

    /** When it last changed. */
    public TicketBuilder updatedAt(Instant updatedAt) {
        this.updatedAt = Optional.of(updatedAt);
        return this;
    }

    /** The customer's words. */
    public TicketBuilder description(String description) {
        this.description = Objects.requireNonNull(description, "description");
        return this;
    }

    /** What only the ticket's own page shows. */
    public TicketBuilder details(TicketDetails details) {
        this.details = Objects.requireNonNull(details, "details");
        return this;
    }

    /** The ticket as described so far. */
    public Ticket build() {
        return new Ticket(
                id,
                codexId,
                subject,
                requester,
                assignment,
                priority,
                priorityRaw,
                status,
                sla,
                group,
                createdAt,
                updatedAt,
                description,
                details);
    }
}
