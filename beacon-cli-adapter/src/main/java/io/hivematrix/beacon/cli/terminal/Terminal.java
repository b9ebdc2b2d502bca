package io.hivematrix.beacon.cli.terminal;

import java.util.Map;

/** The terminal, or whatever else is at the other end of standard output. */
public interface Terminal {

    /** The terminal that this process writes to; the variables give its size where the system does not. */
    static Terminal ofCurrentProcess(Map<String, String> environment) {
        return new SystemTerminal(environment);
    }

    /** Whether a person looks at it: standard output is a terminal, not a pipe or a file. */
    boolean isInteractive();

    /** Its size now; only meaningful where it is interactive. */
    Size size();

    /**
     * Takes over the interrupt key (Ctrl-C) and the polite order to end: instead of ending the process, they run the
     * action, on a thread of their own.
     */
    void onInterrupt(Runnable action);

    /**
     * How much room there is.
     *
     * @param columns cells in a line, at least 1
     * @param rows lines, at least 1
     */
    record Size(int columns, int rows) {

        /** What is taken where nobody knows. */
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
