package io.hivematrix.beacon.web.ratelimit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.VerboseResult;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Counts what one viewer asks against quotas. Thread-safe. */
final class RateLimitBucket {

    private final RateLimitPolicy policy;
    private final TimeMeter timeMeter;
    private final long start;
    private final Bucket bucket;

    RateLimitBucket(RateLimitPolicy quotas, TimeMeter time) {
        this.policy = quotas;
        this.timeMeter = time;
        this.start = time.currentTimeNanos();
        LocalBucketBuilder builder = Bucket.builder().withCustomTimePrecision(time);
        quotas.rules().forEach(quota -> builder.addLimit(bandwidth(quota)));
        this.bucket = builder.build();
    }

    private static Bandwidth bandwidth(RateLimitRule quota) {
        return Bandwidth.builder()
                .capacity(quota.count())
                .refillIntervally(quota.count(), quota.period().duration())
                .id(quota.period().wireName())
                .build();
    }

    /** Counts one more request, unless it goes beyond a quota. */
    RateLimitDecision tryConsume() {
        VerboseResult<ConsumptionProbe> result = bucket.asVerbose().tryConsumeAndReturnRemaining(1);
        ConsumptionProbe probe = result.getValue();
        long[] left = result.getDiagnostics().getAvailableTokensPerEachBandwidth();
        List<RateLimitDecision.Remaining> remaining = IntStream.range(0, left.length)
                .mapToObj(index -> remaining(policy.rules().get(index), left[index]))
                .toList();
        return new RateLimitDecision(probe.isConsumed(), Duration.ofNanos(probe.getNanosToWaitForRefill()), remaining);
    }

    private RateLimitDecision.Remaining remaining(RateLimitRule quota, long left) {
        long period = quota.period().duration().toNanos();
        long into = Math.floorMod(timeMeter.currentTimeNanos() - start, period);
        return new RateLimitDecision.Remaining(quota, Math.max(0, left), Duration.ofNanos(period - into));
    }
}
