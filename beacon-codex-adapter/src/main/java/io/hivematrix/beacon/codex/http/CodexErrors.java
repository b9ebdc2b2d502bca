package io.hivematrix.beacon.codex.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.hivematrix.beacon.codex.json.MalformedResponseException;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import java.io.CharConversionException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;

/** Maps transport, parser and status errors to {@link CodexCallException}. */
final class CodexErrors {

    /** The first that matches; subclasses before their superclasses. */
    private static final Map<Class<? extends IOException>, String> DETAILS = details();

    private CodexErrors() {}

    private static Map<Class<? extends IOException>, String> details() {
        Map<Class<? extends IOException>, String> details = new LinkedHashMap<>();
        details.put(UnknownHostException.class, "unknown host");
        details.put(ConnectTimeoutException.class, "timed out connecting");
        details.put(SocketTimeoutException.class, "timed out reading");
        details.put(NoRouteToHostException.class, "no route to the host");
        details.put(ConnectException.class, "connection refused");
        details.put(ConnectionClosedException.class, "the connection was closed before the response was complete");
        details.put(SocketException.class, "the connection was reset");
        details.put(ClientProtocolException.class, "the response is not HTTP; check the address of the service");
        return details;
    }

    static CodexCallException fromConnection(Throwable cause) {
        boolean late = cause instanceof SocketTimeoutException && !(cause instanceof ConnectTimeoutException);
        return new CodexCallException(
                late ? RefreshFailure.Reason.TIMED_OUT : RefreshFailure.Reason.UNREACHABLE, detail(cause), cause);
    }

    /** Returns the cause in words of its own: messages of the client name addresses, and may quote the service. */
    private static String detail(Throwable cause) {
        if (cause instanceof IllegalStateException) {
            return String.valueOf(cause.getMessage()); // this process's own: why TLS cannot be set up
        }
        if (cause instanceof SSLException) {
            return tlsDetail(cause);
        }
        if (cause instanceof ConnectException
                && !String.valueOf(cause.getMessage()).contains("refused")) {
            return "no connection";
        }
        return DETAILS.entrySet().stream()
                .filter(detail -> detail.getKey().isInstance(cause))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> "the connection failed (" + cause.getClass().getSimpleName() + ")");
    }

    private static String tlsDetail(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UntrustedCertificateException untrusted) {
                return String.valueOf(untrusted.getMessage());
            }
            if (cause instanceof GeneralSecurityException) { // such as CertificateException
                return "its certificate is not trusted; add its authority to BEACON_CA_FILE";
            }
        }
        if (String.valueOf(failure.getMessage()).contains("unrecognized SSL message")) {
            return "it does not use TLS; check https in its address";
        }
        return "the TLS handshake failed (" + failure.getClass().getSimpleName() + ")";
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
