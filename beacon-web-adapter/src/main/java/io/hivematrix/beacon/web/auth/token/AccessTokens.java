package io.hivematrix.beacon.web.auth.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.hivematrix.beacon.web.auth.model.RejectedException;
import io.hivematrix.beacon.web.auth.model.Rejection;
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
public final class AccessTokens {

    private static final long MOST_TOKENS = 10_000;

    private final Function<String, AccessToken> verifier;
    private final SigningKeys keys;
    private final Sessions sessions;
    private final Clock clock;
    private final Cache<String, AccessToken> verified =
            Caffeine.newBuilder().maximumSize(MOST_TOKENS).build();

    /**
     * Over these.
     *
     * @param verifier reads a token with all that is costly, and throws {@link RejectedException}
     */
    public AccessTokens(Function<String, AccessToken> verifier, SigningKeys keys, Sessions sessions, Clock clock) {
        this.verifier = verifier;
        this.keys = keys;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Who the token stands for.
     *
     * @throws RejectedException if it is not accepted
     */
    public Viewer read(String token) {
        if (token.length() > TokenShape.MAX_LENGTH) {
            throw new RejectedException(Rejection.TOO_LARGE);
        }
        String hash = sha256(token);
        AccessToken known = verified.getIfPresent(hash);
        if (known == null || !stillStands(known)) {
            verified.invalidate(hash);
            known = verifier.apply(token);
            verified.put(hash, known);
        }
        if (known.viewer().kind() == Viewer.Kind.USER) {
            sessions.requireAlive(known, token);
        }
        return known.viewer();
    }

    private boolean stillStands(AccessToken token) {
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
