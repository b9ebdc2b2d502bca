package io.hivematrix.beacon.app.logging.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Helm's ingest API as the contract has it: one bad entry fails its whole batch. */
public final class HelmStandIn implements AutoCloseable {

    private static final int NO_ANSWER = -1;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<JsonNode> taken = new ArrayList<>();
    private final List<Headers> requests = new ArrayList<>();
    private Predicate<JsonNode> rejectEntries = entry -> false;
    private int status = 200;
    private String accepted = "";
    private boolean hanging;
    private boolean stallingBody;
    private final CountDownLatch end = new CountDownLatch(1);

    /** ConditionalResponses on a free port. */
    public HelmStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/logs/ingest", this::ingest);
        server.setExecutor(threads);
        server.start();
    }

    /** Where it answers. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized void respondWith(int newStatus) {
        status = newStatus;
    }

    synchronized void rejectEntries(Predicate<JsonNode> entry) {
        rejectEntries = entry;
    }

    synchronized void acceptOnly(String token) {
        accepted = token;
    }

    synchronized void hang() {
        hanging = true;
    }

    /** Sends the headers of each response, and nothing of its body. */
    synchronized void stallBody() {
        stallingBody = true;
    }

    /** The entries it has taken. */
    public synchronized List<JsonNode> taken() {
        return List.copyOf(taken);
    }

    synchronized List<String> messages() {
        return taken.stream().map(entry -> entry.get("message").asText()).toList();
    }

    synchronized List<Headers> requests() {
        return List.copyOf(requests);
    }

    /** Waits until that holds. */
    public synchronized void await(BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new TimeoutException("Helm was asked " + requests.size() + " times and has " + taken);
            }
            TimeUnit.NANOSECONDS.timedWait(this, Math.min(left, 50_000_000));
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void ingest(HttpExchange exchange) throws IOException {
        JsonNode batch = new ObjectMapper().readTree(exchange.getRequestBody());
        int answer = answer(exchange.getRequestHeaders(), batch);
        if (answer == NO_ANSWER) {
            waitForTheEnd();
        }
        if (stallsBodyNow()) {
            exchange.sendResponseHeaders(answer, 2);
            waitForTheEnd();
        }
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    private synchronized boolean stallsBodyNow() {
        return stallingBody;
    }

    private void waitForTheEnd() throws IOException {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private synchronized int answer(Headers headers, JsonNode batch) {
        requests.add(headers);
        notifyAll();
        if (hanging) {
            return NO_ANSWER;
        }
        if (status != 200) {
            return status;
        }
        if (!accepted.isEmpty() && !headers.getFirst("Authorization").equals("Bearer " + accepted)) {
            return 401;
        }
        List<JsonNode> entries = new ArrayList<>();
        batch.get("logs").forEach(entries::add);
        if (entries.size() > 1000 || entries.stream().anyMatch(rejectEntries)) {
            return 500;
        }
        taken.addAll(entries);
        return 200;
    }
}
