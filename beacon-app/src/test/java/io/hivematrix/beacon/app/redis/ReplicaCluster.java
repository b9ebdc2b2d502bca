package io.hivematrix.beacon.app.redis;

import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.app.demo.data.DemoUser;
import io.hivematrix.beacon.app.demo.server.DemoPlatform;
import io.hivematrix.beacon.app.fixture.ScriptedService;
import io.hivematrix.beacon.app.process.BeaconProcess;
import io.hivematrix.beacon.domain.testing.StubResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Beacons as processes behind nginx with the example of {@code docs/scaling.md}, one Redis, one Codex with numbered boards,
 * and viewers: the first half polls, the other one has event streams.
 */
public final class ReplicaCluster implements AutoCloseable {

    private static final String TICKETS = "/api/tickets/active";
    private static final Duration START = Duration.ofSeconds(60);

    private final Path directory;
    private final int size;
    private final IntFunction<StubResponse> boards;
    private final RedisServer redis = new RedisServer();
    private final RedisProxy network = new RedisProxy(redis.port());
    private final DemoPlatform matrix = new DemoPlatform(1, Clock.systemUTC());
    private final AtomicInteger board = new AtomicInteger(1);
    private final AtomicInteger users = new AtomicInteger();
    private final List<ScriptedService> codexes = new ArrayList<>();
    private final List<BeaconProcess> beacons = new ArrayList<>();
    private final List<AutoCloseable> closing =
            new ArrayList<>(Stream.of(network, redis, matrix).toList());
    private final TestViewers viewers;
    private volatile IntConsumer onFetch = replica -> {};

    /**
     * Starts everything and waits until all viewers have the first board.
     *
     * @param directory an empty one
     * @param size number of viewers of each kind
     * @param boards response of Codex for each number, with "Ticket" and the number in it
     * @param settings of the Beacons
     */
    public ReplicaCluster(
            Path directory,
            int replicas,
            int size,
            Duration pollInterval,
            IntFunction<StubResponse> boards,
            Map<String, String> settings)
            throws IOException {
        this.directory = directory;
        this.size = size;
        this.boards = boards;
        try {
            for (int replica = 0; replica < replicas; replica++) {
                startBeacon(replica, replica == 2 ? network.address() : redis.address(), settings);
            }
            List<URI> addresses = beacons.stream().map(BeaconProcess::address).toList();
            beacons.forEach(beacon -> await().atMost(START)
                    .until(() -> beacon.get("/health/ready").statusCode() == 200));
            NginxServer nginx = new NginxServer(Files.createDirectory(directory.resolve("nginx")), addresses);
            closing.add(0, nginx);
            viewers = new TestViewers(
                    nginx.address(),
                    Stream.generate(this::signIn).limit(2L * size).toList());
            closing.add(0, viewers);
            for (int viewer = 0; viewer < size; viewer++) {
                viewers.poll(viewer, pollInterval);
                viewers.stream(size + viewer);
            }
            awaitAll();
        } catch (IOException | RuntimeException | Error failed) {
            close();
            throw failed;
        }
    }

    private void startBeacon(int replica, URI redisAddress, Map<String, String> more) throws IOException {
        ScriptedService codex = new ScriptedService(matrix.codex().address());
        codex.stub(TICKETS, () -> {
            int number = board.get();
            onFetch.accept(replica);
            return boards.apply(number);
        });
        codexes.add(codex);
        Map<String, String> settings = new HashMap<>(Map.of(
                "SECRET_KEY", "of-no-use-outside-of-the-tests-0123456789",
                "BEACON_PORT", "0",
                "CORE_SERVICE_URL", matrix.core().address().toString(),
                "CODEX_SERVICE_URL", codex.address().toString(),
                "BEACON_MAX_CONNECTIONS_PER_ADDRESS", "4096",
                "BEACON_RATE_LIMITS", "100000/hour",
                "BEACON_REDIS_URL", redisAddress.toString()));
        settings.putAll(more);
        BeaconProcess beacon =
                new BeaconProcess(Files.createDirectory(directory.resolve("" + replica)), settings, "serve");
        beacons.add(beacon);
        closing.addAll(0, List.of(beacon, codex));
    }

    /** Returns the token of another user. */
    public String signIn() {
        int number = users.incrementAndGet();
        return matrix.core().signIn(new DemoUser("user-" + number, "user" + number, "User " + number, "technician"));
    }

    public void signOut(String token) {
        matrix.core().signOut(token);
    }

    /** Sets what happens between a request of a replica to Codex and the response. */
    public void onFetch(IntConsumer action) {
        onFetch = action;
    }

    /** Changes the board in Codex. */
    public void change() {
        viewers.streamed().clear();
        board.incrementAndGet();
    }

    /** Changes the board and waits until all viewers have it. */
    public void changeForAll() {
        change();
        awaitAll();
    }

    private void awaitAll() {
        awaitStreamed();
        awaitPolled();
    }

    public void awaitStreamed() {
        await().pollInterval(Duration.ofMillis(10))
                .atMost(START)
                .until(() -> viewers.streamed().size() == size);
    }

    public void awaitPolled() {
        await().atMost(START).until(() -> viewers.polling(board.get()) == size);
    }

    /** Returns the list at one replica. */
    public HttpResponse<String> list(int replica, String token) {
        return beacons.get(replica).get("/api/tickets/helpdesk?fields=list", "Authorization", "Bearer " + token);
    }

    /** Returns whether a replica has the latest board. */
    boolean isCurrent(int replica, String token) {
        return list(replica, token).body().contains("\"Ticket " + board.get() + "\"");
    }

    /** Returns how often Codex was asked for tickets. */
    public long fetches() {
        return codexes.stream().mapToLong(codex -> codex.requestCount(TICKETS)).sum();
    }

    /** Returns how many lines with a text a replica has logged. */
    long logged(int replica, String text) throws IOException {
        Path log = directory.resolve("" + replica);
        return Stream.concat(
                        Files.readAllLines(log.resolve("stdout.txt")).stream(),
                        Files.readAllLines(log.resolve("stderr.txt")).stream())
                .filter(line -> line.contains(text))
                .count();
    }

    public RedisServer redis() {
        return redis;
    }

    /** The network between the third replica and Redis. */
    RedisProxy network() {
        return network;
    }

    /** Sends a signal, such as "STOP", "CONT" or "KILL". */
    public void signal(int replica, String name) {
        beacons.get(replica).signal(name);
    }

    IntStream replicas() {
        return IntStream.range(0, beacons.size());
    }

    public TestViewers viewers() {
        return viewers;
    }

    @Override
    public void close() {
        for (AutoCloseable started : closing) {
            try {
                started.close();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
