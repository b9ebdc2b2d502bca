package io.hivematrix.beacon.app.architecture.violations.web;

import io.hivematrix.beacon.app.architecture.violations.codex.CodexThatShowsTickets;

/** An adapter that goes past the ports. */
public class PageThatAsksCodex {

    /** The tickets, straight from the other adapter. */
    public CodexThatShowsTickets codex() {
        return new CodexThatShowsTickets();
    }
}
