package io.hivematrix.beacon.app.bench;

import io.hivematrix.beacon.app.fixture.Reply;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * A thousand viewers who refresh once a minute within five seconds, and fifty page loads a second, on one Beacon whose
 * Codex takes 300 ms and fails one time in twenty.
 */
public final class ViewersLoad {

    private static final int VIEWERS = 1_000;
    private static final int PAGES_A_SECOND = 50;
    private static final int BURST_MILLIS = 5_000;
    private static final int TICKETS = 500;
    private static final int CODEX_MILLIS = 300;
    private static final double FAILURES = 0.05;
    private static final int CONNECTIONS = 64;
    private static final int GOOD = 200;
    private static final int UNCHANGED = 304;
    private static final double NANOS_PER_MILLI = 1e6;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Integer, String> tags = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Double> refreshes = new ConcurrentLinkedQueue<>();
    private final LongAdder pages = new LongAdder();
    private final Map<String, LongAdder> errors = new ConcurrentHashMap<>();
    private final Semaphore connections = new Semaphore(CONNECTIONS);
    private final Served beacon;
    private final String token;

    private ViewersLoad(Served beacon, String token) {
        this.beacon = beacon;
        this.token = token;
    }

    /**
     * Prints what the viewers met.
     *
     * @param args an empty directory to work in, and how many minutes it takes
     * @throws Exception if something does not run
     */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int minutes = Integer.parseInt(args[1]);
        try (HiveMatrix around = new HiveMatrix(TICKETS)) {
            around.answer(new Moody(HiveMatrix.board(TICKETS))::reply);
            try (Served beacon = Served.start(around, Path.of(args[0]), "-Xmx256m")) {
                ViewersLoad load = new ViewersLoad(beacon, around.token());
                load.waitForABoard();
                long before = beacon.residentMegabytes();
                load.run(minutes);
                load.report(out, minutes, before);
            }
        }
    }

    private void waitForABoard() throws Exception {
        for (int attempt = 0; attempt < 50; attempt++) {
            if (client.send(request("/api/tickets/helpdesk", ""), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == GOOD) {
                return;
            }
        }
        throw new IllegalStateException("there is no board");
    }

    private void run(int minutes) throws InterruptedException {
        ScheduledExecutorService times = Executors.newScheduledThreadPool(1);
        AtomicInteger viewer = new AtomicInteger();
        long between = TimeUnit.MILLISECONDS.toNanos(BURST_MILLIS) / VIEWERS;
        var unusedPages = times.scheduleAtFixedRate(this::page, 0, 1_000_000 / PAGES_A_SECOND, TimeUnit.MICROSECONDS);
        for (int minute = 0; minute < minutes; minute++) {
            for (int i = 0; i < VIEWERS; i++) {
                var unused = times.schedule(
                        () -> refresh(viewer.getAndIncrement() % VIEWERS),
                        TimeUnit.MINUTES.toNanos(minute) + i * between,
                        TimeUnit.NANOSECONDS);
            }
        }
        TimeUnit.MINUTES.sleep(minutes);
        times.shutdownNow();
        connections.acquire(CONNECTIONS);
    }

    private void refresh(int viewer) {
        send(request("/api/tickets/helpdesk?fields=list", tags.getOrDefault(viewer, "")), (answer, millis) -> {
            refreshes.add(millis);
            answer.headers().firstValue("etag").ifPresent(tag -> tags.put(viewer, tag));
        });
    }

    private void page() {
        send(request("/helpdesk", ""), (answer, millis) -> pages.increment());
    }

    private void send(HttpRequest request, Met met) {
        connections.acquireUninterruptibly();
        long before = System.nanoTime();
        var unused = client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .whenComplete((answer, failure) -> {
                    connections.release();
                    if (failure != null) {
                        error(failure.getClass().getSimpleName());
                    } else if (answer.statusCode() == GOOD || answer.statusCode() == UNCHANGED) {
                        met.met(answer, (System.nanoTime() - before) / NANOS_PER_MILLI);
                    } else {
                        error("status " + answer.statusCode());
                    }
                });
    }

    private void error(String kind) {
        errors.computeIfAbsent(kind, any -> new LongAdder()).increment();
    }

    private HttpRequest request(String path, String tag) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(beacon.url(path)))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Encoding", "gzip")
                .timeout(Duration.ofSeconds(30));
        return (tag.isEmpty() ? request : request.header("If-None-Match", tag)).build();
    }

    private void report(PrintStream out, int minutes, long residentBefore) throws Exception {
        List<Double> sorted = refreshes.stream().sorted().toList();
        out.printf(
                Locale.ROOT,
                "%d minutes: %d refreshes (p50 %.0f ms, p99 %.0f ms, longest %.0f ms), %d pages, errors %s,"
                        + " resident %d MB before and %d MB after%n",
                minutes,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100),
                sorted.get(sorted.size() - 1),
                pages.sum(),
                errors,
                residentBefore,
                beacon.residentMegabytes());
    }

    @FunctionalInterface
    private interface Met {
        void met(HttpResponse<Void> answer, double millis);
    }

    /** A Codex that takes its time, and sometimes fails. */
    private record Moody(Reply good, Random random) {

        Moody(Reply good) {
            this(good, new Random(7));
        }

        Reply reply() {
            try {
                TimeUnit.MILLISECONDS.sleep(CODEX_MILLIS);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            return random.nextDouble() < FAILURES ? Reply.failure(500) : good;
        }
    }
}
