package io.hivematrix.beacon.cli.watch;

import io.hivematrix.beacon.cli.terminal.TerminalEvent;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Events that a {@link WatchLoop} waits for: the end of the interval, changes of the board, keys and the request to stop. Created by
 * the thread that runs the loop; all other methods but {@link #await} are thread-safe.
 */
public final class WatchEvents {

    /** Reaction to a key. */
    public enum Reaction {
        WAIT,
        REFRESH,
        STOP
    }

    private static final int MAX_WAITING = 1000;

    private final BlockingQueue<Object> events = new LinkedBlockingQueue<>(MAX_WAITING);
    private final Thread waitingThread = Thread.currentThread();
    private volatile boolean stopped;
    private volatile boolean waiting;

    /** Requests the stop and interrupts the creating thread. */
    public void stop() {
        stopped = true;
        waitingThread.interrupt();
    }

    /** Ends the current wait, so that the board is loaded again. */
    public void refresh() {
        events.offer(Reaction.REFRESH);
    }

    /** Adds a key or a change of the terminal. */
    public void add(TerminalEvent event) {
        events.offer(event);
    }

    /** Returns whether the loop loads a board and no key waits for its end. */
    boolean isLoading() {
        return !waiting && events.isEmpty();
    }

    boolean isStopped() {
        return stopped;
    }

    /**
     * Waits until the interval is over, a change is reported, or a reaction other than {@link Reaction#WAIT}; returns whether
     * the loop ends.
     *
     * @param reactions handles keys
     */
    boolean await(Duration interval, Function<TerminalEvent, Reaction> reactions) {
        Object intervalEnd = new Object();
        CompletableFuture.delayedExecutor(interval.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> events.offer(intervalEnd));
        waiting = true;
        try {
            while (!stopped) {
                Object event = events.take();
                Reaction reaction = event instanceof TerminalEvent key ? reactions.apply(key) : Reaction.WAIT;
                if (event == intervalEnd || event == Reaction.REFRESH || reaction != Reaction.WAIT) {
                    events.removeIf(Predicate.isEqual(Reaction.REFRESH));
                    return reaction == Reaction.STOP;
                }
            }
            return true;
        } catch (InterruptedException ended) {
            return true;
        } finally {
            waiting = false;
        }
    }
}
