package io.hivematrix.beacon.cli.terminal;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** Terminal, pipe or file behind standard output. */
public interface Terminal {

    /**
     * Returns the terminal of this process; COLUMNS and LINES are used if the system reports no size.
     *
     * @param halt ends the process at once
     */
    static Terminal ofCurrentProcess(Map<String, String> environment, Runnable halt) {
        return new SystemTerminal(environment, halt);
    }

    /** Returns whether standard output is a terminal, not a pipe or a file. */
    boolean isInteractive();

    /** Returns the current size; only meaningful if interactive. */
    Size size();

    /**
     * Replaces the default handling of SIGINT (Ctrl-C) and SIGTERM: they run {@code action} on a separate thread. The process
     * is halted if it has not ended after {@code grace}, for example because no one reads its standard output.
     */
    void onInterrupt(Runnable action, Duration grace);

    /**
     * Reports keys and changes of the terminal, on other threads, until the result is closed, which restores the terminal.
     *
     * @param events must be thread-safe
     */
    AutoCloseable onEvents(Consumer<TerminalEvent> events);

    /**
     * Size of a terminal.
     *
     * @param columns cells per line, at least 1
     * @param rows lines, at least 1
     */
    record Size(int columns, int rows) {

        /** Size assumed if none is reported. */
        public static final Size DEFAULT = new Size(80, 24);

        /** @throws IllegalArgumentException naming the component that is not positive */
        public Size {
            if (columns < 1) {
                throw new IllegalArgumentException("columns must be positive, but is " + columns);
            }
            if (rows < 1) {
                throw new IllegalArgumentException("rows must be positive, but is " + rows);
            }
        }
    }
}
