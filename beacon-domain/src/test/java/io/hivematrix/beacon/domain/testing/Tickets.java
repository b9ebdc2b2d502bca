package io.hivematrix.beacon.domain.testing;

import io.hivematrix.beacon.domain.ticket.Agent;
import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.Assignment;
import io.hivematrix.beacon.domain.ticket.GroupId;
import io.hivematrix.beacon.domain.ticket.Priority;
import io.hivematrix.beacon.domain.ticket.Requester;
import io.hivematrix.beacon.domain.ticket.Sla;
import io.hivematrix.beacon.domain.ticket.SlaColor;
import io.hivematrix.beacon.domain.ticket.Status;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketBuilder;
import io.hivematrix.beacon.domain.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Tickets and agents for tests. Equal arguments return equal tickets. */
public final class Tickets {

    /** Current time of the tests: 22 November 2026, 15:00 UTC. */
    public static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");

    /** Active agent. */
    public static final Agent JANE =
            new Agent(new AgentId(19000234567L), "Jane Smith", Optional.of("jane@example.com"), true);

    /** Active agent with an id that JavaScript would round as a number. */
    public static final Agent OMAR = new Agent(new AgentId(9007199254740993L), "Ömar Zięba", Optional.empty(), true);

    /** Inactive agent who still has tickets. */
    public static final Agent INACTIVE_AGENT =
            new Agent(new AgentId(19000900116L), "Agent 19000900116", Optional.empty(), false);

    /** Group of the professional services view. */
    public static final GroupId PROFESSIONAL_SERVICES = new GroupId(19000234009L);

    /** Group of the helpdesk view. */
    public static final GroupId FIRST_LEVEL = new GroupId(19000123456L);

    private Tickets() {}

    /** Returns a builder with all fields set: medium, unassigned, first level, due in three hours. */
    public static TicketBuilder ticket(long id) {
        return Ticket.builder(new TicketId(id))
                .subject("Ticket number " + id)
                .requester(new Requester("John Doe", Optional.of("john@example.com"), Optional.of("4711")))
                .priority(Priority.MEDIUM)
                .status(new Status(OptionalInt.of(2), "Open"))
                .sla(Sla.of("Due in 3h", SlaColor.ORANGE))
                .group(FIRST_LEVEL)
                .createdAt(NOW.minus(Duration.ofHours(6)))
                .updatedAt(NOW.minus(Duration.ofHours(2)))
                .description("<p>It does not work.</p>");
    }

    /** Returns the same builder with the ticket assigned to an agent. */
    public static TicketBuilder ticketOf(long id, Agent agent) {
        return ticket(id).assignment(Assignment.to(agent.id(), agent.name()));
    }
}
