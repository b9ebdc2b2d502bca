package io.hivematrix.beacon.app.gateway;

import java.util.HashMap;
import java.util.Map;

/** Limit of requests per client address in a fixed window of one minute. Thread-safe. */
final class RequestLimiter {

    private static final long WINDOW_NANOS = 60_000_000_000L;

    private final int limit;
    private final Map<String, Integer> counts = new HashMap<>();
    private long windowStart = System.nanoTime();

    RequestLimiter(int limit) {
        this.limit = limit;
    }

    /** Counts a request and returns whether it is within the limit. */
    synchronized boolean tryAcquire(String address) {
        long now = System.nanoTime();
        if (now - windowStart >= WINDOW_NANOS) {
            windowStart = now;
            counts.clear();
        }
        return counts.merge(address, 1, Integer::sum) <= limit;
    }
}
