package io.hivematrix.beacon.app.logging.helm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hivematrix.beacon.domain.testing.StubHttpServer;
import io.hivematrix.beacon.domain.testing.StubResponse;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Stand-in for Helm's ingest API: one invalid entry fails its whole batch (contract, section 4). */
public final class HelmStandIn implements AutoCloseable {

    private final StubHttpServer server = new StubHttpServer();
    private final List<JsonNode> acceptedEntries = new ArrayList<>();
    private Predicate<JsonNode> rejectEntries = entry -> false;
    private int status = 200;
    private String validToken = "";
    private boolean hanging;
    private boolean stallingBody;

    /** Starts the server on a free port. */
    public HelmStandIn() {
        server.on("/api/logs/ingest", this::ingest);
    }

    /** Returns the base URL. */
    public URI address() {
        return server.address();
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

    List<StubHttpServer.Request> requests() {
        return server.requests();
    }

    /** Waits up to 20 s until the condition holds. */
    public synchronized void await(BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new TimeoutException(requests().size() + " requests, accepted: " + acceptedEntries);
            }
            TimeUnit.NANOSECONDS.timedWait(this, Math.min(left, 50_000_000));
        }
    }

    @Override
    public void close() {
        server.close();
    }

    private StubResponse ingest(StubHttpServer.Request request) {
        if (isHanging()) {
            server.awaitClose();
        }
        StubResponse response = StubResponse.of(store(request), "text/plain", "");
        return stallsBodyNow() ? response.stalling() : response;
    }

    private synchronized boolean isHanging() {
        notifyAll();
        return hanging;
    }

    private synchronized boolean stallsBodyNow() {
        return stallingBody;
    }

    /** Stores the entries of a batch; returns the status of the response. */
    private synchronized int store(StubHttpServer.Request request) {
        if (status != 200) {
            return status;
        }
        if (!validToken.isEmpty() && !request.header("Authorization").equals("Bearer " + validToken)) {
            return 401;
        }
        List<JsonNode> entries = new ArrayList<>();
        read(request.body()).get("logs").forEach(entries::add);
        if (entries.size() > 1000 || entries.stream().anyMatch(rejectEntries)) {
            return 500;
        }
        acceptedEntries.addAll(entries);
        return 200;
    }

    private static JsonNode read(String batch) {
        try {
            return new ObjectMapper().readTree(batch);
        } catch (JsonProcessingException invalid) {
            throw new UncheckedIOException(invalid);
        }
    }
}
