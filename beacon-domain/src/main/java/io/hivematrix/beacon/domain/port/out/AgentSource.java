package io.hivematrix.beacon.domain.port.out;

import io.hivematrix.beacon.domain.board.Agents;

/** Source of the agents. Implementations are thread-safe, load in the background, and neither block nor throw. */
@FunctionalInterface
public interface AgentSource {

    /** Returns the agents as last loaded, {@link Agents#NOT_LOADED} before the first load. */
    Agents agents();
}
