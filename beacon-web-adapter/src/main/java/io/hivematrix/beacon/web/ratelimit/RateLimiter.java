package io.hivematrix.beacon.web.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;

/**
 * Holds viewers to quotas, each on their own. Viewers and addresses are kept apart, so that a flood of addresses cannot
 * push a viewer's count out of memory; each side is bounded. Thread-safe.
 */
final class RateLimiter {

    static final long MAX_KEYS = 10_000;

    private final RateLimitPolicy policy;
    private final TimeMeter timeMeter;
    private final Cache<String, RateLimitBucket> viewers;
    private final Cache<String, RateLimitBucket> addresses;

    RateLimiter(RateLimitPolicy quotas, TimeMeter time) {
        this.policy = quotas;
        this.timeMeter = time;
        this.viewers = cache();
        this.addresses = cache();
    }

    private Cache<String, RateLimitBucket> cache() {
        return Caffeine.newBuilder()
                .maximumSize(MAX_KEYS)
                .ticker(timeMeter::currentTimeNanos)
                .expireAfterAccess(policy.longestPeriod())
                .build();
    }

    /** Counts a request of somebody who is known. */
    RateLimitDecision countViewer(String viewer) {
        return viewers.get(viewer, first -> new RateLimitBucket(policy, timeMeter))
                .tryConsume();
    }

    /** Counts a request from an address. */
    RateLimitDecision countAddress(String address) {
        return addresses
                .get(ClientAddressKey.of(address), first -> new RateLimitBucket(policy, timeMeter))
                .tryConsume();
    }

    /** How many are counted at the moment. */
    long size() {
        viewers.cleanUp();
        addresses.cleanUp();
        return viewers.estimatedSize() + addresses.estimatedSize();
    }
}
