package io.hivematrix.beacon.web.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Rate limiter with one token bucket per client. Viewers and addresses have separate caches of at most {@link #MAX_KEYS}
 * entries, so that a flood of addresses cannot evict the bucket of a viewer. Thread-safe.
 */
final class RateLimiter {

    static final long MAX_KEYS = 10_000;

    private final RateLimitPolicy policy;
    private final TimeMeter timeMeter;
    private final String name;
    private final SharedRateLimits shared;
    private final Cache<String, RateLimitBucket> viewers;
    private final Cache<String, RateLimitBucket> addresses;

    RateLimiter(RateLimitPolicy policy, TimeMeter timeMeter) {
        this(policy, timeMeter, "", SharedRateLimits.NONE);
    }

    /** @param name name of this limiter among those whose buckets are shared */
    RateLimiter(RateLimitPolicy policy, TimeMeter timeMeter, String name, SharedRateLimits shared) {
        this.policy = policy;
        this.timeMeter = timeMeter;
        this.name = name;
        this.shared = shared;
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
        return count(viewers, "viewer", viewer);
    }

    RateLimitDecision countAddress(String address) {
        return count(addresses, "address", ClientAddressKey.of(address));
    }

    private RateLimitDecision count(Cache<String, RateLimitBucket> buckets, String kind, String client) {
        return buckets.get(client, key -> new RateLimitBucket(policy, timeMeter))
                .tryConsume(shared, shared == SharedRateLimits.NONE ? "" : sharedKey(kind, client));
    }

    /** Returns a hash, so that the shared store has no names and addresses, and another policy has other buckets. */
    private String sharedKey(String kind, String client) {
        try {
            byte[] text =
                    String.join("\n", name, policy.toString(), kind, client).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
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
