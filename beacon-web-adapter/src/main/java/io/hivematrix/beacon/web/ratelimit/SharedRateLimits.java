package io.hivematrix.beacon.web.ratelimit;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.VerboseResult;
import java.util.Optional;

/** Buckets that several Beacons share. Implementations are thread-safe and return within 50 ms. */
@FunctionalInterface
public interface SharedRateLimits {

    /** Shares nothing. */
    SharedRateLimits NONE = (key, configuration) -> Optional.empty();

    /**
     * Consumes a token of a bucket, which is created if it is absent.
     *
     * @param key contains nothing that identifies a client
     * @return empty if the bucket cannot be reached
     */
    Optional<VerboseResult<ConsumptionProbe>> tryConsume(String key, BucketConfiguration configuration);
}
