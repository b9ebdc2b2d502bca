package io.hivematrix.beacon.web.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;

/**
 * Holds viewers to quotas, each on their own. Viewers and addresses are kept apart, so that a flood of addresses cannot
 * push a viewer's count out of memory; each side is bounded. Thread-safe.
 */
final class Limiter {

    static final long MOST_KEYS = 10_000;

    private final Quotas quotas;
    private final TimeMeter time;
    private final Cache<String, Meter> viewers;
    private final Cache<String, Meter> addresses;

    Limiter(Quotas quotas, TimeMeter time) {
        this.quotas = quotas;
        this.time = time;
        this.viewers = cache();
        this.addresses = cache();
    }

    private Cache<String, Meter> cache() {
        return Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .ticker(time::currentTimeNanos)
                .expireAfterAccess(quotas.longest())
                .build();
    }

    /** Counts a request of somebody who is known. */
    Verdict countViewer(String viewer) {
        return viewers.get(viewer, first -> new Meter(quotas, time)).take();
    }

    /** Counts a request from an address. */
    Verdict countAddress(String address) {
        return addresses
                .get(AddressBlock.of(address), first -> new Meter(quotas, time))
                .take();
    }

    /** How many are counted at the moment. */
    long size() {
        viewers.cleanUp();
        addresses.cleanUp();
        return viewers.estimatedSize() + addresses.estimatedSize();
    }
}
