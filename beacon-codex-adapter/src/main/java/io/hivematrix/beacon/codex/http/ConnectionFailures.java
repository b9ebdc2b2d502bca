package io.hivematrix.beacon.codex.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;

/** Texts of failed connections. */
public final class ConnectionFailures {

    /** The first that matches; subclasses before their superclasses. */
    private static final Map<Class<? extends IOException>, String> DETAILS = details();

    private ConnectionFailures() {}

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

    /** Returns a fixed text for the cause: messages of the HTTP client contain addresses and may quote the service. */
    public static String detail(Throwable cause) {
        if (cause instanceof IllegalStateException) {
            return String.valueOf(cause.getMessage()); // this process's own: why TLS cannot be set up
        }
        if (cause instanceof SSLException) {
            return tlsDetail(cause);
        }
        if (cause instanceof ConnectTimeoutException
                && String.valueOf(cause.getMessage()).contains("Read timed out")) {
            return "timed out in the TLS handshake; check https in its address";
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
}
