package io.hivematrix.beacon.app.logging.helm;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.hivematrix.beacon.app.logging.event.BoundedLogQueue;
import io.hivematrix.beacon.app.logging.event.LogEntry;
import io.hivematrix.beacon.app.logging.event.LogLevel;
import io.hivematrix.beacon.app.logging.event.StackTraceLimiter;
import io.hivematrix.beacon.app.logging.helm.HelmClient.Outcome;
import io.hivematrix.beacon.codex.token.ServiceTokenProvider;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ships log events to Helm on a background thread. Logging never blocks: while Helm is slow or down the newest events are
 * queued, older ones are dropped and counted, and the count is sent once Helm accepts events again. Of equal access lines in one second the first
 * {@value EqualLineSampler#MAX_PER_SECOND} are shipped, with the number of the others.
 */
public final class HelmShipper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HelmShipper.class);
    private static final int MAX_BATCH_SIZE = 1000;

    private final HelmSettings settings;
    private final Clock clock;
    private final StackTraceLimiter traces = new StackTraceLimiter(System::nanoTime);
    private final BoundedLogQueue<LogEntry> queue;
    private final EqualLineSampler sampler = new EqualLineSampler();
    private final HelmClient client;
    private final Thread thread = new Thread(this::run, "beacon-helm");
    private final BackoffPolicy backoff;
    private long reportedDrops;
    private boolean hasFailed;

    /** @param clock the clock for timestamps of the shipper's own events */
    public HelmShipper(
            HelmSettings settings,
            HelmTransport transport,
            ServiceTokenProvider tokens,
            Clock clock,
            Supplier<UUID> ids) {
        this.settings = settings;
        this.clock = clock;
        this.queue = new BoundedLogQueue<>(settings.capacity(), entry -> 1);
        this.client = new HelmClient(settings, transport, tokens, ids);
        this.backoff = new BackoffPolicy(settings.linger(), settings.maxDelay(), MAX_BATCH_SIZE - 1);
    }

    /** Returns the number of events that are not shipped yet. */
    public int queued() {
        return queue.size();
    }

    /** Returns the number of events dropped so far. */
    public long droppedCount() {
        return queue.droppedCount();
    }

    /** Stops accepting events, and ships the queued ones until {@code flushTimeout}. */
    @Override
    public void close() {
        sampler.drain(Instant.MAX).forEach(queue::add);
        queue.close();
        try {
            thread.join(settings.flushTimeout().toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }

    /** Starts the thread that ships; called once. */
    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Queues an event, except the shipper's own, which would cause an endless loop. */
    void offer(ILoggingEvent event) {
        if (Thread.currentThread() != thread && !event.getLoggerName().equals(LOG.getName())) {
            sampler.sample(LogEntry.of(event, traces)).forEach(queue::add);
        }
    }

    private void run() {
        try {
            while (!queue.closed()) {
                queue.await(backoff.delay(), backoff.isHealthy() ? halfFull() : Long.MAX_VALUE);
                sampler.drain(clock.instant()).forEach(queue::add);
                shipAll();
            }
            shipAll();
        } catch (InterruptedException timedOut) {
            LOG.atWarn()
                    .addKeyValue("lost_events", queue.size())
                    .log("Log events were not sent to Helm before shutdown");
        }
    }

    private long halfFull() {
        return Math.max(1, settings.capacity() / 2);
    }

    private void shipAll() throws InterruptedException {
        boolean more = true;
        while (more && queue.size() > 0) {
            more = ship(queue.take(backoff.batchSize()));
        }
    }

    /** Ships one batch. Returns whether the next one can be sent without delay. */
    private boolean ship(List<LogEntry> entries) throws InterruptedException {
        long dropped = queue.droppedCount();
        Outcome outcome = send(entries, dropped - reportedDrops);
        boolean wasHealthy = backoff.isHealthy();
        if (outcome == Outcome.ACCEPTED) {
            reportedDrops = dropped;
        } else if (outcome == Outcome.REJECTED && entries.size() == 1 && backoff.mayDropPoisonEvent()) {
            queue.drop(1);
        } else {
            queue.requeue(entries);
        }
        backoff.onOutcome(outcome, entries.size());
        logStateChange(wasHealthy, dropped);
        return backoff.isHealthy();
    }

    /** Sends a batch. A throwable, which would end the thread, is a rejection if it is the second in a row or the last attempt. */
    private Outcome send(List<LogEntry> entries, long unreported) throws InterruptedException {
        List<LogEntry> batch = new ArrayList<>(entries);
        if (unreported > 0) {
            batch.add(dropReport(unreported));
        }
        try {
            Outcome outcome = client.send(batch);
            hasFailed = false;
            return outcome;
        } catch (InterruptedException timedOut) {
            queue.requeue(entries);
            throw timedOut;
        } catch (RuntimeException | Error defect) {
            LOG.error("Failed to send log events to Helm", defect);
            boolean isLasting = hasFailed || queue.closed();
            hasFailed = true;
            return isLasting ? Outcome.REJECTED : Outcome.RETRY;
        }
    }

    private LogEntry dropReport(long dropped) {
        return new LogEntry(
                clock.instant(),
                LogLevel.of(Level.WARN),
                Optional.empty(),
                "Log events were dropped while Helm did not accept them",
                Map.of("lost_events", dropped),
                LOG.getName(),
                Optional.empty());
    }

    private void logStateChange(boolean wasHealthy, long dropped) {
        if (wasHealthy && !backoff.isHealthy()) {
            LOG.warn("Helm does not accept log events; the newest are queued");
        } else if (!wasHealthy && backoff.isHealthy()) {
            LOG.atInfo().addKeyValue("lost_events", dropped).log("Helm accepts log events again");
        }
    }
}
