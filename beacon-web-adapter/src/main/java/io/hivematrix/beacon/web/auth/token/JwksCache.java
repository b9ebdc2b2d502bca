package io.hivematrix.beacon.web.auth.token;

import io.hivematrix.beacon.web.auth.model.AuthenticationException;
import io.hivematrix.beacon.web.auth.model.RejectionReason;
import java.io.IOException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cache of Core's signing keys (JWKS, RFC 7517) by key id. Fetches on first use, for an unknown key id, after a failed
 * signature, and when the keys are older than {@link #MAX_AGE}; at most one fetch runs at a time. The request that starts a
 * fetch waits for it, but not longer than its {@link CoreCallExecutor} allows; others wait only while no keys are cached.
 * A failed fetch leaves the cached keys unchanged; the first of several in a row is logged. Thread-safe.
 */
final class JwksCache {

    /** Minimum time between two fetches while keys are cached, also for unknown key ids and failed signatures. */
    static final Duration REFETCH_INTERVAL = Duration.ofSeconds(30);

    /** Minimum time between two fetches while no keys are cached; short, since Beacon may start before Core. */
    static final Duration INITIAL_RETRY_INTERVAL = Duration.ofSeconds(2);

    /** Age at which cached keys are refreshed; bounds the use of a key that Core has withdrawn. */
    static final Duration MAX_AGE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(JwksCache.class);

    private final CoreApi core;
    private final CoreCallExecutor calls;
    private final LongSupplier nanoTime;
    private volatile Map<String, RSAPublicKey> keys = Map.of();
    private volatile long fetchedAt;
    private volatile boolean failing;
    private Optional<CoreCallExecutor.Call> fetch = Optional.empty();
    private Optional<Long> lastAttempt = Optional.empty();

    /** @param nanoTime monotonic time in nanoseconds */
    JwksCache(CoreApi core, CoreCallExecutor calls, LongSupplier nanoTime) {
        this.core = core;
        this.calls = calls;
        this.nanoTime = nanoTime;
    }

    /** Starts to fetch the keys and does not wait for them. */
    void preload() {
        startFetch(INITIAL_RETRY_INTERVAL);
    }

    /**
     * Returns the key with this id; empty if Core has none.
     *
     * @throws AuthenticationException with {@link RejectionReason#CORE_UNAVAILABLE} if no keys are cached, or if a fetch that
     *     may find the key is running
     */
    Optional<RSAPublicKey> find(String keyId) {
        if (!keys.containsKey(keyId)) {
            requireLatestKeys();
        } else if (nanoTime.getAsLong() - fetchedAt >= MAX_AGE.toNanos()) {
            startFetch(REFETCH_INTERVAL).ifPresent(CoreCallExecutor.Call::await);
        }
        Map<String, RSAPublicKey> cached = keys;
        if (cached.isEmpty()) {
            throw new AuthenticationException(RejectionReason.CORE_UNAVAILABLE);
        }
        return Optional.ofNullable(cached.get(keyId));
    }

    /**
     * Returns the key that has replaced another one with the same id; empty if there is none. Core keeps the id of a rotated
     * key, so that a failed signature may be the only sign of a rotation.
     *
     * @param replaced the key that does not match a signature
     * @throws AuthenticationException with {@link RejectionReason#CORE_UNAVAILABLE} if a fetch that may find the key is running
     */
    Optional<RSAPublicKey> findReplacement(String keyId, RSAPublicKey replaced) {
        if (replaced.equals(keys.get(keyId))) {
            requireLatestKeys();
        }
        return Optional.ofNullable(keys.get(keyId)).filter(key -> !key.equals(replaced));
    }

    private void requireLatestKeys() {
        boolean empty = keys.isEmpty();
        Optional<CoreCallExecutor.Call> started = startFetch(empty ? INITIAL_RETRY_INTERVAL : REFETCH_INTERVAL);
        if (empty && started.isEmpty()) {
            started = runningFetch();
        }
        started.ifPresent(CoreCallExecutor.Call::await);
        if (runningFetch().isPresent()) {
            throw new AuthenticationException(RejectionReason.CORE_UNAVAILABLE);
        }
    }

    /** Starts a fetch unless one is running or the last one was started less than {@code interval} ago. */
    private synchronized Optional<CoreCallExecutor.Call> startFetch(Duration interval) {
        long now = nanoTime.getAsLong();
        boolean tooEarly = lastAttempt
                .filter(attempt -> now - attempt < interval.toNanos())
                .isPresent();
        if (tooEarly || runningFetch().isPresent()) {
            return Optional.empty();
        }
        lastAttempt = Optional.of(now);
        fetch = calls.start(() -> fetchKeys(now));
        return fetch;
    }

    private synchronized Optional<CoreCallExecutor.Call> runningFetch() {
        return fetch.filter(CoreCallExecutor.Call::isRunning);
    }

    private void fetchKeys(long startedAt) {
        try {
            Map<String, RSAPublicKey> fetched = JwksParser.parse(core.keys());
            if (fetched.isEmpty()) {
                throw new IOException("it has no usable key");
            }
            fetchedAt = startedAt;
            keys = fetched;
            if (failing) {
                LOG.info("The key set of Core was fetched again");
            }
            failing = false;
        } catch (IOException | RuntimeException failed) {
            onFailure(String.valueOf(failed.getMessage()));
        } catch (Error defect) {
            onFailure(defect.toString());
            throw defect;
        }
    }

    private void onFailure(String reason) {
        if (!failing) {
            LOG.atWarn()
                    .addKeyValue("reason", reason)
                    .addKeyValue("known_keys", keys.size())
                    .log("Fetching the key set of Core failed; using the cached keys");
        }
        failing = true;
    }
}
