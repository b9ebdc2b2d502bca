package io.hivematrix.beacon.web.auth.token;

import io.hivematrix.beacon.web.auth.model.RejectedException;
import io.hivematrix.beacon.web.auth.model.Rejection;
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
public final class SigningKeys {

    /** Between two fetches while keys are known, however many unknown key ids come in. */
    static final Duration REFETCH_GAP = Duration.ofSeconds(30);

    /** Between two fetches while no key is known at all, so that a Beacon that started before Core soon serves. */
    static final Duration FIRST_FETCH_GAP = Duration.ofSeconds(2);

    /** How long a key that Core has withdrawn can live on. */
    static final Duration MAX_AGE = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    private final Core core;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile Map<String, RSAPublicKey> known = Map.of();
    private volatile Optional<Instant> lastAttempt = Optional.empty();
    private volatile Optional<Instant> lastSuccess = Optional.empty();

    public SigningKeys(Core core, Clock clock) {
        this.core = core;
        this.clock = clock;
    }

    /**
     * The key of that id; empty if Core has none such.
     *
     * @throws RejectedException with {@link Rejection#CORE_UNAVAILABLE} if no key at all could be had from Core yet
     */
    Optional<RSAPublicKey> find(String keyId) {
        if (!known.containsKey(keyId)) {
            fetching.lock();
            try {
                fetchIfDue(keyId);
            } finally {
                fetching.unlock();
            }
        } else if (past(lastSuccess, MAX_AGE) && past(lastAttempt, REFETCH_GAP) && fetching.tryLock()) {
            try {
                fetch();
            } finally {
                fetching.unlock();
            }
        }
        Map<String, RSAPublicKey> keys = known;
        if (keys.isEmpty()) {
            throw new RejectedException(Rejection.CORE_UNAVAILABLE);
        }
        return Optional.ofNullable(keys.get(keyId));
    }

    private void fetchIfDue(String keyId) {
        if (!known.containsKey(keyId) && past(lastAttempt, known.isEmpty() ? FIRST_FETCH_GAP : REFETCH_GAP)) {
            fetch();
        }
    }

    private boolean past(Optional<Instant> event, Duration age) {
        return event.map(at -> !clock.instant().isBefore(at.plus(age))).orElse(true);
    }

    private void fetch() {
        lastAttempt = Optional.of(clock.instant());
        try {
            Map<String, RSAPublicKey> fetched = KeySet.read(core.keys());
            if (fetched.isEmpty()) {
                LOG.warn("Core's key set holds no key that can be used; the known ones are kept");
            } else {
                known = fetched;
                lastSuccess = lastAttempt;
            }
        } catch (IOException failed) {
            LOG.atWarn()
                    .addKeyValue("reason", failed.getMessage())
                    .addKeyValue("known_keys", known.size())
                    .log("Core's keys could not be fetched; the known ones are kept");
        }
    }
}
