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
 * A thousand people who refresh once a minute within five seconds, and fifty page loads a second, on one Beacon whose
 * Codex takes 300 ms and fails one time in twenty. Everybody has a token of their own, and Beacon its usual limits.
 */
public final class ViewersLoad {

    private static final int VIEWERS = 1_000;
    private static final int PAGES_A_SECOND = 50;
    private static final int TICKETS = 500;
    private static final int WARMING = 5;
    private static final long BURST_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long MINUTE_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** As many as a gateway keeps open to a service behind it. */
    private static final int CONNECTIONS = 64;

    private final Semaphore connections = new Semaphore(CONNECTIONS);
    private final LatencyRecorder encounters = new LatencyRecorder();
    private final List<OpenDashboard> dashboards;
    private final HeapFloor heap;
    private final ScheduledExecutorService times = Executors.newScheduledThreadPool(2);

    private ViewersLoad(List<OpenDashboard> dashboards, HeapFloor heap) {
        this.dashboards = dashboards;
        this.heap = heap;
    }

    /**
     * Prints what the viewers met with.
     *
     * @param args an empty directory to work in, and how many minutes it takes
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
            around.answer(codex::answer);
            long resident = beacon.residentMegabytes();
            load.run(minutes);
            out.println(load.encounters);
            out.println("Codex was asked " + codex.told());
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

    /** Everybody opens the dashboard and looks at it for a while, a few at a time; this also warms Beacon. */
    private void begin() throws InterruptedException {
        for (int round = 0; round < WARMING; round++) {
            dashboards.forEach(dashboard -> ask("warming", System.nanoTime(), dashboard::refresh));
            dashboards.forEach(dashboard -> ask("warming", System.nanoTime(), dashboard::load));
            waitForAll();
        }
    }

    private void run(int minutes) throws InterruptedException {
        long start = System.nanoTime();
        for (int second = 0; second < minutes * TimeUnit.MINUTES.toSeconds(1); second++) {
            at(start + second * SECOND_NANOS, heap::look);
            for (int page = 0; page < PAGES_A_SECOND; page++) {
                OpenDashboard dashboard = dashboards.get((second * PAGES_A_SECOND + page) % VIEWERS);
                long when = start + second * SECOND_NANOS + page * (SECOND_NANOS / PAGES_A_SECOND);
                at(when, () -> ask("page", when, dashboard::load));
            }
        }
        for (int minute = 0; minute < minutes; minute++) {
            burst(start + minute * MINUTE_NANOS);
            at(start + (minute + 1) * MINUTE_NANOS, heap::minute);
        }
        TimeUnit.NANOSECONDS.sleep(start + minutes * MINUTE_NANOS + SECOND_NANOS - System.nanoTime());
        times.shutdownNow();
        waitForAll();
    }

    private void burst(long start) {
        for (int viewer = 0; viewer < VIEWERS; viewer++) {
            OpenDashboard dashboard = dashboards.get(viewer);
            long when = start + viewer * (BURST_NANOS / VIEWERS);
            at(when, () -> ask("refresh", when, dashboard::refresh));
        }
    }

    private void at(long nanos, Runnable task) {
        var unused = times.schedule(task, nanos - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    /** Asks, and counts the time from when that was meant to happen, though connections may have been short. */
    private void ask(String what, long meant, Supplier<CompletableFuture<Integer>> question) {
        connections.acquireUninterruptibly();
        var unused = question.get().whenComplete((status, failure) -> {
            connections.release();
            if (failure == null) {
                encounters.answered(what, status, System.nanoTime() - meant);
            } else {
                encounters.failed(what + ": " + failure.getClass().getSimpleName());
            }
        });
    }

    private void waitForAll() throws InterruptedException {
        connections.acquire(CONNECTIONS);
        connections.release(CONNECTIONS);
    }
}
