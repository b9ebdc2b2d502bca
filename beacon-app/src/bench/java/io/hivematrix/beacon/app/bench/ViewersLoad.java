package io.hivematrix.beacon.app.bench;

import io.hivematrix.beacon.app.demo.data.DemoUser;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A thousand viewers that refresh once a minute within five seconds, and fifty page loads per second, on one Beacon whose
 * Codex takes 300 ms and fails one time in twenty. Each viewer has its own token, and the rate limits are the defaults.
 */
public final class ViewersLoad {

    private static final int VIEWERS = 1_000;
    private static final int PAGES_PER_SECOND = 50;
    private static final int TICKETS = 500;
    private static final int WARMING = 5;
    private static final long BURST_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long MINUTE_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** As many as a gateway keeps open to a service behind it. */
    private static final int CONNECTIONS = 64;

    private final Semaphore connections = new Semaphore(CONNECTIONS);
    private final LatencyRecorder latencies = new LatencyRecorder();
    private final List<OpenDashboard> dashboards;
    private final HeapFloor heap;
    private final ScheduledExecutorService times = Executors.newScheduledThreadPool(2);

    private ViewersLoad(List<OpenDashboard> dashboards, HeapFloor heap) {
        this.dashboards = dashboards;
        this.heap = heap;
    }

    /**
     * Prints latencies and failures.
     *
     * @param args an empty directory to work in, and the duration in minutes
     * @throws Exception if something does not run
     */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int minutes = Integer.parseInt(args[1]);
        FlakyCodexServer codex = new FlakyCodexServer(TICKETS, Clock.systemUTC());
        HttpClient client = HttpClient.newHttpClient();
        try (PlatformStandIn around = new PlatformStandIn(TICKETS);
                RunningServer beacon = RunningServer.startLimited(around, Path.of(args[0]), "-Xmx256m")) {
            ViewersLoad load =
                    new ViewersLoad(dashboards(client, around, beacon), new HeapFloor(client, beacon.url("/metrics")));
            load.begin();
            around.stubBoard(codex::respond);
            long resident = beacon.residentMegabytes();
            load.run(minutes);
            out.println(load.latencies);
            out.println("Codex: " + codex.summary());
            out.println(load.heap);
            out.println("resident: " + resident + " MB before, " + beacon.residentMegabytes() + " MB after");
        }
    }

    private static List<OpenDashboard> dashboards(HttpClient client, PlatformStandIn around, RunningServer beacon) {
        return IntStream.range(0, VIEWERS)
                .mapToObj(i -> new DemoUser("viewer-" + i, "viewer" + i, "Viewer " + i, "technician"))
                .map(user -> new OpenDashboard(client, beacon, around.token(user)))
                .toList();
    }

    /** Lets all viewers open the dashboard, a few at a time, which also warms Beacon up. */
    private void begin() throws InterruptedException {
        for (int round = 0; round < WARMING; round++) {
            dashboards.forEach(dashboard -> send("warming", System.nanoTime(), dashboard::refresh));
            dashboards.forEach(dashboard -> send("warming", System.nanoTime(), dashboard::load));
            awaitAll();
        }
    }

    private void run(int minutes) throws InterruptedException {
        long start = System.nanoTime();
        for (int second = 0; second < minutes * TimeUnit.MINUTES.toSeconds(1); second++) {
            at(start + second * SECOND_NANOS, heap::sample);
            for (int page = 0; page < PAGES_PER_SECOND; page++) {
                OpenDashboard dashboard = dashboards.get((second * PAGES_PER_SECOND + page) % VIEWERS);
                long scheduled = start + second * SECOND_NANOS + page * (SECOND_NANOS / PAGES_PER_SECOND);
                at(scheduled, () -> send("page", scheduled, dashboard::load));
            }
        }
        for (int minute = 0; minute < minutes; minute++) {
            burst(start + minute * MINUTE_NANOS);
            at(start + (minute + 1) * MINUTE_NANOS, heap::endMinute);
        }
        TimeUnit.NANOSECONDS.sleep(start + minutes * MINUTE_NANOS + SECOND_NANOS - System.nanoTime());
        times.shutdownNow();
        awaitAll();
    }

    private void burst(long start) {
        for (int viewer = 0; viewer < VIEWERS; viewer++) {
            OpenDashboard dashboard = dashboards.get(viewer);
            long scheduled = start + viewer * (BURST_NANOS / VIEWERS);
            at(scheduled, () -> send("refresh", scheduled, dashboard::refresh));
        }
    }

    private void at(long nanos, Runnable task) {
        var unused = times.schedule(task, nanos - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    /** Sends a request and records the time since it was scheduled, waiting for a connection included. */
    private void send(String name, long scheduled, Supplier<CompletableFuture<Integer>> request) {
        connections.acquireUninterruptibly();
        var unused = request.get().whenComplete((status, failure) -> {
            connections.release();
            if (failure == null) {
                latencies.onResponse(name, status, System.nanoTime() - scheduled);
            } else {
                latencies.failed(name + ": " + failure.getClass().getSimpleName());
            }
        });
    }

    private void awaitAll() throws InterruptedException {
        connections.acquire(CONNECTIONS);
        connections.release(CONNECTIONS);
    }
}
