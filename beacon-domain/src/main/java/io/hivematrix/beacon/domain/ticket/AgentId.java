package io.hivematrix.beacon.domain.ticket;

/**
 * Id of an agent in the PSA system: a ticket's {@code responder_id}, an agent's {@code external_id}. Any 64-bit integer
 * is valid. May exceed 2<sup>53</sup>, so JSON for browsers must contain it as a string.
 *
 * <pre>{@code
 * AgentFilter filter = AgentFilter.of(new AgentId(Long.parseLong("21001234567")));
 * }</pre>
 *
 * @param value the id
 */
public record AgentId(long value) implements Comparable<AgentId> {

    @Override
    public int compareTo(AgentId other) {
        return Long.compare(value, other.value);
    }

    /** Returns the id in decimal, without grouping. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
