package io.hivematrix.beacon.cli.watch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits between two looks, and ends the waiting for good when told to. */
public final class StopSignal {

    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread waitingThread = Thread.currentThread();

    /** Ends the waiting, and whatever the thread that made this waits for; from any thread. */
    public void stop() {
        stop.countDown();
        waitingThread.interrupt();
    }

    /** Whether the end has come. */
    boolean isStopped() {
        return stop.getCount() == 0;
    }

    /** Waits so long, or until the end; says whether that has come. */
    boolean awaitStop(Duration time) {
        try {
            return stop.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            return true;
        }
    }
}
