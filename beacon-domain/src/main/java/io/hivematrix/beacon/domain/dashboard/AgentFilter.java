package io.hivematrix.beacon.domain.dashboard;

import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.util.Objects;
import java.util.Optional;

/**
 * Filter of tickets by agent. Immutable.
 *
 * <pre>{@code
 * AgentFilter filter = AgentFilter.of(new AgentId(7));
 * boolean shown = filter.accepts(ticket);
 * }</pre>
 */
public sealed interface AgentFilter {

    /** Returns the filter that accepts every ticket. */
    static AgentFilter all() {
        return new All();
    }

    /** Returns the filter that accepts tickets without an agent. */
    static AgentFilter unassigned() {
        return new Unassigned();
    }

    /** Returns the filter that accepts the tickets of one agent. */
    static AgentFilter of(AgentId agent) {
        return new ByAgent(agent);
    }

    /**
     * Returns the filter that accepts the tickets of the viewer.
     *
     * @param agent the viewer as an agent; empty if the viewer is none, then no ticket is accepted
     */
    static AgentFilter mine(Optional<AgentId> agent) {
        return new Mine(agent);
    }

    /** Returns whether the filter accepts a ticket. */
    boolean accepts(Ticket ticket);

    /** Returns the agent of a filter created by {@link #of} or {@link #mine}, empty for other filters. */
    default Optional<AgentId> agent() {
        return Optional.empty();
    }

    /** Filter created by {@link AgentFilter#all}. */
    record All() implements AgentFilter {
        @Override
        public boolean accepts(Ticket ticket) {
            return true;
        }
    }

    /** Filter created by {@link AgentFilter#unassigned}. */
    record Unassigned() implements AgentFilter {
        @Override
        public boolean accepts(Ticket ticket) {
            return ticket.assignment().agent().isEmpty();
        }
    }

    /**
     * Filter created by {@link AgentFilter#of}.
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

    /**
     * Filter created by {@link AgentFilter#mine}.
     *
     * @param agent the viewer as an agent, empty if the viewer is none
     */
    record Mine(Optional<AgentId> agent) implements AgentFilter {

        /** @throws NullPointerException naming the component that is null */
        public Mine {
            Objects.requireNonNull(agent, "agent");
        }

        @Override
        public boolean accepts(Ticket ticket) {
            return agent.isPresent() && ticket.assignment().agent().equals(agent);
        }
    }
}
