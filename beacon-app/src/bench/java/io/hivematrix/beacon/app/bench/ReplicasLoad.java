package io.hivematrix.beacon.app.bench;

import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.app.redis.ReplicaCluster;
import io.hivematrix.beacon.domain.testing.StubResponse;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Three Beacons behind nginx with one Redis: calls to Codex beside those of one Beacon, delays and recovery times. */
public final class ReplicasLoad {

    private static final int TICKETS = 500;
    private static final int VIEWERS = 300;
    private static final int ROUNDS = 5;
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(15);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Map<String, String> SETTINGS =
            Map.of("BEACON_SNAPSHOT_TTL_SECONDS", "2", "BEACON_REFRESH_RATE_LIMIT", "100000/hour");

    private final PrintStream out;
    private final ReplicaCluster cluster;

    private ReplicasLoad(PrintStream out, ReplicaCluster cluster) {
        this.out = out;
        this.cluster = cluster;
    }

    /**
     * Prints the results.
     *
     * @param args an empty directory to work in and the seconds for which calls to Codex are counted
     * @throws Exception if something does not run
     */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path directory = Path.of(args[0]);
        int seconds = Integer.parseInt(args[1]);
        out.println("load average " + Files.readString(Path.of("/proc/loadavg")).strip());
        try (ReplicaCluster one = start(directory.resolve("one"), 1)) {
            new ReplicasLoad(out, one).printCalls("one", seconds);
        }
        try (ReplicaCluster three = start(directory.resolve("three"), 3)) {
            ReplicasLoad load = new ReplicasLoad(out, three);
            load.printCalls("three", seconds);
            load.printChanges();
            load.printRevocations();
            load.printDeaths();
            out.println("failed requests and older boards " + three.viewers().errors());
        }
        out.println("load average " + Files.readString(Path.of("/proc/loadavg")).strip());
        System.exit(0); // HTTP clients leave threads
    }

    private static ReplicaCluster start(Path directory, int replicas) throws IOException {
        return new ReplicaCluster(
                Files.createDirectories(directory), replicas, VIEWERS, POLL_INTERVAL, ReplicasLoad::board, SETTINGS);
    }

    private static StubResponse board(int number) {
        return StubResponse.json(IntStream.rangeClosed(1, TICKETS)
                .mapToObj(id -> """
                        {"id": %d, "ticket_number": "%1$d", "subject": "Ticket %d", "status": "Open", "priority": "Low"}"""
                        .formatted(id, number))
                .collect(Collectors.joining(
                        ",",
                        "{\"section1\": [",
                        "], \"section2\": [], \"section3\": [], \"section4\": [], \"last_sync_time\": null}")));
    }

    private void printCalls(String what, int seconds) throws InterruptedException {
        long before = cluster.fetches();
        Thread.sleep(Duration.ofSeconds(seconds).toMillis());
        out.printf("%s: %.1f calls to Codex per minute%n", what, (cluster.fetches() - before) * 60.0 / seconds);
    }

    private void printChanges() {
        List<Long> spreads = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            cluster.change();
            cluster.awaitStreamed();
            List<Long> streamed = List.copyOf(cluster.viewers().streamed().values());
            long first = streamed.stream().mapToLong(at -> at).min().orElseThrow();
            streamed.forEach(at -> spreads.add(at - first));
        }
        print("change, from the first stream to each", spreads);
    }

    /** One Beacon learns from Core that a session has ended; measures until the others reject it. */
    private void printRevocations() {
        List<Long> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            String token = cluster.signIn();
            IntStream.of(1, 2).forEach(other -> cluster.list(other, token));
            cluster.signOut(token);
            cluster.list(0, token);
            long start = System.nanoTime();
            for (int other = 1; other <= 2; other++) {
                int replica = other;
                await().pollInterval(Duration.ofMillis(5))
                        .until(() -> cluster.list(replica, token).statusCode() == 401);
                times.add(System.nanoTime() - start);
            }
        }
        print("revocation, from one Beacon to the others", times);
    }

    /** Kills the Beacon that fetches, during its fetch; then another one, after which Codex changes. */
    private void printDeaths() {
        CompletableFuture<Integer> killed = new CompletableFuture<>();
        CompletableFuture<Long> death = new CompletableFuture<>();
        CompletableFuture<Long> nextFetch = new CompletableFuture<>();
        CompletableFuture<Integer> next = new CompletableFuture<>();
        cluster.onFetch(replica -> {
            if (killed.complete(replica)) {
                cluster.signal(replica, "KILL");
                death.complete(System.nanoTime());
            } else if (next.complete(replica)) {
                nextFetch.complete(System.nanoTime());
            }
        });
        await().atMost(TIMEOUT).until(nextFetch::isDone);
        print("lease, from kill -9 of its holder to the next fetch", List.of(nextFetch.join() - death.join()));
        cluster.change();
        cluster.awaitStreamed();
        long start = System.nanoTime();
        cluster.signal(next.join(), "KILL");
        cluster.change();
        cluster.awaitStreamed();
        print(
                "death, from kill -9 to the board that changes then, streams",
                cluster.viewers().streamed().values().stream()
                        .map(at -> at - start)
                        .toList());
    }

    private void print(String what, List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(time -> time).sorted().toArray();
        out.printf(
                "%s: p50 %d ms, p99 %d ms, maximum %d ms (%d)%n",
                what, millis(sorted, 0.5), millis(sorted, 0.99), millis(sorted, 1), sorted.length);
    }

    private static long millis(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1_000_000;
    }
}
