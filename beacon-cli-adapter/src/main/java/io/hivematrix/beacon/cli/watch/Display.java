package io.hivematrix.beacon.cli.watch;

import io.hivematrix.beacon.cli.terminal.TerminalEvent;
import io.hivematrix.beacon.cli.watch.WatchEvents.Reaction;

/** Output of a {@link WatchLoop}. */
public interface Display extends AutoCloseable {

    /** Shows a frame; on a terminal it replaces the previous one. */
    void show(ScreenFrame frame);

    /** Reacts to a key or a change of the terminal. */
    default Reaction handle(TerminalEvent event) {
        return Reaction.WAIT;
    }

    /** Returns whether the reader has closed the pipe. */
    boolean isClosed();

    /** Restores the terminal. */
    @Override
    void close();
}
