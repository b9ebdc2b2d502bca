package io.hivematrix.beacon.domain.ticket;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Builder for {@link Ticket}. May be reused after {@link #build}. Not thread-safe. */
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
    private DescriptionFormat descriptionFormat = DescriptionFormat.HTML;
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
        this.descriptionFormat = ticket.descriptionFormat();
        this.details = ticket.details();
    }

    /** Sets the source's id; the default is the ticket number. */
    public TicketBuilder codexId(long codexId) {
        this.codexId = codexId;
        return this;
    }

    /** Sets the subject; the default is none. */
    public TicketBuilder subject(String subject) {
        this.subject = Optional.of(subject);
        return this;
    }

    /** Sets the requester; the default is {@link Requester#UNKNOWN}. */
    public TicketBuilder requester(Requester requester) {
        this.requester = Objects.requireNonNull(requester, "requester");
        return this;
    }

    /** Sets the assignment; the default is {@link Assignment#UNASSIGNED}. */
    public TicketBuilder assignment(Assignment assignment) {
        this.assignment = Objects.requireNonNull(assignment, "assignment");
        return this;
    }

    /** Sets the priority, and its level as the priority code; the default is {@link Priority#UNKNOWN}. */
    public TicketBuilder priority(Priority priority) {
        return priority(priority, priority.level());
    }

    /** Sets the priority and the priority code of the PSA system. */
    public TicketBuilder priority(Priority priority, int raw) {
        this.priority = Objects.requireNonNull(priority, "priority");
        this.priorityRaw = raw;
        return this;
    }

    /** Sets the status; the default is {@link Status#UNKNOWN}. */
    public TicketBuilder status(Status status) {
        this.status = Objects.requireNonNull(status, "status");
        return this;
    }

    /** Sets the SLA; the default is green without text. */
    public TicketBuilder sla(Sla sla) {
        this.sla = Objects.requireNonNull(sla, "sla");
        return this;
    }

    /** Sets the group; the default is none. */
    public TicketBuilder group(GroupId group) {
        this.group = Optional.of(group);
        return this;
    }

    /** Sets the time of creation; the default is unknown. */
    public TicketBuilder createdAt(Instant createdAt) {
        this.createdAt = Optional.of(createdAt);
        return this;
    }

    /** Sets the time of the last update; the default is unknown. */
    public TicketBuilder updatedAt(Instant updatedAt) {
        this.updatedAt = Optional.of(updatedAt);
        return this;
    }

    /** Sets a description in HTML; the default is empty. */
    public TicketBuilder description(String html) {
        return description(html, DescriptionFormat.HTML);
    }

    /** Sets the description and its format. */
    public TicketBuilder description(String description, DescriptionFormat format) {
        this.description = Objects.requireNonNull(description, "description");
        this.descriptionFormat = Objects.requireNonNull(format, "format");
        return this;
    }

    /** Sets the details; the default is {@link TicketDetails#NONE}. */
    public TicketBuilder details(TicketDetails details) {
        this.details = Objects.requireNonNull(details, "details");
        return this;
    }

    /** Returns a ticket with the current values. */
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
                descriptionFormat,
                details);
    }
}
