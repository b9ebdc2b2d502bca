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
 * The keys that Core signs with, by key id. They are fetched when first needed, when a token names a key that is not among
 * them, and when they are {@link #MAX_AGE} old; never by two requests at once. A fetch that fails changes nothing.
 * Thread-safe.
 */
public final class JwksCache {

    /** Between two fetches while keys are known, however many unknown key ids come in. */
    static final Duration REFETCH_INTERVAL = Duration.ofSeconds(30);

    /** Between two fetches while no key is known at all, so that a Beacon that started before Core soon serves. */
    static final Duration INITIAL_RETRY_INTERVAL = Duration.ofSeconds(2);

    /** How long a key that Core has withdrawn can live on. */
    static final Duration MAX_AGE = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(JwksCache.class);

    private final CoreApi core;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile Map<String, RSAPublicKey> keys = Map.of();
    private volatile Optional<Instant> lastAttempt = Optional.empty();
    private volatile Optional<Instant> lastSuccess = Optional.empty();

    public JwksCache(CoreApi core, Clock clock) {
        this.core = core;
        this.clock = clock;
    }

    /**
     * The key of that id; empty if Core has none such.
     *
     * @throws AuthenticationException with {@link RejectionReason#CORE_UNAVAILABLE} if no key at all could be had from Core yet
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
        Map<String, RSAPublicKey> current = keys;
        if (current.isEmpty()) {
            throw new AuthenticationException(RejectionReason.CORE_UNAVAILABLE);
        }
        return Optional.ofNullable(current.get(keyId));
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
                LOG.warn("Core's key set holds no key that can be used; the known ones are kept");
            } else {
                keys = fetched;
                lastSuccess = lastAttempt;
            }
        } catch (IOException failed) {
            LOG.atWarn()
                    .addKeyValue("reason", failed.getMessage())
                    .addKeyValue("known_keys", keys.size())
                    .log("Core's keys could not be fetched; the known ones are kept");
        }
    }
}
