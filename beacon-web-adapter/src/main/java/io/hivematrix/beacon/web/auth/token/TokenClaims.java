package io.hivematrix.beacon.web.auth.token;

import io.hivematrix.beacon.web.auth.model.AuthenticationException;
import io.hivematrix.beacon.web.auth.model.RejectionReason;
import io.hivematrix.beacon.web.auth.model.Viewer;
import io.hivematrix.beacon.web.auth.model.Viewer.PrincipalKind;
import io.jsonwebtoken.Claims;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Validates the claims of a token with a verified signature. User tokens and service tokens have mutually exclusive rules
 * (RFC 8725, section 3.12).
 */
record TokenClaims(String serviceName, Clock clock) {

    private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,255}");

    /** @throws AuthenticationException if a claim is missing or invalid */
    Viewer toViewer(Claims claims) {
        Instant expiresAt =
                time(claims.getExpiration()).orElseThrow(() -> new AuthenticationException(RejectionReason.CLAIMS));
        requireBoundedLifetime(claims, expiresAt);
        Set<String> audience = claims.getAudience();
        if (audience != null && !audience.contains(serviceName)) {
            throw new AuthenticationException(RejectionReason.AUDIENCE);
        }
        return claims.containsKey("type") ? serviceViewer(claims, expiresAt) : userViewer(claims, expiresAt);
    }

    /** Returns the time of issue; the epoch if the token has none. */
    Instant issuedAt(Claims claims) {
        Instant issuedAt = time(claims.getIssuedAt()).orElse(Instant.EPOCH);
        if (issuedAt.isAfter(clock.instant().plusSeconds(TokenVerifier.SKEW_SECONDS))) {
            throw new AuthenticationException(RejectionReason.TOO_EARLY);
        }
        return issuedAt;
    }

    private void requireBoundedLifetime(Claims claims, Instant expiresAt) {
        TokenLifetimeLimit.requireAtMostMaximum(clock.instant().plusSeconds(TokenVerifier.SKEW_SECONDS), expiresAt);
        time(claims.getIssuedAt()).ifPresent(issuedAt -> TokenLifetimeLimit.requireAtMostMaximum(issuedAt, expiresAt));
    }

    private static Viewer userViewer(Claims claims, Instant expiresAt) {
        Optional<String> session = Optional.of(text(claims, Claims.ID));
        return new Viewer(
                text(claims, Claims.SUBJECT),
                text(claims, "permission_level"),
                session,
                expiresAt,
                PrincipalKind.USER,
                email(claims));
    }

    private Viewer serviceViewer(Claims claims, Instant expiresAt) {
        if (!text(claims, "type").equals("service")) {
            throw new AuthenticationException(RejectionReason.CLAIMS);
        }
        if (!text(claims, "target_service").equals(serviceName)) {
            throw new AuthenticationException(RejectionReason.AUDIENCE);
        }
        return new Viewer(text(claims, Claims.SUBJECT), "service", Optional.empty(), expiresAt, PrincipalKind.SERVICE);
    }

    /** An address that is malformed only hides which tickets are the user's. */
    private static Optional<String> email(Claims claims) {
        return Optional.ofNullable(claims.get("email"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(NAME.asMatchPredicate());
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
