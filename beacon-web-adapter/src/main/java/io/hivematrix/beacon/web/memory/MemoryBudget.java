package io.hivematrix.beacon.web.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.http.RequestRecord;
import io.hivematrix.beacon.web.problem.ProblemException;
import io.hivematrix.beacon.web.problem.StandardProblems;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Byte budget of the responses that are being rendered. A request over the budget waits, those of the clients that requested
 * least recently first; if it waits too long, too many wait, or its client already holds a part of the budget, it gets a 503.
 * Large responses also wait for a processor, since several of them would delay each other and all other requests; small ones
 * wait only for bytes. Thread-safe.
 */
public final class MemoryBudget {

    private static final int MAX_WAITING = 4;

    /** Responses above this part of the budget are large; with a heap of 256 MB above 4 MB, a page of 1,400 tickets. */
    private static final int LARGE_PART = 8;

    private static final Duration MAX_WAIT = Duration.ofSeconds(2);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final Duration RECENT = Duration.ofSeconds(10);
    private static final long MAX_CLIENTS = 10_000;

    private final long capacity;
    private final int maxLarge;
    private final LongSupplier nanoTime;
    private final Map<String, Long> held = new HashMap<>();
    private final TreeSet<Waiter> waiting =
            new TreeSet<>(Comparator.comparingLong(Waiter::recentBytes).thenComparingLong(Waiter::number));
    private final Cache<String, Long> recent;
    private long reserved;
    private int large;
    private long requests;

    /**
     * Creates a budget.
     *
     * @param capacity the bytes that may be reserved at the same time
     * @param maxLarge the number of large responses that may be rendered at the same time
     * @param nanoTime monotonic clock
     */
    public MemoryBudget(long capacity, int maxLarge, LongSupplier nanoTime) {
        this.capacity = capacity;
        this.maxLarge = maxLarge;
        this.nanoTime = nanoTime;
        this.recent = Caffeine.newBuilder()
                .maximumSize(MAX_CLIENTS)
                .expireAfterWrite(RECENT)
                .ticker(nanoTime::getAsLong)
                .build();
    }

    /**
     * Creates the budget of a server: an eighth of the heap, and large responses on all processors but one, which is left for
     * the other requests.
     */
    public static MemoryBudget ofProcess(LongSupplier nanoTime) {
        return new MemoryBudget(eighthOfHeap(), Math.max(1, Runtime.getRuntime().availableProcessors() - 1), nanoTime);
    }

    /** Returns an eighth of the maximum heap, the share of each use of memory by responses. */
    public static long eighthOfHeap() {
        return Runtime.getRuntime().maxMemory() / 8;
    }

    /**
     * Reserves bytes for the response of a request until the request is served; waits up to 2 s for them. Releases what the
     * request has reserved before: of a response that is rendered and of which another one is derived.
     *
     * @param bytes estimated size; a response larger than the budget gets all of it
     * @throws ProblemException with status 503 if the budget does not suffice
     */
    public void reserve(ContainerRequestContext request, long bytes) {
        String client = request.getProperty(RequestRecord.SUBJECT_PROPERTY) instanceof String subject
                ? subject
                : ClientContext.of(request).address();
        Optional<Reservation> reservation =
                Optional.ofNullable(request.getProperty(Reservation.PROPERTY)).map(Reservation.class::cast);
        reservation.ifPresent(Reservation::release);
        Runnable release = reserve(client, bytes);
        reservation.ifPresentOrElse(served -> served.setRelease(release), release);
    }

    /** Reserves bytes of a client and returns their release. */
    synchronized Runnable reserve(String client, long bytes) {
        long size = Math.min(bytes, capacity);
        long earlier = recent.asMap().merge(client, size, Long::sum) - size;
        if (held.getOrDefault(client, 0L) + size > Math.max(size, capacity / 2)) {
            throw overload();
        }
        Waiter waiter = new Waiter(earlier, requests++, size, size > capacity / LARGE_PART);
        waiting.add(waiter);
        notifyAll(); // the last of the waiting ones may now be one too many
        try {
            await(waiter);
        } finally {
            waiting.remove(waiter);
            notifyAll();
        }
        reserved += size;
        large += waiter.large ? 1 : 0;
        held.merge(client, size, Long::sum);
        return () -> release(client, waiter);
    }

    private void await(Waiter waiter) {
        long deadline = nanoTime.getAsLong() + MAX_WAIT.toNanos();
        while (reserved + waiter.size > capacity
                || (waiter.large && (large >= maxLarge || !waiting.first().equals(waiter)))) {
            long left = deadline - nanoTime.getAsLong();
            if (left <= 0 || waiting.headSet(waiter).size() >= MAX_WAITING) {
                throw overload();
            }
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw overload();
            }
        }
    }

    /** Returns the number of waiting requests. */
    synchronized int waiting() {
        return waiting.size();
    }

    private synchronized void release(String client, Waiter served) {
        reserved -= served.size;
        large -= served.large ? 1 : 0;
        held.computeIfPresent(client, (key, bytes) -> bytes > served.size ? bytes - served.size : null);
        notifyAll();
    }

    private static ProblemException overload() {
        return new ProblemException(
                StandardProblems.of(503).withType("overload").withRetryAfter(RETRY_AFTER));
    }

    private record Waiter(long recentBytes, long number, long size, boolean large) {}
}
