package io.hivematrix.beacon.web;

import io.hivematrix.beacon.web.http.AddressRange;
import io.hivematrix.beacon.web.server.ServerLimits;
import java.time.Duration;
import java.util.List;

/**
 * How the web server is set up.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 for any that is free
 * @param trustedProxies whose {@code X-Forwarded-*} headers are believed
 * @param autoRefresh how often an open page asks for news; zero for never
 * @param limits what clients may ask of the server
 * @param responseCacheBytes how many bytes of prepared answers are kept, API and pages each
 * @param version the version of Beacon, for people
 */
public record WebSettings(
        String host,
        int port,
        List<AddressRange> trustedProxies,
        Duration autoRefresh,
        ServerLimits limits,
        long responseCacheBytes,
        String version) {

    /** The loopback addresses, where the platform's gateway calls from. */
    public static final List<AddressRange> LOOPBACK =
            List.of(AddressRange.parse("127.0.0.0/8"), AddressRange.parse("::1"));

    private static final long RESPONSE_CACHE_BYTES = 32L << 20;

    /** @throws IllegalArgumentException naming the setting that cannot be */
    public WebSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65535, but is " + port);
        }
        trustedProxies = List.copyOf(trustedProxies);
        if (responseCacheBytes < 0) {
            throw new IllegalArgumentException("responseCacheBytes must not be negative, but is " + responseCacheBytes);
        }
    }

    /** Listening there, everything else as usual. */
    public static WebSettings defaults(String host, int port, String version) {
        return new WebSettings(
                host, port, LOOPBACK, Duration.ofSeconds(60), ServerLimits.DEFAULT, RESPONSE_CACHE_BYTES, version);
    }

    /** The same with other proxies trusted. */
    public WebSettings withTrustedProxies(List<AddressRange> trustedProxies) {
        return new WebSettings(host, port, trustedProxies, autoRefresh, limits, responseCacheBytes, version);
    }

    /** The same with another refresh interval. */
    public WebSettings withAutoRefresh(Duration autoRefresh) {
        return new WebSettings(host, port, trustedProxies, autoRefresh, limits, responseCacheBytes, version);
    }

    /** The same with other limits. */
    public WebSettings withLimits(ServerLimits limits) {
        return new WebSettings(host, port, trustedProxies, autoRefresh, limits, responseCacheBytes, version);
    }
}
