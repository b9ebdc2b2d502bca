package io.hivematrix.beacon.domain.port.out;

import io.hivematrix.beacon.domain.board.Agents;

/** Where the agents come from. Thread-safe; never makes a caller wait for its origin, never fails. */
@FunctionalInterface
public interface AgentSource {

    /** The agents as last heard; {@link Agents#NOT_LOADED} where they could not be had yet. */
    Agents agents();
}
