package io.hivematrix.beacon.web;

import io.hivematrix.beacon.web.http.AddressRange;
import io.hivematrix.beacon.web.server.ServerLimits;
import java.time.Duration;
import java.util.List;

/**
 * Settings of the web server.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 for any free port
 * @param trustedProxies addresses whose {@code X-Forwarded-*} headers are trusted
 * @param autoRefresh interval between refreshes of an open page; zero for none
 * @param limits limits of the HTTP server
 * @param responseCacheBytes most bytes of cached API responses
 * @param version displayed version of Beacon
 */
public record WebSettings(
        String host,
        int port,
        List<AddressRange> trustedProxies,
        Duration autoRefresh,
        ServerLimits limits,
        long responseCacheBytes,
        String version) {

    /** Loopback addresses, which the gateway uses. */
    public static final List<AddressRange> LOOPBACK =
            List.of(AddressRange.parse("127.0.0.0/8"), AddressRange.parse("::1"));

    private static final long RESPONSE_CACHE_BYTES = 32L << 20;

    /** @throws IllegalArgumentException naming the invalid setting */
    public WebSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65535, but is " + port);
        }
        trustedProxies = List.copyOf(trustedProxies);
        if (responseCacheBytes < 0) {
            throw new IllegalArgumentException("responseCacheBytes must not be negative, but is " + responseCacheBytes);
        }
    }

    /** Creates default settings for an address. */
    public static WebSettings defaults(String host, int port, String version) {
        return new WebSettings(
                host, port, LOOPBACK, Duration.ofSeconds(60), ServerLimits.DEFAULT, RESPONSE_CACHE_BYTES, version);
    }

    /** Returns a copy with other trusted proxies. */
    public WebSettings withTrustedProxies(List<AddressRange> trustedProxies) {
        return new WebSettings(host, port, trustedProxies, autoRefresh, limits, responseCacheBytes, version);
    }

    /** Returns a copy with another refresh interval. */
    public WebSettings withAutoRefresh(Duration autoRefresh) {
        return new WebSettings(host, port, trustedProxies, autoRefresh, limits, responseCacheBytes, version);
    }

    /** Returns a copy with other limits. */
    public WebSettings withLimits(ServerLimits limits) {
        return new WebSettings(host, port, trustedProxies, autoRefresh, limits, responseCacheBytes, version);
    }
}
