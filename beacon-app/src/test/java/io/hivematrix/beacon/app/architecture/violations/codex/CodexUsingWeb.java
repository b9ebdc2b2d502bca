package io.hivematrix.beacon.app.architecture.violations.codex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.hivematrix.beacon.app.architecture.violations.domain.port.out.PortUsingCodex;
import io.hivematrix.beacon.app.architecture.violations.web.PageUsingCodex;

/** Violates: depends on another adapter and a library that is not listed. */
public class CodexUsingWeb implements PortUsingCodex {

    /** Returns a type of another adapter. */
    public PageUsingCodex page() {
        return new PageUsingCodex();
    }

    @Override
    public JsonNode board() {
        return NullNode.getInstance();
    }
}
