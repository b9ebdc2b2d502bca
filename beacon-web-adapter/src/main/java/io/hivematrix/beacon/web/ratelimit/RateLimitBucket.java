package io.hivematrix.beacon.web.ratelimit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.VerboseResult;
import io.github.bucket4j.local.LocalBucket;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Token bucket of one client for all rules of a policy. Counts in this process, and in a bucket that several Beacons share:
 * that one decides while it can be reached. Thread-safe.
 */
final class RateLimitBucket {

    private final RateLimitPolicy policy;
    private final TimeMeter timeMeter;
    private final LocalBucket bucket;
    private volatile long sharedWaitEnd;

    RateLimitBucket(RateLimitPolicy policy, TimeMeter timeMeter) {
        this.policy = policy;
        this.timeMeter = timeMeter;
        LocalBucketBuilder builder = Bucket.builder().withCustomTimePrecision(timeMeter);
        for (var limit : policy.configuration().getBandwidths()) {
            builder.addLimit(limit);
        }
        this.bucket = builder.build();
        this.sharedWaitEnd = timeMeter.currentTimeNanos();
    }

    /**
     * Consumes a token of each rule, or none if a rule is exhausted.
     *
     * @param key the key of the shared bucket
     */
    RateLimitDecision tryConsume(SharedRateLimits shared, String key) {
        VerboseResult<ConsumptionProbe> own = bucket.asVerbose().tryConsumeAndReturnRemaining(1);
        Optional<RateLimitDecision> decision =
                shared.tryConsume(key, policy.configuration()).map(this::decision);
        decision.filter(rejected -> !rejected.allowed())
                .ifPresent(rejected -> sharedWaitEnd =
                        timeMeter.currentTimeNanos() + rejected.retryAfter().toNanos());
        return decision.orElseGet(() -> decision(own));
    }

    /** Returns how long to wait for the next token, as far as this process knows; empty if there is one. */
    Optional<Duration> waitForNext() {
        EstimationProbe probe = bucket.estimateAbilityToConsume(1);
        long wait = Math.max(
                probe.canBeConsumed() ? 0 : probe.getNanosToWaitForRefill(),
                sharedWaitEnd - timeMeter.currentTimeNanos());
        return wait > 0 ? Optional.of(Duration.ofNanos(wait)) : Optional.empty();
    }

    private RateLimitDecision decision(VerboseResult<ConsumptionProbe> result) {
        ConsumptionProbe probe = result.getValue();
        long[] available = result.getDiagnostics().getAvailableTokensPerEachBandwidth();
        long longestPeriodLeft = result.getDiagnostics().calculateFullRefillingTime();
        List<RateLimitDecision.Remaining> remaining = new ArrayList<>();
        for (int i = 0; i < available.length; i++) {
            remaining.add(remaining(policy.rules().get(i), available[i], longestPeriodLeft));
        }
        return new RateLimitDecision(probe.isConsumed(), Duration.ofNanos(probe.getNanosToWaitForRefill()), remaining);
    }

    /** All periods start with the first request, and each divides the longer ones, so the longest determines all ends. */
    private static RateLimitDecision.Remaining remaining(RateLimitRule rule, long available, long longestPeriodLeft) {
        long period = rule.period().duration().toNanos();
        long left = longestPeriodLeft % period;
        return new RateLimitDecision.Remaining(
                rule, Math.max(0, available), Duration.ofNanos(left == 0 ? period : left));
    }
}
