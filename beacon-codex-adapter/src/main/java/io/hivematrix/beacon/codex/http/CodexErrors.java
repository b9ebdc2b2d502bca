package io.hivematrix.beacon.codex.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.hivematrix.beacon.codex.json.MalformedResponseException;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import java.io.CharConversionException;
import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;

/** Says in the domain's words what went wrong on the wire. */
final class CodexErrors {

    private CodexErrors() {}

    /** Why no answer came. */
    static CodexCallException fromConnection(Throwable cause) {
        if (cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException)) {
            return new CodexCallException(RefreshFailure.Reason.TIMED_OUT, "no answer in time", cause);
        }
        String why = cause instanceof IllegalStateException
                ? cause.getMessage() // this process's own: TLS cannot be set up, and why
                : cause.getClass().getSimpleName();
        return new CodexCallException(RefreshFailure.Reason.UNREACHABLE, "no connection: " + why, cause);
    }

    /** Why an answer could not be read. A parser's message quotes the answer, so it goes no further than here. */
    static CodexCallException fromRead(IOException cause) {
        if (cause instanceof MalformedResponseException) {
            return new CodexCallException(RefreshFailure.Reason.INVALID_RESPONSE, cause.getMessage());
        }
        if (cause instanceof JsonProcessingException || cause instanceof CharConversionException) {
            return new CodexCallException(RefreshFailure.Reason.INVALID_RESPONSE, "the answer is not well-formed JSON");
        }
        return fromConnection(cause);
    }

    /** What a status other than success means; the body of such an answer is never read. */
    static CodexCallException fromStatus(RawResponse answer, RetryAfterParser retryAfter) {
        String message = "status " + answer.status();
        return switch (answer.status()) {
            case 401 -> CodexCallException.isUnauthorized(message);
            case 403 -> new CodexCallException(RefreshFailure.Reason.NOT_PERMITTED, message);
            case 429 -> new CodexCallException(RefreshFailure.Reason.BUSY, message, retryAfter.in(answer.headers()));
            case 503 -> ofUnavailable(message, retryAfter.in(answer.headers()));
            default -> new CodexCallException(RefreshFailure.Reason.FAILING, message);
        };
    }

    private static CodexCallException ofUnavailable(String message, Optional<Duration> retryAfter) {
        RefreshFailure.Reason reason =
                retryAfter.isPresent() ? RefreshFailure.Reason.BUSY : RefreshFailure.Reason.FAILING;
        return new CodexCallException(reason, message, retryAfter);
    }
}
