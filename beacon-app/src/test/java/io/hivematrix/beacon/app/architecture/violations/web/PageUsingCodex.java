package io.hivematrix.beacon.app.architecture.violations.web;

import io.hivematrix.beacon.app.architecture.violations.codex.CodexUsingWeb;

/** Violates: depends on another adapter instead of a port. */
public class PageUsingCodex {

    /** Returns a type of another adapter. */
    public CodexUsingWeb codex() {
        return new CodexUsingWeb();
    }
}
