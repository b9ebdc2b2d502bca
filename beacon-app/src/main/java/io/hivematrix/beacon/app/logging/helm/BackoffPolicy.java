package io.hivematrix.beacon.app.logging.helm;

import io.hivematrix.beacon.app.logging.helm.HelmClient.Outcome;
import java.time.Duration;

/**
 * Delay and size of the next batch. After a failure the delay doubles. After a rejection the batch size halves until the
 * rejected event is alone; that event may be dropped. If the next single event is rejected as well, Helm itself is considered
 * unhealthy. Not thread-safe.
 */
final class BackoffPolicy {

    private final Duration linger;
    private final Duration maxDelay;
    private final int maxBatchSize;
    private Duration delay;
    private int batchSize;
    private boolean mayDropPoisonEvent = true;
    private boolean isHealthy = true;

    BackoffPolicy(Duration linger, Duration maxDelay, int maxBatchSize) {
        this.linger = linger;
        this.maxDelay = maxDelay;
        this.maxBatchSize = maxBatchSize;
        this.delay = linger;
        this.batchSize = maxBatchSize;
    }

    void onOutcome(Outcome outcome, int size) {
        boolean unhealthy =
                outcome == Outcome.RETRY || (outcome == Outcome.REJECTED && size == 1 && !mayDropPoisonEvent);
        isHealthy = !unhealthy;
        if (unhealthy) {
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

    /** Whether a single rejected event may be dropped: at most one in a row. */
    boolean mayDropPoisonEvent() {
        return mayDropPoisonEvent;
    }

    Duration delay() {
        return delay;
    }

    int batchSize() {
        return batchSize;
    }

    /** Whether the last batch was accepted, or rejected because of one event. */
    boolean isHealthy() {
        return isHealthy;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
