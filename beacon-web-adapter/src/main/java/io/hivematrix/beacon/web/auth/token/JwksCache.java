package io.hivematrix.beacon.web.auth.token;

import io.hivematrix.beacon.web.auth.model.AuthenticationException;
import io.hivematrix.beacon.web.auth.model.RejectionReason;
import java.io.IOException;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cache of Core's signing keys (JWKS, RFC 7517) by key id. Fetches on first use, for an unknown key id, and when the keys
 * are older than {@link #MAX_AGE}; at most one fetch runs at a time. A failed fetch leaves the cached keys unchanged.
 * Thread-safe.
 */
final class JwksCache {

    /** Minimum time between two fetches while keys are cached, also for unknown key ids. */
    static final Duration REFETCH_INTERVAL = Duration.ofSeconds(30);

    /** Minimum time between two fetches while no keys are cached; short, since Beacon may start before Core. */
    static final Duration INITIAL_RETRY_INTERVAL = Duration.ofSeconds(2);

    /** Age at which cached keys are refreshed; bounds the use of a key that Core has withdrawn. */
    static final Duration MAX_AGE = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(JwksCache.class);

    private final CoreApi core;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile Map<String, RSAPublicKey> keys = Map.of();
    private volatile Optional<Instant> lastAttempt = Optional.empty();
    private volatile Optional<Instant> lastSuccess = Optional.empty();

    JwksCache(CoreApi core, Clock clock) {
        this.core = core;
        this.clock = clock;
    }

    /**
     * Returns the key with this id; empty if Core has none. May block for a fetch.
     *
     * @throws AuthenticationException with {@link RejectionReason#CORE_UNAVAILABLE} if no keys are cached and the fetch failed
     */
    Optional<RSAPublicKey> find(String keyId) {
        if (!keys.containsKey(keyId)) {
            fetching.lock();
            try {
                fetchIfDue(keyId);
            } finally {
                fetching.unlock();
            }
        } else if (elapsed(lastSuccess, MAX_AGE) && elapsed(lastAttempt, REFETCH_INTERVAL) && fetching.tryLock()) {
            try {
                fetch();
            } finally {
                fetching.unlock();
            }
        }
        Map<String, RSAPublicKey> cached = keys;
        if (cached.isEmpty()) {
            throw new AuthenticationException(RejectionReason.CORE_UNAVAILABLE);
        }
        return Optional.ofNullable(cached.get(keyId));
    }

    private void fetchIfDue(String keyId) {
        if (!keys.containsKey(keyId)
                && elapsed(lastAttempt, keys.isEmpty() ? INITIAL_RETRY_INTERVAL : REFETCH_INTERVAL)) {
            fetch();
        }
    }

    private boolean elapsed(Optional<Instant> event, Duration age) {
        return event.map(at -> !clock.instant().isBefore(at.plus(age))).orElse(true);
    }

    private void fetch() {
        lastAttempt = Optional.of(clock.instant());
        try {
            Map<String, RSAPublicKey> fetched = JwksParser.parse(core.keys());
            if (fetched.isEmpty()) {
                LOG.warn("Key set of Core has no usable key; using the cached keys");
            } else {
                keys = fetched;
                lastSuccess = lastAttempt;
            }
        } catch (IOException failed) {
            LOG.atWarn()
                    .addKeyValue("reason", failed.getMessage())
                    .addKeyValue("known_keys", keys.size())
                    .log("Fetching the key set of Core failed; using the cached keys");
        }
    }
}
