package io.hivematrix.beacon.domain.port.in;

import io.hivematrix.beacon.domain.board.Agents;

/** Use case: list the agents. Implementations are thread-safe. */
public interface ListAgentsUseCase {

    /** Returns the agents as last loaded, {@link Agents#NOT_LOADED} before the first load. Does not block. */
    Agents agents();
}
