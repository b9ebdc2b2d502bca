package io.hivematrix.beacon.codex.config;

import java.net.ProxySelector;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.TrustManagerFactory;

/**
 * Limits of one HTTP call, all positive, and the way of its connection.
 *
 * @param connectTimeout maximum time to connect
 * @param readTimeout maximum time to the first byte of a response and between two bytes
 * @param totalTimeout maximum time for a call to Codex, body included
 * @param maxBytes maximum size of a response body
 * @param proxies selects the proxy of a URL
 * @param authorities trusted certificate authorities; empty for Java's
 */
public record HttpClientSettings(
        Duration connectTimeout,
        Duration readTimeout,
        Duration totalTimeout,
        long maxBytes,
        ProxySelector proxies,
        Optional<TrustManagerFactory> authorities) {

    /** Connect 2 s, read 10 s, total 30 s, 64 MiB. */
    public static final HttpClientSettings DEFAULTS = new HttpClientSettings(
            Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(30), 64L * 1024 * 1024);

    /** Creates settings without a proxy and with Java's certificate authorities. */
    public HttpClientSettings(Duration connectTimeout, Duration readTimeout, Duration totalTimeout, long maxBytes) {
        this(connectTimeout, readTimeout, totalTimeout, maxBytes, ProxySelector.of(null), Optional.empty());
    }
}
