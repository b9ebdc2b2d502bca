package io.hivematrix.beacon.app.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Memory and processor time of 2,000 streams of 200 users while nothing changes, beside one stream. */
final class IdleStreams {

    private static final int USERS = 200;
    private static final int STREAMS = 2_000;
    private static final int WARM_UP_ROUNDS = 30;
    private static final int SETTLE_SECONDS = 20;

    /** A client that has left is found by the second heartbeat. */
    private static final int LEAVING_SECONDS = 40;

    /** The pages that reconnect after a restart do so within 1 to 5 s: 500 of 2,000 a second. */
    private static final int PAUSE_MILLIS = 2;

    private static final Duration NEVER = Duration.ofDays(1);

    private IdleStreams() {}

    static void measure(PrintStream out, Path directory, int seconds) throws IOException, InterruptedException {
        try (StreamPlatform platform = new StreamPlatform(directory, NEVER, Map.of())) {
            List<String> tokens = platform.tokens(USERS);
            warmUp(platform, tokens);
            TimeUnit.SECONDS.sleep(LEAVING_SECONDS);
            platform.open(tokens.get(0), "first", event -> {});
            print(out, platform, "1 stream", seconds);
            for (int stream = 1; stream < STREAMS; stream++) {
                platform.open(tokens.get(stream % USERS), "b" + stream, event -> {});
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
            print(out, platform, STREAMS + " streams", seconds);
            out.printf(
                    "rejected streams: %s, ended streams: %d%n",
                    platform.streams().rejected(), platform.streams().ended());
        }
    }

    /** Sends requests and opens some streams, so that the compiler has finished and the heap has grown. */
    private static void warmUp(StreamPlatform platform, List<String> tokens) throws IOException {
        List<OpenDashboard> dashboards = platform.loadedDashboards(tokens);
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            dashboards.forEach(dashboard -> dashboard.load().join());
            List<EventStreamClients.Stream> streams = new ArrayList<>();
            for (String token : tokens) {
                streams.add(platform.open(token, "warm-up", event -> {}));
            }
            for (EventStreamClients.Stream stream : streams) {
                stream.close();
            }
        }
    }

    private static void print(PrintStream out, StreamPlatform platform, String name, int seconds)
            throws IOException, InterruptedException {
        TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
        RunningServer beacon = platform.beacon();
        Duration before = beacon.processorTime();
        TimeUnit.SECONDS.sleep(seconds);
        Duration used = beacon.processorTime().minus(before);
        out.printf(
                "%s: %.1f %% of a core, %d MB resident, heap %d KB, %d threads%n",
                name,
                used.toMillis() / 10.0 / seconds,
                beacon.residentMegabytes(),
                beacon.collectedHeapKilobytes(),
                beacon.threads());
    }
}
