package io.hivematrix.beacon.cli;

import io.hivematrix.beacon.cli.terminal.Terminal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Terminal or pipe of a test. */
public final class TestTerminal implements Terminal {

    private final boolean interactive;
    private final Size size;
    private final CompletableFuture<Runnable> onInterrupt = new CompletableFuture<>();

    private TestTerminal(boolean interactive, Size size) {
        this.interactive = interactive;
        this.size = size;
    }

    /** Returns a pipe. */
    public static TestTerminal pipe() {
        return new TestTerminal(false, Size.DEFAULT);
    }

    /** Returns a terminal of the given size. */
    public static TestTerminal of(int columns, int rows) {
        return new TestTerminal(true, new Size(columns, rows));
    }

    @Override
    public boolean isInteractive() {
        return interactive;
    }

    @Override
    public Size size() {
        return size;
    }

    @Override
    public void onInterrupt(Runnable action, Duration grace) {
        onInterrupt.complete(action);
    }

    /** Sends SIGINT as soon as a handler is registered. */
    public void interrupt() {
        onInterrupt.join().run();
    }
}
