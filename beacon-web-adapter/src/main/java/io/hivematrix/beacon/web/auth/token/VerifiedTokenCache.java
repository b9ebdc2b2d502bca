package io.hivematrix.beacon.web.auth.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.hivematrix.beacon.web.auth.model.AuthenticationException;
import io.hivematrix.beacon.web.auth.model.RejectionReason;
import io.hivematrix.beacon.web.auth.model.Viewer;
import io.hivematrix.beacon.web.http.ContentHash;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Verifies tokens of Core and caches the result by SHA-256 of the token, so that later requests need no signature check.
 * Expiry, key and session are checked for each request. Thread-safe.
 */
public final class VerifiedTokenCache {

    /** In characters; longer tokens are rejected. */
    public static final int MAX_TOKEN_LENGTH = TokenFormat.MAX_LENGTH;

    private static final long MAX_TOKENS = 10_000;

    private final Function<String, VerifiedToken> verifier;
    private final JwksCache keys;
    private final SessionValidator sessions;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Cache<String, Cached> verified =
            Caffeine.newBuilder().maximumSize(MAX_TOKENS).build();

    /** @param verifier verifies a token that is not cached, or throws {@link AuthenticationException} */
    VerifiedTokenCache(
            Function<String, VerifiedToken> verifier,
            JwksCache keys,
            SessionValidator sessions,
            Clock clock,
            LongSupplier nanoTime) {
        this.verifier = verifier;
        this.keys = keys;
        this.sessions = sessions;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    /** Creates a cache that verifies tokens with Core's key set for this service name. */
    public static VerifiedTokenCache create(
            CoreApi core,
            CoreCallExecutor calls,
            SessionValidator sessions,
            String serviceName,
            Clock clock,
            LongSupplier nanoTime) {
        JwksCache keys = new JwksCache(core, calls, nanoTime);
        return new VerifiedTokenCache(
                new TokenVerifier(keys, serviceName, clock)::verify, keys, sessions, clock, nanoTime);
    }

    /** Starts to fetch Core's key set and does not wait for it. */
    public void preload() {
        keys.preload();
    }

    /**
     * Returns the viewer of a valid token.
     *
     * @param beforeCheck called before a token is checked that is not known to be valid; may throw
     * @throws AuthenticationException if the token is invalid or its session has ended
     */
    public Viewer verify(String token, Runnable beforeCheck) {
        if (token.length() > TokenFormat.MAX_LENGTH) {
            throw new AuthenticationException(RejectionReason.TOO_LARGE);
        }
        String hash = ContentHash.of(token.getBytes(StandardCharsets.UTF_8));
        Cached cached = verified.getIfPresent(hash);
        if (cached == null || !isStillValid(cached)) {
            verified.invalidate(hash);
            beforeCheck.run();
            cached = new Cached(verifier.apply(token));
            verified.put(hash, cached);
        }
        Viewer viewer = cached.token.viewer();
        return viewer.kind() == Viewer.PrincipalKind.USER ? sessions.requireActive(cached.token, token) : viewer;
    }

    private boolean isStillValid(Cached cached) {
        VerifiedToken token = cached.token;
        return keys.find(token.keyId()).filter(token.key()::equals).isPresent()
                && nanoTime.getAsLong() - cached.end < 0
                && clock.instant().isBefore(endOf(token));
    }

    private static Instant endOf(VerifiedToken token) {
        return token.viewer().expiresAt().plusSeconds(TokenVerifier.SKEW_SECONDS);
    }

    /** Verified token with its end in monotonic time, which a clock that is set back does not delay. */
    private final class Cached {

        private final VerifiedToken token;
        private final long end;

        Cached(VerifiedToken token) {
            this.token = token;
            this.end = nanoTime.getAsLong()
                    + Duration.between(clock.instant(), endOf(token)).toNanos();
        }
    }
}
