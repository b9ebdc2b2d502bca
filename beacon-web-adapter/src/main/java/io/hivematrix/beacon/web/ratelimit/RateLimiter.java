package io.hivematrix.beacon.web.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;

/**
 * Rate limiter with one token bucket per client. Viewers and addresses have separate caches of at most {@link #MAX_KEYS}
 * entries, so that a flood of addresses cannot evict the bucket of a viewer. Thread-safe.
 */
final class RateLimiter {

    static final long MAX_KEYS = 10_000;

    private final RateLimitPolicy policy;
    private final TimeMeter timeMeter;
    private final Cache<String, RateLimitBucket> viewers;
    private final Cache<String, RateLimitBucket> addresses;

    RateLimiter(RateLimitPolicy policy, TimeMeter timeMeter) {
        this.policy = policy;
        this.timeMeter = timeMeter;
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

    RateLimitDecision countViewer(String viewer) {
        return viewers.get(viewer, key -> new RateLimitBucket(policy, timeMeter))
                .tryConsume();
    }

    RateLimitDecision countAddress(String address) {
        return addresses
                .get(ClientAddressKey.of(address), key -> new RateLimitBucket(policy, timeMeter))
                .tryConsume();
    }

    /** Returns how long an address must wait for its next request; empty if it need not. Counts nothing. */
    Optional<Duration> waitOf(String address) {
        return Optional.ofNullable(addresses.getIfPresent(ClientAddressKey.of(address)))
                .flatMap(RateLimitBucket::waitForNext);
    }

    long size() {
        viewers.cleanUp();
        addresses.cleanUp();
        return viewers.estimatedSize() + addresses.estimatedSize();
    }
}
