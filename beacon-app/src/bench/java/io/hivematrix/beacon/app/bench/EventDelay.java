package io.hivematrix.beacon.app.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.hivematrix.beacon.app.browser.Browsers;
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
 * Delay from the moment in which Codex sends a changed board to the event, and to the changed rows, of 500 viewers and of one
 * page in Chromium. Codex changes every 3 s on average; Beacon's boards are fresh for a second.
 */
final class EventDelay {

    private static final int VIEWERS = 500;
    private static final Duration CHANGES = Duration.ofSeconds(3);
    /** Boards before the measurement: with fewer, the compiler takes one of the two cores during it. */
    private static final int WARM_UP_BOARDS = 20;

    private static final double NANOS_PER_MILLI = 1e6;

    /** Records the wall time at which each version is first in the document. */
    private static final String OBSERVE =
            """
            () => {
              window.seen = {};
              new MutationObserver(() => {
                const version = /Change (\\d+) at/.exec(document.querySelector("main").textContent)?.[1];
                window.seen[version] ??= Date.now();
              }).observe(document.body, { subtree: true, childList: true, characterData: true });
            }""";

    private EventDelay() {}

    static void measure(PrintStream out, Path directory, int seconds) throws IOException, InterruptedException {
        LatencyRecorder latencies = new LatencyRecorder();
        ScheduledExecutorService times = Executors.newScheduledThreadPool(2);
        try (StreamPlatform platform =
                new StreamPlatform(directory, CHANGES, Map.of("BEACON_SNAPSHOT_TTL_SECONDS", "1"))) {
            List<String> tokens = platform.tokens(VIEWERS);
            List<StreamViewer> viewers = new ArrayList<>();
            for (OpenDashboard dashboard : platform.loadedDashboards(tokens)) {
                StreamViewer viewer = new StreamViewer(dashboard, platform.codex(), latencies, times);
                platform.open(tokens.get(viewers.size()), "b" + viewers.size(), viewer);
                viewers.add(viewer);
            }
            try (BrowserContext context = Browsers.shared().newContext()) {
                context.setExtraHTTPHeaders(
                        Map.of("Authorization", "Bearer " + platform.tokens(1).get(0)));
                Page page = context.newPage();
                page.navigate(platform.beacon().url("/helpdesk?q=Change"));
                page.evaluate(OBSERVE);
                while (platform.codex().versions() < WARM_UP_BOARDS) {
                    TimeUnit.SECONDS.sleep(1);
                }
                viewers.forEach(StreamViewer::startRecording);
                int first = platform.codex().versions();
                Duration before = platform.beacon().processorTime();
                TimeUnit.SECONDS.sleep(seconds);
                Duration used = platform.beacon().processorTime().minus(before);
                recordPage(latencies, platform.codex(), page.evaluate("window.seen"), first);
                out.printf(
                        "%d streams, %d s, %d boards, Beacon used %.1f %% of a core%n%s%n",
                        VIEWERS,
                        seconds,
                        platform.codex().versions() - first,
                        used.toMillis() / 10.0 / seconds,
                        latencies);
            }
            out.println("rejected streams: " + platform.streams().rejected());
        }
    }

    private static void recordPage(LatencyRecorder latencies, ChangingCodexServer codex, Object seen, int first) {
        double now = System.currentTimeMillis();
        long nanos = System.nanoTime();
        ((Map<?, ?>) seen).forEach((version, millis) -> {
            if (!version.equals("undefined") && Integer.parseInt((String) version) >= first) {
                long at = nanos - (long) ((now - ((Number) millis).doubleValue()) * NANOS_PER_MILLI);
                latencies.onResponse("row in Chromium", 200, at - codex.servedAt(Integer.parseInt((String) version)));
            }
        });
    }
}
