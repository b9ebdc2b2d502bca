package io.hivematrix.beacon.codex.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.hivematrix.beacon.codex.json.MalformedAnswerException;
import io.hivematrix.beacon.domain.board.Failure;
import java.io.CharConversionException;
import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;

/** Says in the domain's words what went wrong on the wire. */
final class Failures {

    private Failures() {}

    /** Why no answer came. */
    static CallFailedException ofConnection(Throwable cause) {
        if (cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException)) {
            return new CallFailedException(Failure.Reason.TIMED_OUT, "no answer in time", cause);
        }
        String why = cause instanceof IllegalStateException
                ? cause.getMessage() // this process's own: TLS cannot be set up, and why
                : cause.getClass().getSimpleName();
        return new CallFailedException(Failure.Reason.UNREACHABLE, "no connection: " + why, cause);
    }

    /** Why an answer could not be read. A parser's message quotes the answer, so it goes no further than here. */
    static CallFailedException ofReading(IOException cause) {
        if (cause instanceof MalformedAnswerException) {
            return new CallFailedException(Failure.Reason.BROKEN_ANSWER, cause.getMessage());
        }
        if (cause instanceof JsonProcessingException || cause instanceof CharConversionException) {
            return new CallFailedException(Failure.Reason.BROKEN_ANSWER, "the answer is not well-formed JSON");
        }
        return ofConnection(cause);
    }

    /** What a status other than success means; the body of such an answer is never read. */
    static CallFailedException ofStatus(Answer answer, RetryAfter retryAfter) {
        String message = "status " + answer.status();
        return switch (answer.status()) {
            case 401 -> CallFailedException.tokenRefused(message);
            case 403 -> new CallFailedException(Failure.Reason.NOT_PERMITTED, message);
            case 429 -> new CallFailedException(Failure.Reason.BUSY, message, retryAfter.in(answer.headers()));
            case 503 -> ofUnavailable(message, retryAfter.in(answer.headers()));
            default -> new CallFailedException(Failure.Reason.FAILING, message);
        };
    }

    private static CallFailedException ofUnavailable(String message, Optional<Duration> retryAfter) {
        Failure.Reason reason = retryAfter.isPresent() ? Failure.Reason.BUSY : Failure.Reason.FAILING;
        return new CallFailedException(reason, message, retryAfter);
    }
}
