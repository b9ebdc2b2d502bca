package io.hivematrix.beacon.app.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Threads, descriptors and heap before and after a time in which 200 clients open streams and leave at random moments. */
final class LostStreams {

    private static final int CLIENTS = 200;
    private static final Duration CHANGES = Duration.ofSeconds(30);
    private static final Duration RENEWAL = Duration.ofMinutes(30);
    private static final int WARM_UP_SECONDS = 30;
    private static final int SETTLE_SECONDS = 45;

    /** Pause between two actions, so that a client stays or is away for 4 s on average. */
    private static final long PAUSE_MILLIS = 20;

    private final StreamPlatform platform;
    private final Random random = new Random(7);
    private final EventStreamClients.Stream[] streams = new EventStreamClients.Stream[CLIENTS];
    private List<String> tokens = List.of();
    private long opened;

    private LostStreams(StreamPlatform platform) {
        this.platform = platform;
    }

    static void measure(PrintStream out, Path directory, int seconds) throws IOException, InterruptedException {
        try (StreamPlatform platform = new StreamPlatform(directory, CHANGES, Map.of())) {
            platform.loadedDashboards(platform.tokens(CLIENTS));
            LostStreams clients = new LostStreams(platform);
            clients.run(WARM_UP_SECONDS);
            clients.print(out, "before");
            clients.run(seconds);
            clients.print(out, "after " + seconds + " s");
        }
    }

    private void run(int seconds) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long renewAt = System.nanoTime();
        while (System.nanoTime() < end) {
            if (System.nanoTime() >= renewAt) {
                tokens = platform.tokens(CLIENTS); // valid for an hour
                renewAt += RENEWAL.toNanos();
            }
            change(random.nextInt(CLIENTS));
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        for (int client = 0; client < CLIENTS; client++) {
            if (streams[client] != null) {
                change(client);
            }
        }
        TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
    }

    /** Opens the stream of a client that has none, or lets the client leave with a reset or a close. */
    private void change(int client) throws IOException {
        if (streams[client] == null) {
            streams[client] = platform.open(tokens.get(client), "b" + client, event -> {});
            opened++;
        } else {
            if (random.nextBoolean()) {
                streams[client].reset();
            } else {
                streams[client].close();
            }
            streams[client] = null;
        }
    }

    private void print(PrintStream out, String when) throws IOException {
        RunningServer beacon = platform.beacon();
        out.printf(
                "%s: %d streams opened, %s rejected, %d threads, %d descriptors, heap %d KB, %d MB resident%n",
                when,
                opened,
                platform.streams().rejected(),
                beacon.threads(),
                beacon.openDescriptors(),
                beacon.collectedHeapKilobytes(),
                beacon.residentMegabytes());
    }
}
