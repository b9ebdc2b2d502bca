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

/** Stand-in for Helm's ingest API: one invalid entry fails its whole batch (contract, section 4). */
public final class HelmStandIn implements AutoCloseable {

    private static final int NO_RESPONSE = -1;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<JsonNode> acceptedEntries = new ArrayList<>();
    private final List<Headers> requests = new ArrayList<>();
    private Predicate<JsonNode> rejectEntries = entry -> false;
    private int status = 200;
    private String validToken = "";
    private boolean hanging;
    private boolean stallingBody;
    private final CountDownLatch end = new CountDownLatch(1);

    /** Starts the server on a free port. */
    public HelmStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/logs/ingest", this::ingest);
        server.setExecutor(threads);
        server.start();
    }

    /** Returns the base URL. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized void respondWith(int newStatus) {
        this.status = newStatus;
    }

    synchronized void rejectEntries(Predicate<JsonNode> entry) {
        rejectEntries = entry;
    }

    synchronized void acceptOnly(String token) {
        validToken = token;
    }

    synchronized void hang() {
        hanging = true;
    }

    /** Sends only the headers of each response. */
    synchronized void stallBody() {
        stallingBody = true;
    }

    /** Returns the accepted entries. */
    public synchronized List<JsonNode> taken() {
        return List.copyOf(acceptedEntries);
    }

    synchronized List<String> messages() {
        return acceptedEntries.stream()
                .map(entry -> entry.get("message").asText())
                .toList();
    }

    synchronized List<Headers> requests() {
        return List.copyOf(requests);
    }

    /** Waits up to 20 s until the condition holds. */
    public synchronized void await(BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new TimeoutException(requests.size() + " requests, accepted: " + acceptedEntries);
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
        int status = respond(exchange.getRequestHeaders(), batch);
        if (status == NO_RESPONSE) {
            awaitClose();
        }
        if (stallsBodyNow()) {
            exchange.sendResponseHeaders(status, 2);
            awaitClose();
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private synchronized boolean stallsBodyNow() {
        return stallingBody;
    }

    private void awaitClose() throws IOException {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private synchronized int respond(Headers headers, JsonNode batch) {
        requests.add(headers);
        notifyAll();
        if (hanging) {
            return NO_RESPONSE;
        }
        if (status != 200) {
            return status;
        }
        if (!validToken.isEmpty() && !headers.getFirst("Authorization").equals("Bearer " + validToken)) {
            return 401;
        }
        List<JsonNode> entries = new ArrayList<>();
        batch.get("logs").forEach(entries::add);
        if (entries.size() > 1000 || entries.stream().anyMatch(rejectEntries)) {
            return 500;
        }
        acceptedEntries.addAll(entries);
        return 200;
    }
}
