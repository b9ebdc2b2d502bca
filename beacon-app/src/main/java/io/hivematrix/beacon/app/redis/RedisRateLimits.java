package io.hivematrix.beacon.app.redis;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeoutException;
import io.github.bucket4j.VerboseResult;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.hivematrix.beacon.web.ratelimit.SharedRateLimits;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link SharedRateLimits} in Redis. After a request that took longer than {@link #TIMEOUT}, one request per {@link
 * #RETRY_INTERVAL} tries again and all others count without Redis; {@link #FAILURES_TO_LOG} in a row are logged, unless there
 * is no connection, which {@link RedisConnection} logs. A bucket that is malformed or that no Beacon can have written is
 * discarded. Thread-safe.
 */
final class RedisRateLimits implements SharedRateLimits {

    static final Duration TIMEOUT = Duration.ofMillis(50);
    static final Duration RETRY_INTERVAL = Duration.ofSeconds(1);
    static final int FAILURES_TO_LOG = 3;

    private static final Logger LOG = LoggerFactory.getLogger(RedisRateLimits.class);

    /** How far clocks may differ; buckets also remain for so long after they have been refilled. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final RedisConnection connection;
    private final LongSupplier nanoTime;
    private final RefusalLog refusals;
    private final AtomicLong nextAttempt;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile Optional<Buckets> buckets = Optional.empty();

    /** @param nanoTime monotonic time in nanoseconds */
    RedisRateLimits(RedisConnection connection, LongSupplier nanoTime, RefusalLog refusals) {
        this.connection = connection;
        this.nanoTime = nanoTime;
        this.refusals = refusals;
        this.nextAttempt = new AtomicLong(nanoTime.getAsLong());
        connection.onConnect(link -> buckets = Optional.of(new Buckets(link, nanoTime)));
    }

    @Override
    public Optional<VerboseResult<ConsumptionProbe>> tryConsume(String key, BucketConfiguration configuration) {
        Optional<Buckets> open = buckets.filter(
                existing -> connection.link().filter(existing.link::equals).isPresent());
        boolean retries = failures.get() > 0;
        if (open.isEmpty() || (retries && !mayTry())) {
            return Optional.empty();
        }
        String name = connection.key("limit:" + key);
        try {
            var result = open.get()
                    .manager
                    .builder()
                    .build(name, () -> configuration)
                    .asVerbose()
                    .tryConsumeAndReturnRemaining(1);
            if (retries) { // an earlier request may end late
                onSuccess();
            }
            return isPossible(result, configuration) ? Optional.of(result) : discard(open.get().link, name);
        } catch (TimeoutException late) {
            onFailure(retries, "no response within " + TIMEOUT.toMillis() + " ms");
            return Optional.empty();
        } catch (RedisException failed) {
            if (isOfWrongType(failed)) {
                return discard(open.get().link, name);
            }
            onFailure(retries, String.valueOf(failed.getMessage()));
            return Optional.empty();
        } catch (RuntimeException invalid) {
            return discard(open.get().link, name);
        }
    }

    /** Returns whether the bucket has at most its capacity and is full after at most its longest period. */
    private static boolean isPossible(VerboseResult<ConsumptionProbe> result, BucketConfiguration configuration) {
        if (!result.getConfiguration().equals(configuration)) {
            return false;
        }
        Bandwidth[] limits = configuration.getBandwidths();
        long[] available = result.getDiagnostics().getAvailableTokensPerEachBandwidth();
        long longestPeriod = Arrays.stream(limits)
                .mapToLong(Bandwidth::getRefillPeriodNanos)
                .max()
                .orElseThrow();
        return result.getDiagnostics().calculateFullRefillingTime() <= longestPeriod + MARGIN.toNanos()
                && IntStream.range(0, limits.length).allMatch(i -> available[i] <= limits[i].getCapacity());
    }

    private static boolean isOfWrongType(RedisException failed) {
        return failed instanceof RedisCommandExecutionException
                && String.valueOf(failed.getMessage()).startsWith("WRONGTYPE");
    }

    private boolean mayTry() {
        long now = nanoTime.getAsLong();
        long next = nextAttempt.get();
        return now - next >= 0 && nextAttempt.compareAndSet(next, now + RETRY_INTERVAL.toNanos());
    }

    private Optional<VerboseResult<ConsumptionProbe>> discard(RedisLink link, String name) {
        refusals.log(connection.key("limit"));
        var unused = link.commands().async().del(name);
        return Optional.empty();
    }

    private void onFailure(boolean retries, String reason) {
        if (!retries && failures.compareAndSet(0, 1)) {
            nextAttempt.set(nanoTime.getAsLong() + RETRY_INTERVAL.toNanos());
        } else if (retries && failures.incrementAndGet() == FAILURES_TO_LOG) {
            LOG.warn("Rate limits are counted by this Beacon alone: {}", reason);
        }
    }

    private void onSuccess() {
        if (failures.getAndSet(0) >= FAILURES_TO_LOG) {
            LOG.info("Rate limits are counted together with other Beacons again");
        }
    }

    /** The buckets over one connection; periods are measured by the clock of Redis, which all Beacons share. */
    private static final class Buckets {

        private final RedisLink link;
        private final ProxyManager<String> manager;

        Buckets(RedisLink link, LongSupplier nanoTime) {
            this.link = link;
            this.manager = Bucket4jLettuce.casBasedBuilder(link.commands())
                    .requestTimeout(TIMEOUT)
                    .clientClock(new RedisTime(nanoTime, link.time().toNanos() - nanoTime.getAsLong()))
                    .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(MARGIN))
                    .build();
        }
    }
}
