package io.hivematrix.beacon.domain.dashboard;

import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.util.Objects;
import java.util.Optional;

/** Whose tickets a viewer wants to see (specification, "Agent Filtering"). */
public sealed interface AgentFilter {

    /** Everybody's, and nobody's. */
    static AgentFilter all() {
        return new All();
    }

    /** Nobody's: tickets without an agent. */
    static AgentFilter unassigned() {
        return new Unassigned();
    }

    /** One agent's. */
    static AgentFilter of(AgentId agent) {
        return new ByAgent(agent);
    }

    /** Whether the ticket passes. */
    boolean accepts(Ticket ticket);

    /** The one agent asked for; empty where all or the unassigned are. */
    default Optional<AgentId> agent() {
        return Optional.empty();
    }

    /** See {@link AgentFilter#all}. */
    record All() implements AgentFilter {
        @Override
        public boolean accepts(Ticket ticket) {
            return true;
        }
    }

    /** See {@link AgentFilter#unassigned}. */
    record Unassigned() implements AgentFilter {
        @Override
        public boolean accepts(Ticket ticket) {
            return ticket.assignment().agent().isEmpty();
        }
    }

    /**
     * See {@link AgentFilter#of}.
     *
     * @param id the agent
     */
    record ByAgent(AgentId id) implements AgentFilter {

        /** @throws NullPointerException naming the component that is null */
        public ByAgent {
            Objects.requireNonNull(id, "id");
        }

        @Override
        public boolean accepts(Ticket ticket) {
            return ticket.assignment().agent().filter(id::equals).isPresent();
        }

        @Override
        public Optional<AgentId> agent() {
            return Optional.of(id);
        }
    }
}
