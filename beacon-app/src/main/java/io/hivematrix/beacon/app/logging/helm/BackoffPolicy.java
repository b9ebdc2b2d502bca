package io.hivematrix.beacon.app.logging.helm;

import io.hivematrix.beacon.app.logging.helm.HelmClient.Outcome;
import java.time.Duration;

/**
 * How soon and how much to send next. After a failure the pauses double; after a refusal the batches halve, until the
 * one event that Helm chokes on stands alone; that one is given up. If the next one is refused as well, it is Helm that
 * is not well. Not thread-safe.
 */
final class BackoffPolicy {

    private final Duration linger;
    private final Duration maxDelay;
    private final int maxBatchSize;
    private Duration delay;
    private int batchSize;
    private boolean mayDropPoisonEvent = true;
    private boolean isHealthy = true;

    BackoffPolicy(Duration linger, Duration longestPause, int mostPerBatch) {
        this.linger = linger;
        this.maxDelay = longestPause;
        this.maxBatchSize = mostPerBatch;
        this.delay = linger;
        this.batchSize = mostPerBatch;
    }

    /** Takes note of what became of a batch of that size. */
    void onOutcome(Outcome outcome, int size) {
        boolean helmItself =
                outcome == Outcome.RETRY || (outcome == Outcome.REJECTED && size == 1 && !mayDropPoisonEvent);
        isHealthy = !helmItself;
        if (helmItself) {
            delay = min(delay.multipliedBy(2), maxDelay);
            mayDropPoisonEvent = true;
        } else if (outcome == Outcome.REJECTED) {
            batchSize = Math.max(1, size / 2);
            mayDropPoisonEvent = size > 1;
        } else {
            delay = linger;
            batchSize = Math.min(maxBatchSize, batchSize * 2);
            mayDropPoisonEvent = true;
        }
    }

    /** Whether a single refused event is to blame, and not Helm: only one is given up in a row. */
    boolean mayDropPoisonEvent() {
        return mayDropPoisonEvent;
    }

    Duration delay() {
        return delay;
    }

    int batchSize() {
        return batchSize;
    }

    /** Whether the latest batch went through, or was at least read. */
    boolean isHealthy() {
        return isHealthy;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
