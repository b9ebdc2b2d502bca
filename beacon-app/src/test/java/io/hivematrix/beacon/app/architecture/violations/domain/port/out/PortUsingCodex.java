package io.hivematrix.beacon.app.architecture.violations.domain.port.out;

import com.fasterxml.jackson.databind.JsonNode;

/** A port through which Codex's JSON reaches the domain. */
public interface PortUsingCodex {

    /** The board as Codex wrote it. */
    JsonNode board();
}
