package io.hivematrix.beacon.cli.terminal;

/**
 * Key or change of a terminal.
 *
 * @param type the key or change
 * @param text the character of {@link EventType#TEXT}, else empty
 */
public record TerminalEvent(EventType type, String text) {

    /** Keys and changes. */
    public enum EventType {
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

    static TerminalEvent of(EventType type) {
        return new TerminalEvent(type, "");
    }
}
