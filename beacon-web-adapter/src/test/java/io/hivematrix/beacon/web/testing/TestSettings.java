package io.hivematrix.beacon.web.testing;

import io.hivematrix.beacon.web.WebSettings;
import io.hivematrix.beacon.web.auth.model.AuthSettings;
import io.hivematrix.beacon.web.auth.model.CookieSigningSecret;
import io.hivematrix.beacon.web.display.DisplayMode;
import io.hivematrix.beacon.web.display.DisplaySettings;
import io.hivematrix.beacon.web.events.StreamLimits;
import io.hivematrix.beacon.web.http.AddressRange;
import io.hivematrix.beacon.web.server.ServerLimits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Settings of servers in tests: the defaults of {@code docs/configuration.md}. */
public final class TestSettings {

    /** Value of {@code SECRET_KEY} in tests. */
    public static final String SECRET = "0123456789abcdef0123456789abcdef";

    private static final ServerLimits LIMITS = new ServerLimits(
            4 * 1024,
            24 * 1024,
            64,
            16 * 1024,
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            256 * 1024,
            4096,
            512,
            512,
            Duration.ofSeconds(2),
            16);

    private static final List<AddressRange> LOOPBACK =
            List.of(AddressRange.parse("127.0.0.0/8"), AddressRange.parse("::1"));

    private TestSettings() {}

    /** Returns the settings of a server on a loopback port; 0 selects a free port. */
    public static WebSettings web(int port) {
        return web(port, LIMITS);
    }

    /** Returns the settings of a server on a free loopback port with other limits. */
    public static WebSettings web(ServerLimits limits) {
        return web(0, limits);
    }

    /** Returns the settings of a server on a free loopback port with other limits of event streams. */
    public static WebSettings web(ServerLimits limits, StreamLimits streams) {
        return web(0, limits, streams, LOOPBACK);
    }

    /** Returns the settings of a server on a free loopback port with other limits and trusted proxies. */
    public static WebSettings web(ServerLimits limits, List<AddressRange> proxies) {
        return web(0, limits, StreamLimits.DEFAULT, proxies);
    }

    private static WebSettings web(int port, ServerLimits limits) {
        return web(port, limits, StreamLimits.DEFAULT, LOOPBACK);
    }

    private static WebSettings web(int port, ServerLimits limits, StreamLimits streams, List<AddressRange> proxies) {
        return new WebSettings(
                "127.0.0.1",
                port,
                proxies,
                Duration.ofSeconds(60),
                Duration.ofDays(365),
                limits,
                streams,
                Optional.empty(),
                display(DisplayMode.LINK),
                "1.0.0-test");
    }

    /** Returns settings of displays with the fixed secret and nothing revoked. */
    public static DisplaySettings display(DisplayMode mode) {
        return new DisplaySettings(mode, new CookieSigningSecret(SECRET), Set.of(), 0);
    }

    /** Returns settings like {@code web} with other settings of displays. */
    public static WebSettings with(WebSettings web, DisplaySettings display) {
        return new WebSettings(
                web.host(),
                web.port(),
                web.trustedProxies(),
                web.autoRefresh(),
                web.hsts(),
                web.limits(),
                web.streams(),
                web.gateway(),
                display,
                web.version());
    }

    /** Returns authentication settings with a fixed secret; requests wait long for Core. */
    public static AuthSettings auth() {
        return auth(Duration.ofSeconds(20));
    }

    /** Returns authentication settings with a fixed secret and this wait for Core. */
    public static AuthSettings auth(Duration maxCoreWait) {
        return new AuthSettings(
                "beacon", new CookieSigningSecret(SECRET), Set.of("admin", "technician", "billing"), maxCoreWait, 8);
    }
}
