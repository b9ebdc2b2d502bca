package io.hivematrix.beacon.web.auth.token;

import io.hivematrix.beacon.web.auth.model.AuthenticationException;
import io.hivematrix.beacon.web.auth.model.RejectionReason;
import java.time.Duration;
import java.time.Instant;

/** Maximum lifetime of tokens and session cookies. */
public final class TokenLifetimeLimit {

    /** Core issues tokens for minutes, or for an hour. */
    private static final Duration MAXIMUM = Duration.ofHours(24);

    private TokenLifetimeLimit() {}

    /**
     * Requires the time from {@code start} to {@code end} to be at most the maximum.
     *
     * @throws AuthenticationException if it is longer
     */
    public static void requireAtMostMaximum(Instant start, Instant end) {
        if (end.isAfter(start.plus(MAXIMUM))) {
            throw new AuthenticationException(RejectionReason.LIFETIME);
        }
    }
}
