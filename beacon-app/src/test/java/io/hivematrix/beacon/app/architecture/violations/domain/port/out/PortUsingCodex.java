package io.hivematrix.beacon.app.architecture.violations.domain.port.out;

import com.fasterxml.jackson.databind.JsonNode;

/** Violates: a port with a type of a library. */
public interface PortUsingCodex {

    /** Returns the board as raw JSON. */
    JsonNode board();
}
