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
final class Meter {

    private final Quotas quotas;
    private final TimeMeter time;
    private final long start;
    private final Bucket bucket;

    Meter(Quotas quotas, TimeMeter time) {
        this.quotas = quotas;
        this.time = time;
        this.start = time.currentTimeNanos();
        LocalBucketBuilder builder = Bucket.builder().withCustomTimePrecision(time);
        quotas.all().forEach(quota -> builder.addLimit(bandwidth(quota)));
        this.bucket = builder.build();
    }

    private static Bandwidth bandwidth(Quota quota) {
        return Bandwidth.builder()
                .capacity(quota.count())
                .refillIntervally(quota.count(), quota.period().length())
                .id(quota.period().word())
                .build();
    }

    /** Counts one more request, unless it goes beyond a quota. */
    Verdict take() {
        VerboseResult<ConsumptionProbe> result = bucket.asVerbose().tryConsumeAndReturnRemaining(1);
        ConsumptionProbe probe = result.getValue();
        long[] left = result.getDiagnostics().getAvailableTokensPerEachBandwidth();
        List<Verdict.Remaining> remaining = IntStream.range(0, left.length)
                .mapToObj(index -> remaining(quotas.all().get(index), left[index]))
                .toList();
        return new Verdict(probe.isConsumed(), Duration.ofNanos(probe.getNanosToWaitForRefill()), remaining);
    }

    private Verdict.Remaining remaining(Quota quota, long left) {
        long period = quota.period().length().toNanos();
        long into = Math.floorMod(time.currentTimeNanos() - start, period);
        return new Verdict.Remaining(quota, Math.max(0, left), Duration.ofNanos(period - into));
    }
}
