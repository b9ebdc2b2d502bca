package io.hivematrix.beacon.web.auth.token;

import io.hivematrix.beacon.web.auth.model.AuthenticationException;
import io.hivematrix.beacon.web.auth.model.RejectionReason;
import io.hivematrix.beacon.web.auth.model.Viewer;
import io.hivematrix.beacon.web.auth.model.Viewer.Kind;
import io.jsonwebtoken.Claims;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the claims of a token whose signature is good. What a person's token must say and what a service's must say
 * differ, so that neither can pass for the other (RFC 8725, section 3.12).
 */
final class TokenClaims {

    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,255}");

    private final String serviceName;
    private final Clock clock;

    TokenClaims(String serviceName, Clock clock) {
        this.serviceName = serviceName;
        this.clock = clock;
    }

    Viewer toViewer(Claims claims) {
        Instant expiresAt =
                time(claims.getExpiration()).orElseThrow(() -> new AuthenticationException(RejectionReason.CLAIMS));
        Set<String> audience = claims.getAudience();
        if (audience != null && !audience.contains(serviceName)) {
            throw new AuthenticationException(RejectionReason.AUDIENCE);
        }
        return claims.containsKey("type") ? serviceViewer(claims, expiresAt) : userViewer(claims, expiresAt);
    }

    /** When the token was issued; the epoch where it does not say. */
    Instant issuedAt(Claims claims) {
        Instant issuedAt = time(claims.getIssuedAt()).orElse(Instant.EPOCH);
        if (issuedAt.isAfter(clock.instant().plusSeconds(TokenVerifier.SKEW_SECONDS))) {
            throw new AuthenticationException(RejectionReason.TOO_EARLY);
        }
        return issuedAt;
    }

    private static Viewer userViewer(Claims claims, Instant expiresAt) {
        Optional<String> session = Optional.of(text(claims, Claims.ID));
        return new Viewer(
                text(claims, Claims.SUBJECT), text(claims, "permission_level"), session, expiresAt, Kind.USER);
    }

    private Viewer serviceViewer(Claims claims, Instant expiresAt) {
        if (!text(claims, "type").equals("service")) {
            throw new AuthenticationException(RejectionReason.CLAIMS);
        }
        if (!text(claims, "target_service").equals(serviceName)) {
            throw new AuthenticationException(RejectionReason.AUDIENCE);
        }
        return new Viewer(text(claims, Claims.SUBJECT), "service", Optional.empty(), expiresAt, Kind.SERVICE);
    }

    private static String text(Claims claims, String name) {
        if (claims.get(name) instanceof String text && NAME.matcher(text).matches()) {
            return text;
        }
        throw new AuthenticationException(RejectionReason.CLAIMS);
    }

    private static Optional<Instant> time(Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}
