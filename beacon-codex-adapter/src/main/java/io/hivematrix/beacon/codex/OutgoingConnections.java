package io.hivematrix.beacon.codex;

import io.hivematrix.beacon.codex.http.CertificateVerifier;
import io.hivematrix.beacon.codex.http.ConnectionFailures;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** What other HTTP clients of the process share with the calls to Codex: trusted certificates and the texts of failures. */
public final class OutgoingConnections {

    private OutgoingConnections() {}

    /**
     * Returns a TLS context whose failures name the certificate that is not trusted.
     *
     * @param authorities the trusted authorities; empty for Java's
     * @throws IllegalStateException if TLS cannot be set up
     */
    public static SSLContext tls(Optional<TrustManagerFactory> authorities) {
        try {
            return CertificateVerifier.context(authorities);
        } catch (GeneralSecurityException invalidTrustStore) {
            throw new IllegalStateException(
                    "TLS cannot be set up: " + invalidTrustStore.getMessage(), invalidTrustStore);
        }
    }

    /** Returns why there is no response, without address, such as "connection refused". */
    public static String failureDetail(Throwable failure) {
        return ConnectionFailures.detail(failure);
    }
}
