package io.hivematrix.beacon.codex.http;

import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * TLS context that reads the certificates once, with the first connection that uses TLS, because it takes long. Thread-safe.
 */
public final class LazyTlsContext implements Supplier<SSLContext> {

    private final Optional<TrustManagerFactory> authorities;
    private Optional<SSLContext> context = Optional.empty();

    /** @param authorities the trusted authorities; empty for Java's */
    public LazyTlsContext(Optional<TrustManagerFactory> authorities) {
        this.authorities = authorities;
    }

    /**
     * Returns the context.
     *
     * @throws IllegalStateException if TLS cannot be set up
     */
    @Override
    public synchronized SSLContext get() {
        SSLContext created = context.orElseGet(this::create);
        context = Optional.of(created);
        return created;
    }

    private SSLContext create() {
        try {
            return CertificateVerifier.context(authorities);
        } catch (GeneralSecurityException invalidTrustStore) {
            throw new IllegalStateException(
                    "TLS cannot be set up: " + invalidTrustStore.getMessage(), invalidTrustStore);
        }
    }
}
