package io.hivematrix.beacon.app.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Viewer that behaves as the page: requests the changes within 500 ms after a "board" event, and 60 s after its last request.
 * Records the delays of events and of the responses with their rows. Thread-safe.
 */
final class StreamViewer implements EventStreamClients.EventListener {

    private static final int MAX_JITTER_MILLIS = 500;
    private static final long INTERVAL_MILLIS = 60_000;
    private static final Pattern SYNCED_AT = Pattern.compile("\"synced_at\":\"([^\"]+)\"");

    private static final Pattern SERVER_TIME = Pattern.compile("\"server_time\":\"([^\"]+)\"");

    private final OpenDashboard dashboard;
    private final ChangingCodexServer codex;
    private final LatencyRecorder latencies;
    private final ScheduledExecutorService times;
    private final List<Integer> missing = new ArrayList<>();
    private boolean measuring;
    private ScheduledFuture<?> next;

    StreamViewer(
            OpenDashboard dashboard,
            ChangingCodexServer codex,
            LatencyRecorder latencies,
            ScheduledExecutorService times) {
        this.dashboard = dashboard;
        this.codex = codex;
        this.latencies = latencies;
        this.times = times;
        this.next = times.schedule(this::refresh, (long) (INTERVAL_MILLIS * Math.random()), TimeUnit.MILLISECONDS);
    }

    /** Starts to record, beginning with the next event. */
    synchronized void startRecording() {
        measuring = true;
    }

    @Override
    public synchronized void onEvent(String event) {
        Matcher syncedAt = SYNCED_AT.matcher(event);
        if (!event.contains("event: board") || !event.contains("\"view\":\"helpdesk\"") || !syncedAt.find()) {
            return;
        }
        int version = codex.versionOf(Instant.parse(syncedAt.group(1)));
        if (measuring) {
            record("event", version);
            recordDelayInBeacon(event);
            missing.add(version);
        }
        refreshAfter(ThreadLocalRandom.current().nextLong(MAX_JITTER_MILLIS));
    }

    private void refreshAfter(long millis) {
        next.cancel(false);
        next = times.schedule(this::refresh, millis, TimeUnit.MILLISECONDS);
    }

    private synchronized void refresh() {
        List<Integer> expected = List.copyOf(missing);
        missing.clear();
        refreshAfter(INTERVAL_MILLIS);
        var unused = dashboard.refreshChanges().whenComplete((status, failure) -> {
            if (failure != null) {
                latencies.failed(failure.toString());
            } else if (status == 200) {
                expected.forEach(version -> record("row", version));
            } else if (status != 304 || !expected.isEmpty()) {
                latencies.failed("status " + status);
            }
        });
    }

    /** Records the time since Beacon has written the event for all streams. */
    private void recordDelayInBeacon(String event) {
        Matcher serverTime = SERVER_TIME.matcher(event);
        if (serverTime.find()) {
            Duration delay = Duration.between(Instant.parse(serverTime.group(1)), Instant.now());
            latencies.onResponse("event, since Beacon has it", 200, delay.toNanos());
        }
    }

    private void record(String name, int version) {
        latencies.onResponse(name, 200, System.nanoTime() - codex.servedAt(version));
    }
}
