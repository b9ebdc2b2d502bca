package io.hivematrix.beacon.app.architecture.violations.web;

import io.hivematrix.beacon.app.architecture.violations.codex.CodexUsingWeb;

/** An adapter that goes past the ports. */
public class PageUsingCodex {

    /** The tickets, straight from the other adapter. */
    public CodexUsingWeb codex() {
        return new CodexUsingWeb();
    }
}
