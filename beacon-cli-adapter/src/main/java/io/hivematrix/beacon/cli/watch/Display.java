package io.hivematrix.beacon.cli.watch;

/** Output of a {@link WatchLoop}. */
public interface Display extends AutoCloseable {

    /** Shows a frame; on a terminal it replaces the previous one. */
    void show(ScreenFrame frame);

    /** Returns whether the reader has closed the pipe. */
    boolean isClosed();

    /** Restores the terminal. */
    @Override
    void close();
}
