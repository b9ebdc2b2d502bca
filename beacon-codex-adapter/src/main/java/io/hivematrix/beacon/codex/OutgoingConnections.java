package io.hivematrix.beacon.codex;

import io.hivematrix.beacon.codex.http.ConnectionFailures;
import io.hivematrix.beacon.codex.http.LazyTlsContext;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Trusted certificates and texts of failures that other HTTP clients of the process share with the calls to Codex. */
public final class OutgoingConnections {

    private OutgoingConnections() {}

    /**
     * Returns a supplier of one TLS context, created with the first call, whose failures name the certificate that is not trusted. It
     * throws {@link IllegalStateException} if TLS cannot be set up.
     *
     * @param authorities the trusted authorities; empty for Java's
     */
    public static Supplier<SSLContext> tls(Optional<TrustManagerFactory> authorities) {
        return new LazyTlsContext(authorities);
    }

    /** Returns why there is no response, without address, such as "connection refused". */
    public static String failureDetail(Throwable failure) {
        return ConnectionFailures.detail(failure);
    }
}
