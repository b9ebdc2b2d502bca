package io.hivematrix.beacon.app.architecture.violations.codex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.hivematrix.beacon.app.architecture.violations.domain.port.out.PortThatSpeaksCodex;
import io.hivematrix.beacon.app.architecture.violations.web.PageThatAsksCodex;

/** An adapter that knows another one, and is public behind its port. */
public class CodexThatShowsTickets implements PortThatSpeaksCodex {

    /** The page it should know nothing of. */
    public PageThatAsksCodex page() {
        return new PageThatAsksCodex();
    }

    @Override
    public JsonNode board() {
        return NullNode.getInstance();
    }
}
