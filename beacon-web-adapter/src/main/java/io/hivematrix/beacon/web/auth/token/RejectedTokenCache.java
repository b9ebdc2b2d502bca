package io.hivematrix.beacon.web.auth.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.hivematrix.beacon.web.auth.model.AuthenticationException;
import io.hivematrix.beacon.web.auth.model.RejectionReason;
import io.hivematrix.beacon.web.http.ContentHash;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Cache of rejected tokens by SHA-256, so that a repeated token needs no second signature check. A rejection applies to the
 * key it was found with: after a key rotation the token is checked again. Thread-safe.
 */
final class RejectedTokenCache {

    private static final long MAX_TOKENS = 10_000;

    /** Reasons that remain true for the same key; a token that is too early becomes valid. */
    private static final Set<RejectionReason> PERMANENT = EnumSet.of(
            RejectionReason.SIGNATURE,
            RejectionReason.ISSUER,
            RejectionReason.AUDIENCE,
            RejectionReason.CLAIMS,
            RejectionReason.EXPIRED,
            RejectionReason.MALFORMED);

    private final Clock clock;
    private final Cache<String, Rejection> rejections =
            Caffeine.newBuilder().maximumSize(MAX_TOKENS).build();

    RejectedTokenCache(Clock clock) {
        this.clock = clock;
    }

    /**
     * Returns the result of a check unless its failure is known.
     *
     * @param check checks the token with the key
     * @throws AuthenticationException if the token is rejected
     */
    VerifiedToken verify(String token, RSAPublicKey key, Supplier<VerifiedToken> check) {
        String hash = ContentHash.of(token.getBytes(StandardCharsets.UTF_8));
        Instant now = clock.instant();
        Rejection known = rejections.getIfPresent(hash);
        if (known != null && known.appliesTo(key, now)) {
            throw new AuthenticationException(known.reason());
        }
        try {
            return check.get();
        } catch (AuthenticationException rejected) {
            if (PERMANENT.contains(rejected.reason())) {
                rejections.put(hash, new Rejection(key, rejected.reason(), now));
            }
            throw new AuthenticationException(rejected.reason(), true);
        }
    }

    private record Rejection(RSAPublicKey key, RejectionReason reason, Instant since) {

        /** A token that has expired may be valid again if the clock was set back. */
        boolean appliesTo(RSAPublicKey key, Instant now) {
            return this.key.equals(key) && !now.isBefore(since);
        }
    }
}
