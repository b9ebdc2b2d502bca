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
 * How long a token lives: the time between its own {@code iat} and {@code exp}. Both come from the issuer's clock, so it
 * does not matter how wrong that clock is. The token is not verified here; whoever it is shown to does that.
 */
final class TokenLifetime {

    /** For a token that does not tell (contract, section 2: "exp = +300 s"). */
    private static final Duration USUAL = Duration.ofMinutes(5);

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final ResponseReader<Claims> READER = JsonResponseReaders.small(Claims.class);

    private TokenLifetime() {}

    /** More than zero, at most an hour. */
    static Duration of(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return USUAL;
        }
        try {
            byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
            return JsonResponseReaders.read(new ByteArrayInputStream(claims), READER)
                    .life()
                    .orElse(USUAL);
        } catch (IllegalArgumentException | IOException noJwt) {
            return USUAL;
        }
    }

    private record Claims(
            @JsonProperty("iat") Double issuedAt,
            @JsonProperty("exp") Double expiresAt) {

        Optional<Duration> life() {
            if (issuedAt == null || expiresAt == null || !(expiresAt > issuedAt)) {
                return Optional.empty();
            }
            double seconds = Math.min(expiresAt - issuedAt, (double) LONGEST.toSeconds());
            return Optional.of(Duration.ofMillis((long) (seconds * 1000)));
        }
    }
}
