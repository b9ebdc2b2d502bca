package io.hivematrix.beacon.codex.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.hivematrix.beacon.codex.json.JsonResponseReaders;
import io.hivematrix.beacon.codex.json.ResponseReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Lifetime of a JWT: {@code exp} minus {@code iat}. Both are by the issuer's clock, so clock skew does not matter. The
 * token is not verified here; the service that receives it does that.
 */
final class TokenLifetime {

    /** Contract, section 2: "exp = +300 s". */
    private static final Duration DEFAULT_LIFETIME = Duration.ofMinutes(5);

    private static final Duration MAX_LIFETIME = Duration.ofHours(1);
    private static final ResponseReader<Claims> READER = JsonResponseReaders.small(Claims.class);

    private TokenLifetime() {}

    /** Returns the lifetime, positive and at most 1 h; 5 min if the token does not contain it. */
    static Duration of(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return DEFAULT_LIFETIME;
        }
        try {
            byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
            return JsonResponseReaders.read(new ByteArrayInputStream(claims), READER)
                    .lifetime()
                    .orElse(DEFAULT_LIFETIME);
        } catch (IllegalArgumentException | IOException invalid) {
            return DEFAULT_LIFETIME;
        }
    }

    private record Claims(
            @JsonProperty("iat") Double issuedAt,
            @JsonProperty("exp") Double expiresAt) {

        Optional<Duration> lifetime() {
            if (issuedAt == null || expiresAt == null || !(expiresAt > issuedAt)) {
                return Optional.empty();
            }
            double seconds = Math.min(expiresAt - issuedAt, (double) MAX_LIFETIME.toSeconds());
            return Optional.of(Duration.ofMillis((long) (seconds * 1000)));
        }
    }
}
