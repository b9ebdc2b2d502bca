package io.hivematrix.beacon.app.bench;

import io.hivematrix.beacon.app.demo.data.DemoUser;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Two hundred clients while Core accepts requests and does not respond: a hundred viewers and a hundred clients with tokens
 * of an invalid signature, each with one request per second; beside them {@code /health/live} twenty times per second. Core
 * hangs from the start of Beacon in the first phase; in the second one once the sessions of the viewers are known, and long
 * enough that their status is to be validated again.
 */
public final class CoreHangLoad {

    private static final int CLIENTS = 100;
    private static final int PROBES_PER_SECOND = 20;
    private static final int TICKETS = 500;
    private static final int SIGNATURE_LENGTH = 342;
    private static final Duration SESSION_STATUS_TTL = Duration.ofSeconds(61);
    private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final List<String> BEACON =
            List.of("java", "-Xmx256m", "-jar", System.getProperty("beacon.jar"));

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LatencyRecorder latencies = new LatencyRecorder();
    private final AtomicInteger signatures = new AtomicInteger();
    private final RunningServer beacon;
    private final List<OpenDashboard> viewers;

    /** A token up to its signature. */
    private final String unsigned;

    private CoreHangLoad(PlatformStandIn around, RunningServer beacon) {
        this.beacon = beacon;
        String token = around.token();
        this.unsigned = token.substring(0, token.lastIndexOf('.') + 1);
        this.viewers = IntStream.range(0, CLIENTS)
                .mapToObj(i -> new DemoUser("viewer-" + i, "viewer" + i, "Viewer " + i, "technician"))
                .map(user -> new OpenDashboard(client, beacon, around.token(user)))
                .toList();
    }

    /**
     * Prints latencies by kind of client and status.
     *
     * @param args an empty directory to work in, and the duration of a phase in seconds
     * @throws Exception if something does not run
     */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int seconds = Integer.parseInt(args[1]);
        try (PlatformStandIn around = new PlatformStandIn(TICKETS)) {
            around.hangCore(true);
            try (RunningServer beacon = RunningServer.start(around, Path.of(args[0]), BEACON)) {
                out.println("Core hangs from the start:\n" + new CoreHangLoad(around, beacon).run(seconds));
            }
            around.hangCore(false);
            try (RunningServer beacon = RunningServer.start(around, Path.of(args[0]), BEACON)) {
                CoreHangLoad load = new CoreHangLoad(around, beacon);
                load.signIn();
                around.hangCore(true);
                TimeUnit.MILLISECONDS.sleep(SESSION_STATUS_TTL.toMillis());
                out.println("Core hangs later:\n" + load.run(seconds));
            }
        }
    }

    /** Lets all viewers open the dashboard one after the other until Beacon has their sessions and a board. */
    private void signIn() {
        for (int round = 0; round < 5; round++) {
            viewers.forEach(viewer -> viewer.refresh().join());
        }
    }

    private LatencyRecorder run(int seconds) throws InterruptedException {
        ScheduledExecutorService times = Executors.newScheduledThreadPool(4);
        long start = System.nanoTime();
        for (int second = 0; second < seconds; second++) {
            for (int number = 0; number < CLIENTS; number++) {
                long scheduled = start + second * SECOND_NANOS + number * (SECOND_NANOS / CLIENTS);
                OpenDashboard viewer = viewers.get(number);
                at(times, scheduled, "viewer", viewer::refresh);
                at(times, scheduled, "invalid token", this::sendInvalidToken);
            }
            for (int probe = 0; probe < PROBES_PER_SECOND; probe++) {
                long scheduled = start + second * SECOND_NANOS + probe * (SECOND_NANOS / PROBES_PER_SECOND);
                at(times, scheduled, "/health/live", () -> send(request("/health/live")));
            }
        }
        times.shutdown();
        if (!times.awaitTermination(seconds + 60L, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the requests were not sent in time");
        }
        TimeUnit.SECONDS.sleep(5);
        return latencies;
    }

    private void at(
            ScheduledExecutorService times, long nanos, String name, Supplier<CompletableFuture<Integer>> request) {
        var unused =
                times.schedule(() -> record(name, nanos, request), nanos - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    /** Records the time since the request was scheduled, by status. */
    private void record(String name, long scheduled, Supplier<CompletableFuture<Integer>> request) {
        var unused = request.get().whenComplete((status, failure) -> {
            if (failure == null) {
                latencies.onResponse(name + ", " + status, 200, System.nanoTime() - scheduled);
            } else {
                latencies.failed(name + ": " + failure.getClass().getSimpleName());
            }
        });
    }

    /** Each token is another one, so that none is known. */
    private CompletableFuture<Integer> sendInvalidToken() {
        String number = Integer.toString(signatures.incrementAndGet());
        String signature = number + "A".repeat(SIGNATURE_LENGTH - number.length());
        return send(request("/api/tickets/helpdesk")
                .header("Authorization", "Bearer " + unsigned + signature));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(beacon.url(path))).timeout(Duration.ofSeconds(60));
    }

    private CompletableFuture<Integer> send(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }
}
