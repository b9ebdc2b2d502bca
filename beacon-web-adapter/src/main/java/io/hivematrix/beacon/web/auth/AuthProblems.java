package io.hivematrix.beacon.web.auth;

import io.hivematrix.beacon.web.auth.model.RejectionReason;
import io.hivematrix.beacon.web.auth.token.SessionValidator;
import io.hivematrix.beacon.web.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;

/** What somebody is told who is not let in. The exact reason is for the log, not for whoever tries tokens. */
final class AuthProblems {

    private AuthProblems() {}

    static Problem anonymous() {
        return Problem.of(401, "Sign in to see this.").withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    static Problem insufficientLevel() {
        return Problem.of(403, "Your permission level does not allow this.").withType("level");
    }

    static Problem of(RejectionReason reason) {
        return switch (reason) {
            case LEVEL ->
                Problem.of(403, "Your permission level does not allow the use of Beacon.")
                        .withType("level");
            case CORE_UNAVAILABLE ->
                Problem.of(503, "Core, which signs people in, cannot be asked at the moment.")
                        .withType("core-unavailable")
                        .withRetryAfter(SessionValidator.RETRY_INTERVAL);
            default ->
                Problem.of(401, "The sign-in shown is not valid, or no longer. Sign in again.")
                        .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        };
    }
}
