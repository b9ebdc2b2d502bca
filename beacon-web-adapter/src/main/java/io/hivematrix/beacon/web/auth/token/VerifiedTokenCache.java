package io.hivematrix.beacon.web.auth.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.hivematrix.beacon.web.auth.model.AuthenticationException;
import io.hivematrix.beacon.web.auth.model.RejectionReason;
import io.hivematrix.beacon.web.auth.model.Viewer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.Function;

/**
 * Tells who a token of Core's stands for. A token that was verified once is known again by its SHA-256, so that a viewer's
 * next requests cost no signature check; its expiry and its session are looked at each time, and it is forgotten when its
 * key is. Thread-safe.
 */
public final class VerifiedTokenCache {

    private static final long MAX_TOKENS = 10_000;

    private final Function<String, VerifiedToken> verifier;
    private final JwksCache keys;
    private final SessionValidator sessions;
    private final Clock clock;
    private final Cache<String, VerifiedToken> verified =
            Caffeine.newBuilder().maximumSize(MAX_TOKENS).build();

    /**
     * Over these.
     *
     * @param verifier reads a token with all that is costly, and throws {@link AuthenticationException}
     */
    public VerifiedTokenCache(
            Function<String, VerifiedToken> verifier, JwksCache keys, SessionValidator sessions, Clock clock) {
        this.verifier = verifier;
        this.keys = keys;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Who the token stands for.
     *
     * @throws AuthenticationException if it is not accepted
     */
    public Viewer verify(String token) {
        if (token.length() > TokenFormat.MAX_LENGTH) {
            throw new AuthenticationException(RejectionReason.TOO_LARGE);
        }
        String hash = sha256(token);
        VerifiedToken known = verified.getIfPresent(hash);
        if (known == null || !isStillValid(known)) {
            verified.invalidate(hash);
            known = verifier.apply(token);
            verified.put(hash, known);
        }
        if (known.viewer().kind() == Viewer.Kind.USER) {
            sessions.requireActive(known, token);
        }
        return known.viewer();
    }

    private boolean isStillValid(VerifiedToken token) {
        return keys.find(token.keyId()).filter(token.key()::equals).isPresent()
                && clock.instant().isBefore(token.viewer().expiresAt().plusSeconds(TokenVerifier.SKEW_SECONDS));
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
