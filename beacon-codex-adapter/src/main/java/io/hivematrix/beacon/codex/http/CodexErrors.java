package io.hivematrix.beacon.codex.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.hivematrix.beacon.codex.json.MalformedResponseException;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import java.io.CharConversionException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** Maps transport, parser and status errors to {@link CodexCallException}. */
final class CodexErrors {

    private CodexErrors() {}

    static CodexCallException fromConnection(Throwable cause) {
        boolean late = cause instanceof SocketTimeoutException && !(cause instanceof ConnectTimeoutException);
        return new CodexCallException(
                late ? RefreshFailure.Reason.TIMED_OUT : RefreshFailure.Reason.UNREACHABLE,
                ConnectionFailures.detail(cause),
                cause);
    }

    /** Maps a failure while reading. A parser's exception is dropped, because its message quotes the response. */
    static CodexCallException fromRead(IOException cause) {
        if (cause instanceof MalformedResponseException) {
            return new CodexCallException(RefreshFailure.Reason.INVALID_RESPONSE, String.valueOf(cause.getMessage()));
        }
        if (cause instanceof JsonProcessingException || cause instanceof CharConversionException) {
            return new CodexCallException(
                    RefreshFailure.Reason.INVALID_RESPONSE, "the response is not well-formed JSON" + position(cause));
        }
        return fromConnection(cause);
    }

    private static String position(IOException cause) {
        return cause instanceof JsonProcessingException json && json.getLocation() != null
                ? " (line " + json.getLocation().getLineNr() + ", column "
                        + json.getLocation().getColumnNr() + ")"
                : "";
    }

    /** Maps a status other than success; the body of such a response is not read. */
    static CodexCallException fromStatus(RawResponse response, RetryAfterParser retryAfter) {
        String message = "status " + response.status() + hint(response.status());
        return switch (response.status()) {
            case 401 -> CodexCallException.unauthorized(message);
            case 403 -> new CodexCallException(RefreshFailure.Reason.NOT_PERMITTED, message);
            case 429 ->
                new CodexCallException(RefreshFailure.Reason.BUSY, message, retryAfter.parse(response.headers()));
            case 503 -> fromUnavailable(message, retryAfter.parse(response.headers()));
            default -> new CodexCallException(RefreshFailure.Reason.FAILING, message);
        };
    }

    private static String hint(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> ", a redirect; check the address of the service";
            case 400 -> ", the request is not accepted; check SERVICE_NAME";
            case 401 -> ", the service token is not accepted; check the clocks and the address of Core";
            case 403 -> ", the service may not do this; check SERVICE_NAME";
            case 404 -> ", not found; check the address of the service";
            default -> "";
        };
    }

    private static CodexCallException fromUnavailable(String message, Optional<Duration> retryAfter) {
        RefreshFailure.Reason reason =
                retryAfter.isPresent() ? RefreshFailure.Reason.BUSY : RefreshFailure.Reason.FAILING;
        return new CodexCallException(reason, message, retryAfter);
    }
}
