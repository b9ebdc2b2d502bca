package io.hivematrix.beacon.domain.port.in;

import io.hivematrix.beacon.domain.board.Agents;

/** Tells who the agents are. */
public interface ListAgentsUseCase {

    /** The agents as last heard; {@link Agents#NOT_LOADED} where they could not be had yet. */
    Agents agents();
}
