package io.hivematrix.beacon.app.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Processor time of 1,000 viewers that poll every 15 s, and of 1,000 viewers with streams, who also poll every 60 s as the page
 * does. Codex changes once a minute on average.
 */
final class StreamCost {

    private static final int VIEWERS = 1_000;
    private static final Duration CHANGES = Duration.ofMinutes(1);
    private static final long POLL_MILLIS = 15_000;
    private static final int WARM_UP_SECONDS = 30;

    private StreamCost() {}

    static void measure(PrintStream out, Path directory, int seconds) throws IOException, InterruptedException {
        LatencyRecorder latencies = new LatencyRecorder();
        try (StreamPlatform platform = new StreamPlatform(directory, CHANGES, Map.of())) {
            List<String> tokens = platform.tokens(VIEWERS);
            List<OpenDashboard> dashboards = platform.loadedDashboards(tokens);
            poll(platform, dashboards, WARM_UP_SECONDS);
            stream(platform, tokens, dashboards, latencies, WARM_UP_SECONDS);
            double polling = poll(platform, dashboards, seconds);
            double streaming = stream(platform, tokens, dashboards, latencies, seconds);
            out.printf(
                    "%d viewers, %d s each: polling %.1f %% of a core, streams %.1f %%, ratio %.2f (target 0.33)%n%s%n",
                    VIEWERS, seconds, polling, streaming, streaming / polling, latencies);
        }
    }

    /** Lets all viewers poll and returns the processor time in percent of a core. */
    private static double poll(StreamPlatform platform, List<OpenDashboard> dashboards, int seconds)
            throws InterruptedException {
        ScheduledExecutorService times = Executors.newScheduledThreadPool(2);
        for (int viewer = 0; viewer < dashboards.size(); viewer++) {
            long start = viewer * POLL_MILLIS / dashboards.size();
            OpenDashboard dashboard = dashboards.get(viewer);
            var unused = times.scheduleAtFixedRate(
                    dashboard::refreshChanges, start, POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
        double used = percent(platform.beacon(), seconds);
        times.shutdownNow();
        return used;
    }

    /** Lets all viewers read streams and returns the processor time in percent of a core, without that of opening them. */
    private static double stream(
            StreamPlatform platform,
            List<String> tokens,
            List<OpenDashboard> dashboards,
            LatencyRecorder latencies,
            int seconds)
            throws IOException, InterruptedException {
        ScheduledExecutorService times = Executors.newScheduledThreadPool(2);
        List<EventStreamClients.Stream> streams = new ArrayList<>();
        for (OpenDashboard dashboard : dashboards) {
            int viewer = streams.size();
            streams.add(platform.open(
                    tokens.get(viewer), "b", new StreamViewer(dashboard, platform.codex(), latencies, times)));
        }
        TimeUnit.SECONDS.sleep(5);
        double used = percent(platform.beacon(), seconds);
        times.shutdownNow();
        for (EventStreamClients.Stream stream : streams) {
            stream.close();
        }
        return used;
    }

    private static double percent(RunningServer beacon, int seconds) throws InterruptedException {
        Duration before = beacon.processorTime();
        TimeUnit.SECONDS.sleep(seconds);
        return beacon.processorTime().minus(before).toMillis() / 10.0 / seconds;
    }
}
