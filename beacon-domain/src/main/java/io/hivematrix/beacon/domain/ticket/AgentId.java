package io.hivematrix.beacon.domain.ticket;

/**
 * The number of an agent in the PSA system: a ticket's {@code responder_id}, an agent's {@code external_id}.
 *
 * <p>Every 64-bit integer is a possible id; whether an agent has it is another question.
 *
 * @param value the number as the PSA system gives it
 */
public record AgentId(long value) implements Comparable<AgentId> {

    @Override
    public int compareTo(AgentId other) {
        return Long.compare(value, other.value);
    }

    /** The number in decimal, ungrouped. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
