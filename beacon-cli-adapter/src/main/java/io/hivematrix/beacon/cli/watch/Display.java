package io.hivematrix.beacon.cli.watch;

/** Where a watcher sees what there is. */
public interface Display extends AutoCloseable {

    /** Shows that; on a terminal in place of what was shown before. */
    void show(ScreenFrame frame);

    /** Whether nobody looks any more: the pipe is closed. */
    boolean isClosed();

    /** Leaves everything as it was found. */
    @Override
    void close();
}
