package io.hivematrix.beacon.web.ratelimit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.VerboseResult;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Token bucket of one client for all rules of a policy. Thread-safe. */
final class RateLimitBucket {

    private final RateLimitPolicy policy;
    private final TimeMeter timeMeter;
    private final long start;
    private final Bucket bucket;

    RateLimitBucket(RateLimitPolicy policy, TimeMeter timeMeter) {
        this.policy = policy;
        this.timeMeter = timeMeter;
        this.start = timeMeter.currentTimeNanos();
        LocalBucketBuilder builder = Bucket.builder().withCustomTimePrecision(timeMeter);
        policy.rules().forEach(rule -> builder.addLimit(bandwidth(rule)));
        this.bucket = builder.build();
    }

    private static Bandwidth bandwidth(RateLimitRule rule) {
        return Bandwidth.builder()
                .capacity(rule.count())
                .refillIntervally(rule.count(), rule.period().duration())
                .id(rule.period().wireName())
                .build();
    }

    /** Consumes a token of each rule, or none if a rule is exhausted. */
    RateLimitDecision tryConsume() {
        VerboseResult<ConsumptionProbe> result = bucket.asVerbose().tryConsumeAndReturnRemaining(1);
        ConsumptionProbe probe = result.getValue();
        long[] available = result.getDiagnostics().getAvailableTokensPerEachBandwidth();
        List<RateLimitDecision.Remaining> remaining = IntStream.range(0, available.length)
                .mapToObj(index -> remaining(policy.rules().get(index), available[index]))
                .toList();
        return new RateLimitDecision(probe.isConsumed(), Duration.ofNanos(probe.getNanosToWaitForRefill()), remaining);
    }

    /** Returns how long to wait for the next token; empty if there is one. */
    Optional<Duration> waitForNext() {
        EstimationProbe probe = bucket.estimateAbilityToConsume(1);
        return probe.canBeConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private RateLimitDecision.Remaining remaining(RateLimitRule rule, long available) {
        long period = rule.period().duration().toNanos();
        long elapsed = Math.floorMod(timeMeter.currentTimeNanos() - start, period);
        return new RateLimitDecision.Remaining(rule, Math.max(0, available), Duration.ofNanos(period - elapsed));
    }
}
