package io.hivematrix.beacon.app.architecture.violations.codex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.hivematrix.beacon.app.architecture.violations.domain.port.out.PortUsingCodex;
import io.hivematrix.beacon.app.architecture.violations.web.PageUsingCodex;

/** An adapter that knows another one, and is public behind its port. */
public class CodexUsingWeb implements PortUsingCodex {

    /** The page it should know nothing of. */
    public PageUsingCodex page() {
        return new PageUsingCodex();
    }

    @Override
    public JsonNode board() {
        return NullNode.getInstance();
    }
}
