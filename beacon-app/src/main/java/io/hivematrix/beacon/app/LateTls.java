package io.hivematrix.beacon.app;

import java.security.KeyManagementException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/**
 * TLS that is set up when the first https address is asked. Java's HTTP client otherwise reads all trusted certificates
 * when it is made, which is a sixth of a command's time, though HiveMatrix's services speak plain HTTP to each other.
 * Everything is done by the context that stands behind it.
 */
final class LateTls extends SSLContextSpi {

    /** What Java's client offers by default; asking the context behind would set it up. */
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final Supplier<SSLContext> source;
    private SSLContext behind;

    private LateTls(Supplier<SSLContext> source) {
        this.source = source;
    }

    /** Java's own TLS, with the certificates that Java trusts. */
    static SSLContext ofJava() {
        return of(LateTls::standard);
    }

    /** A context that asks for the one behind it once, when it is first needed. */
    static SSLContext of(Supplier<SSLContext> source) {
        return new Context(new LateTls(source));
    }

    private static SSLContext standard() {
        try {
            return SSLContext.getInstance("Default");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has a default TLS", impossible);
        }
    }

    private synchronized SSLContext behind() {
        if (behind == null) {
            behind = source.get();
        }
        return behind;
    }

    @Override
    protected void engineInit(KeyManager[] keys, TrustManager[] trust, SecureRandom random)
            throws KeyManagementException {
        throw new KeyManagementException("is set up by itself");
    }

    @Override
    protected SSLSocketFactory engineGetSocketFactory() {
        return behind().getSocketFactory();
    }

    @Override
    protected SSLServerSocketFactory engineGetServerSocketFactory() {
        return behind().getServerSocketFactory();
    }

    @Override
    protected SSLEngine engineCreateSSLEngine() {
        return behind().createSSLEngine();
    }

    @Override
    protected SSLEngine engineCreateSSLEngine(String host, int port) {
        return behind().createSSLEngine(host, port);
    }

    @Override
    protected SSLSessionContext engineGetServerSessionContext() {
        return behind().getServerSessionContext();
    }

    @Override
    protected SSLSessionContext engineGetClientSessionContext() {
        return behind().getClientSessionContext();
    }

    @Override
    protected SSLParameters engineGetDefaultSSLParameters() {
        return new SSLParameters(null, PROTOCOLS);
    }

    @Override
    protected SSLParameters engineGetSupportedSSLParameters() {
        return behind().getSupportedSSLParameters();
    }

    private static final class Context extends SSLContext {

        Context(LateTls tls) {
            super(tls, new Provider("Beacon", "1", "late TLS") {}, "TLS");
        }
    }
}
