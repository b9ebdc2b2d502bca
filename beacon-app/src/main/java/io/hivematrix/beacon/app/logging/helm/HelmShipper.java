package io.hivematrix.beacon.app.logging.helm;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.hivematrix.beacon.app.logging.event.LogEntry;
import io.hivematrix.beacon.app.logging.event.LogLevel;
import io.hivematrix.beacon.app.logging.helm.HelmClient.Outcome;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ships log events to Helm on a thread of its own. Whoever logs never waits for it: when Helm is slow or down the newest
 * events are kept, the others counted, and the count is sent once Helm is back.
 */
public final class HelmShipper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HelmShipper.class);
    private static final int MAX_BATCH_SIZE = 1000;

    private final HelmSettings settings;
    private final Clock clock;
    private final BoundedLogQueue queue;
    private final HelmClient client;
    private final Thread thread = new Thread(this::run, "beacon-helm");
    private final BackoffPolicy backoff;
    private long reportedDrops;

    /**
     * A shipper that does nothing yet.
     *
     * @param settings where and how
     * @param transport sends the batches
     * @param access its tokens
     * @param clock dates the shipper's own events
     * @param ids correlation ids of its calls
     */
    public HelmShipper(
            HelmSettings settings, HelmTransport transport, HelmTokenProvider access, Clock clock, Supplier<UUID> ids) {
        this.settings = settings;
        this.clock = clock;
        this.queue = new BoundedLogQueue(settings.capacity());
        this.client = new HelmClient(settings, transport, access, ids);
        this.backoff = new BackoffPolicy(settings.linger(), settings.maxDelay(), MAX_BATCH_SIZE - 1);
    }

    /** How many events wait. */
    public int queued() {
        return queue.size();
    }

    /** How many events were lost since the start. */
    public long droppedCount() {
        return queue.droppedCount();
    }

    /** Sends what waits, for a short time at most, and ends. Events that are logged from now on are not shipped. */
    @Override
    public void close() {
        queue.close();
        try {
            thread.join(settings.flushTimeout().toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }

    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Takes an event, unless it tells of the shipping itself: that would never end. */
    void offer(ILoggingEvent event) {
        if (Thread.currentThread() != thread && !event.getLoggerName().equals(LOG.getName())) {
            queue.add(LogEntry.of(event));
        }
    }

    private void run() {
        try {
            while (!queue.closed()) {
                queue.await(backoff.delay(), backoff.isHealthy());
                shipAll();
            }
            shipAll();
        } catch (InterruptedException outOfTime) {
            LOG.atWarn().addKeyValue("lost_events", queue.size()).log("Log events could not be sent to Helm in time");
        }
    }

    private void shipAll() throws InterruptedException {
        boolean more = true;
        while (more && queue.size() > 0) {
            more = ship(queue.take(backoff.batchSize()));
        }
    }

    /** Whether it is worth going on at once. */
    private boolean ship(List<LogEntry> entries) throws InterruptedException {
        long losses = queue.droppedCount();
        Outcome outcome = send(entries, losses - reportedDrops);
        boolean wasWell = backoff.isHealthy();
        if (outcome == Outcome.ACCEPTED) {
            reportedDrops = losses;
        } else if (outcome == Outcome.REJECTED && entries.size() == 1 && backoff.mayDropPoisonEvent()) {
            queue.drop(1);
        } else {
            queue.requeue(entries);
        }
        backoff.onOutcome(outcome, entries.size());
        logStateChange(wasWell, losses);
        return backoff.isHealthy();
    }

    private Outcome send(List<LogEntry> entries, long unreported) throws InterruptedException {
        List<LogEntry> batch = new ArrayList<>(entries);
        if (unreported > 0) {
            batch.add(dropReport(unreported));
        }
        try {
            return client.send(batch);
        } catch (InterruptedException outOfTime) {
            queue.requeue(entries);
            throw outOfTime;
        }
    }

    private LogEntry dropReport(long losses) {
        return new LogEntry(
                clock.instant(),
                LogLevel.of(Level.WARN),
                Optional.empty(),
                "Log events were lost while Helm did not take them",
                Map.of("lost_events", losses),
                LOG.getName(),
                Optional.empty());
    }

    private void logStateChange(boolean wasWell, long losses) {
        if (wasWell && !backoff.isHealthy()) {
            LOG.warn("Helm does not take log events; the newest are kept for it");
        } else if (!wasWell && backoff.isHealthy()) {
            LOG.atInfo().addKeyValue("lost_events", losses).log("Helm takes log events again");
        }
    }
}
