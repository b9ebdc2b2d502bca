package io.hivematrix.beacon.app.command;

import java.security.GeneralSecurityException;
import java.security.KeyManagementException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
public final class LateTls extends SSLContextSpi {

    /** What Java's client offers by default; asking the context behind would set it up. */
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    /** Where somebody chooses what is offered; the context behind heeds it. */
    private static final String CHOSEN_PROTOCOLS = "jdk.tls.client.protocols";

    private final Source source;
    private SSLContext behind;

    private LateTls(Source source) {
        this.source = source;
    }

    /** Java's own TLS, with the certificates that Java trusts. */
    public static SSLContext ofJava() {
        return of(() -> SSLContext.getInstance("Default"));
    }

    /** A context that asks for the one behind it once, when it is first needed. */
    static SSLContext of(Source source) {
        return new Context(new LateTls(source));
    }

    private SSLContext setUp() {
        try {
            return source.setUp();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("TLS cannot be set up: " + reason(unusable), unusable);
        }
    }

    /** What the innermost cause says: that the trust store, or the key store, cannot be read. */
    private static String reason(Throwable failure) {
        Throwable told = failure;
        while (told.getCause() != null) {
            told = told.getCause();
        }
        String stores = Stream.of("javax.net.ssl.trustStore", "javax.net.ssl.keyStore")
                .filter(name -> System.getProperty(name) != null)
                .map(name -> name + " is " + System.getProperty(name))
                .collect(Collectors.joining(", "));
        return told.getMessage() + (stores.isEmpty() ? "" : " (" + stores + ")");
    }

    private synchronized SSLContext behind() {
        if (behind == null) {
            behind = setUp();
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
        return System.getProperty(CHOSEN_PROTOCOLS) == null
                ? new SSLParameters(null, PROTOCOLS)
                : behind().getDefaultSSLParameters();
    }

    @Override
    protected SSLParameters engineGetSupportedSSLParameters() {
        return behind().getSupportedSSLParameters();
    }

    /** Where the context behind comes from. */
    @FunctionalInterface
    interface Source {

        /** Sets it up. */
        SSLContext setUp() throws GeneralSecurityException;
    }

    private static final class Context extends SSLContext {

        Context(LateTls tls) {
            super(tls, new Provider("Beacon", "1", "late TLS") {}, "TLS");
        }
    }
}
