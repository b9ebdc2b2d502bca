package io.hivematrix.beacon.cli.terminal;

/**
 * Key or change of a terminal.
 *
 * @param kind the key or change
 * @param text the character of {@link Kind#TEXT}, else empty
 */
public record TerminalEvent(Kind kind, String text) {

    /** Keys and changes. */
    public enum Kind {
        TEXT,
        UP,
        DOWN,
        PAGE_UP,
        PAGE_DOWN,
        HOME,
        END,
        ENTER,
        BACKSPACE,
        ESCAPE,
        /** The size has changed. */
        RESIZE,
        /** The process continues after it was stopped, so that the content of the screen is unknown. */
        CONTINUE
    }

    static TerminalEvent of(Kind kind) {
        return new TerminalEvent(kind, "");
    }
}
