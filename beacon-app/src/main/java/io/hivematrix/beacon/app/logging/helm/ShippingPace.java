package io.hivematrix.beacon.app.logging.helm;

import io.hivematrix.beacon.app.logging.helm.HelmClient.Outcome;
import java.time.Duration;

/**
 * How soon and how much to send next. After a failure the pauses double; after a refusal the batches halve, until the
 * one event that Helm chokes on stands alone; that one is given up. If the next one is refused as well, it is Helm that
 * is not well. Not thread-safe.
 */
final class ShippingPace {

    private final Duration linger;
    private final Duration longestPause;
    private final int mostPerBatch;
    private Duration pause;
    private int batch;
    private boolean mayGiveUp = true;
    private boolean well = true;

    ShippingPace(Duration linger, Duration longestPause, int mostPerBatch) {
        this.linger = linger;
        this.longestPause = longestPause;
        this.mostPerBatch = mostPerBatch;
        this.pause = linger;
        this.batch = mostPerBatch;
    }

    /** Takes note of what became of a batch of that size. */
    void after(Outcome outcome, int size) {
        boolean helmItself = outcome == Outcome.NOT_NOW || (outcome == Outcome.REFUSED && size == 1 && !mayGiveUp);
        well = !helmItself;
        if (helmItself) {
            pause = shorter(pause.multipliedBy(2), longestPause);
            mayGiveUp = true;
        } else if (outcome == Outcome.REFUSED) {
            batch = Math.max(1, size / 2);
            mayGiveUp = size > 1;
        } else {
            pause = linger;
            batch = Math.min(mostPerBatch, batch * 2);
            mayGiveUp = true;
        }
    }

    /** Whether a single refused event is to blame, and not Helm: only one is given up in a row. */
    boolean mayGiveUp() {
        return mayGiveUp;
    }

    Duration pause() {
        return pause;
    }

    int batch() {
        return batch;
    }

    /** Whether the latest batch went through, or was at least read. */
    boolean well() {
        return well;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
