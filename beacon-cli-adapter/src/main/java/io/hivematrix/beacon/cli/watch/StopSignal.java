package io.hivematrix.beacon.cli.watch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Signal that stops a {@link WatchLoop}. Created by the thread that runs the loop. */
public final class StopSignal {

    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread waitingThread = Thread.currentThread();

    /** Requests the stop and interrupts the creating thread. Thread-safe. */
    public void stop() {
        stop.countDown();
        waitingThread.interrupt();
    }

    boolean isStopped() {
        return stop.getCount() == 0;
    }

    /** Waits at most {@code time} for the stop; returns whether it was requested. */
    boolean awaitStop(Duration time) {
        try {
            return stop.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            return true;
        }
    }
}
