package io.hivematrix.beacon.app.redis;

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
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link SharedRateLimits} in Redis. After a request that took longer than {@link #TIMEOUT}, one request per {@link
 * #RETRY_INTERVAL} tries again and all others count without Redis. A bucket that cannot be read is discarded. Thread-safe.
 */
final class RedisRateLimits implements SharedRateLimits {

    static final Duration TIMEOUT = Duration.ofMillis(50);
    static final Duration RETRY_INTERVAL = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(RedisRateLimits.class);
    private static final Duration EXPIRY_MARGIN = Duration.ofSeconds(10);

    private final RedisConnection connection;
    private final LongSupplier nanoTime;
    private final AtomicLong nextAttempt;
    private final AtomicBoolean away = new AtomicBoolean();
    private volatile Optional<Buckets> buckets = Optional.empty();

    /** @param nanoTime monotonic time in nanoseconds */
    RedisRateLimits(RedisConnection connection, LongSupplier nanoTime) {
        this.connection = connection;
        this.nanoTime = nanoTime;
        this.nextAttempt = new AtomicLong(nanoTime.getAsLong());
        connection.onConnect(link -> buckets = Optional.of(new Buckets(link, nanoTime)));
    }

    @Override
    public Optional<VerboseResult<ConsumptionProbe>> tryConsume(String key, BucketConfiguration configuration) {
        Optional<Buckets> open = buckets.filter(
                existing -> connection.link().filter(existing.link::equals).isPresent());
        if (open.isEmpty()) {
            onFailure("Redis is not connected");
            return Optional.empty();
        }
        boolean retries = away.get();
        if (retries && !mayTry()) {
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
            return result.getConfiguration().equals(configuration)
                    ? Optional.of(result)
                    : discard(open.get().link, name);
        } catch (TimeoutException late) {
            onFailure("no response within " + TIMEOUT.toMillis() + " ms");
            return Optional.empty();
        } catch (RedisException failed) {
            if (isOfWrongType(failed)) {
                return discard(open.get().link, name);
            }
            onFailure(String.valueOf(failed.getMessage()));
            return Optional.empty();
        } catch (RuntimeException invalid) {
            return discard(open.get().link, name);
        }
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
        LOG.debug("Discarded a bucket in Redis that cannot be read");
        var unused = link.commands().async().del(name);
        return Optional.empty();
    }

    private void onFailure(String reason) {
        if (!away.getAndSet(true)) {
            LOG.warn("Rate limits are counted by this Beacon alone: {}", reason);
            nextAttempt.set(nanoTime.getAsLong() + RETRY_INTERVAL.toNanos());
        }
    }

    private void onSuccess() {
        if (away.getAndSet(false)) {
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
                    .expirationAfterWrite(
                            ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(EXPIRY_MARGIN))
                    .build();
        }
    }
}
