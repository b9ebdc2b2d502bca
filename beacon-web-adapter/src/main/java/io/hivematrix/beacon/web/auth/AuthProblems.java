package io.hivematrix.beacon.web.auth;

import io.hivematrix.beacon.web.auth.model.RejectionReason;
import io.hivematrix.beacon.web.auth.token.SessionValidator;
import io.hivematrix.beacon.web.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;

/** Problems for requests that are not authenticated or not permitted. The exact {@link RejectionReason} is logged, never sent. */
final class AuthProblems {

    private AuthProblems() {}

    static Problem anonymous() {
        return Problem.of(401, "Authentication required. Sign in.").withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    static Problem insufficientLevel() {
        return Problem.of(403, "Your permission level does not allow this operation.")
                .withType("level");
    }

    static Problem tooManyFailures(Duration retryAfter) {
        return Problem.of(
                        429, "Too many sign-ins from this address have failed. Retry in " + seconds(retryAfter) + " s.")
                .withType("rate-limit")
                .withRetryAfter(retryAfter);
    }

    private static long seconds(Duration time) {
        return Math.max(1, time.plusMillis(999).toSeconds());
    }

    static Problem of(RejectionReason reason) {
        return switch (reason) {
            case LEVEL ->
                Problem.of(403, "Your permission level does not allow access to Beacon.")
                        .withType("level");
            case CORE_UNAVAILABLE ->
                Problem.of(503, "Core is not reachable, so the sign-in cannot be verified.")
                        .withType("core-unavailable")
                        .withRetryAfter(SessionValidator.RETRY_INTERVAL);
            default ->
                Problem.of(401, "The sign-in is not valid or has expired. Sign in again.")
                        .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        };
    }
}
