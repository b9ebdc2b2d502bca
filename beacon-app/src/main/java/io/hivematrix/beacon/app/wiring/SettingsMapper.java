package io.hivematrix.beacon.app.wiring;

import static io.hivematrix.beacon.app.config.BeaconSettings.AUTO_REFRESH_INTERVAL_SECONDS;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_AGENTS_TTL_SECONDS;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_ALLOWED_LEVELS;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_DISPLAY;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_DISPLAY_EPOCH;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_DISPLAY_REVOKED;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_HOST;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_HSTS_SECONDS;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_LOG_TO;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_MAX_CODEX_BYTES;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_MAX_STALE_SECONDS;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_MAX_WAIT_SECONDS;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_PORT;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_PSA_CONFIG_TTL_SECONDS;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_RATE_LIMITS;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_REDIS_PREFIX;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_REDIS_URL;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_REFRESH_RATE_LIMIT;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_SECTION_NAMES;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_SNAPSHOT_TTL_SECONDS;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_STARTED_BY;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_TRUSTED_PROXIES;
import static io.hivematrix.beacon.app.config.BeaconSettings.CODEX_SERVICE_URL;
import static io.hivematrix.beacon.app.config.BeaconSettings.CORE_SERVICE_URL;
import static io.hivematrix.beacon.app.config.BeaconSettings.NEXUS_SERVICE_URL;
import static io.hivematrix.beacon.app.config.BeaconSettings.SECRET_KEY;
import static io.hivematrix.beacon.app.config.BeaconSettings.SERVICE_NAME;

import io.hivematrix.beacon.app.config.CertificateAuthorities;
import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.app.config.ServerLimitSettings;
import io.hivematrix.beacon.app.config.ServiceProxySelector;
import io.hivematrix.beacon.app.redis.RedisSettings;
import io.hivematrix.beacon.codex.config.CacheSettings;
import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.codex.config.HttpClientSettings;
import io.hivematrix.beacon.web.WebSettings;
import io.hivematrix.beacon.web.auth.cookie.SigningKeyDerivation;
import io.hivematrix.beacon.web.auth.model.AuthSettings;
import io.hivematrix.beacon.web.auth.model.CookieSigningSecret;
import io.hivematrix.beacon.web.display.DisplayMode;
import io.hivematrix.beacon.web.display.DisplaySettings;
import io.hivematrix.beacon.web.events.StreamLimits;
import io.hivematrix.beacon.web.ratelimit.RateLimitSettings;
import io.hivematrix.beacon.web.server.ServerLimits;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Maps the configuration to the settings of each adapter. */
public final class SettingsMapper {

    private static final String SHARED_DOCUMENTS = "hivematrix beacon shared documents HS256 v1";

    private SettingsMapper() {}

    /** Returns the settings of the Codex adapter. */
    public static CodexSettings codex(Configuration configuration) {
        HttpClientSettings http = HttpClientSettings.DEFAULTS;
        return new CodexSettings(
                configuration.get(CORE_SERVICE_URL),
                configuration.get(CODEX_SERVICE_URL),
                configuration.get(SERVICE_NAME),
                new HttpClientSettings(
                        http.connectTimeout(),
                        http.readTimeout(),
                        http.totalTimeout(),
                        maxCodexBytes(configuration, Runtime.getRuntime().maxMemory()),
                        new ServiceProxySelector(configuration),
                        CertificateAuthorities.trustManagers(configuration)),
                new CacheSettings(
                        configuration.get(BEACON_SNAPSHOT_TTL_SECONDS),
                        configuration.get(BEACON_AGENTS_TTL_SECONDS),
                        configuration.get(BEACON_PSA_CONFIG_TTL_SECONDS),
                        configuration.get(BEACON_MAX_WAIT_SECONDS),
                        configuration.get(BEACON_MAX_STALE_SECONDS)),
                configuration.find(BEACON_SECTION_NAMES).orElse(List.of()));
    }

    /**
     * Returns the largest document of Codex that is read: {@code BEACON_MAX_CODEX_BYTES}, but at most a sixteenth of the heap,
     * since a board needs about twice its document, and the former board and responses exist beside it.
     *
     * @param heapBytes maximum size of the heap
     */
    public static long maxCodexBytes(Configuration configuration, long heapBytes) {
        return Math.min(configuration.get(BEACON_MAX_CODEX_BYTES), heapBytes / 16);
    }

    /**
     * Returns the connection through which several Beacons work as one; empty if this one works alone.
     *
     * @throws io.hivematrix.beacon.app.config.SettingException if {@code SECRET_KEY} is not set
     */
    public static Optional<RedisSettings> redis(Configuration configuration) {
        return configuration
                .find(BEACON_REDIS_URL)
                .map(address -> new RedisSettings(
                        address,
                        configuration.get(BEACON_REDIS_PREFIX),
                        SigningKeyDerivation.deriveKey(
                                new CookieSigningSecret(configuration.require(SECRET_KEY)), SHARED_DOCUMENTS),
                        CertificateAuthorities.trustManagers(configuration)));
    }

    /**
     * Maps the authentication settings.
     *
     * @throws io.hivematrix.beacon.app.config.SettingException if {@code SECRET_KEY} is not set
     */
    public static AuthSettings auth(Configuration configuration) {
        return new AuthSettings(
                configuration.get(SERVICE_NAME),
                new CookieSigningSecret(configuration.require(SECRET_KEY)),
                Set.copyOf(configuration.get(BEACON_ALLOWED_LEVELS)),
                AuthSettings.MAX_CORE_WAIT,
                Math.max(
                        1, configuration.get(ServerLimitSettings.BEACON_WORKERS).intValue() / 2));
    }

    /** Returns where log events go if Helm's address is known: "stdout", "helm" or "both". */
    public static String logTarget(Configuration configuration) {
        String target = configuration.get(BEACON_LOG_TO);
        if (!target.equals("auto")) {
            return target;
        }
        return configuration.find(BEACON_STARTED_BY).isPresent() ? "helm" : "both";
    }

    /** Returns the rate limits. */
    public static RateLimitSettings rateLimits(Configuration configuration) {
        return RateLimitSettings.of(
                configuration.get(BEACON_RATE_LIMITS), configuration.get(BEACON_REFRESH_RATE_LIMIT));
    }

    /** Returns the settings of the web server. */
    public static WebSettings web(Configuration configuration) {
        return new WebSettings(
                configuration.get(BEACON_HOST),
                configuration.get(BEACON_PORT).intValue(),
                configuration.get(BEACON_TRUSTED_PROXIES),
                configuration.get(AUTO_REFRESH_INTERVAL_SECONDS),
                configuration.get(BEACON_HSTS_SECONDS),
                serverLimits(configuration),
                StreamLimits.DEFAULT.withMaxStreams(configuration
                        .get(ServerLimitSettings.BEACON_MAX_STREAMS)
                        .intValue()),
                configuration
                        .find(NEXUS_SERVICE_URL)
                        .map(gateway -> URI.create(gateway + "/" + configuration.get(SERVICE_NAME) + "/")),
                display(configuration),
                BuildInfo.text());
    }

    /**
     * Maps the settings of screens on a wall.
     *
     * @throws io.hivematrix.beacon.app.config.SettingException if {@code SECRET_KEY} is not set
     */
    public static DisplaySettings display(Configuration configuration) {
        return new DisplaySettings(
                DisplayMode.valueOf(configuration.get(BEACON_DISPLAY).toUpperCase(Locale.ROOT)),
                new CookieSigningSecret(configuration.require(SECRET_KEY)),
                Set.copyOf(configuration.find(BEACON_DISPLAY_REVOKED).orElse(List.of())),
                configuration.get(BEACON_DISPLAY_EPOCH));
    }

    private static ServerLimits serverLimits(Configuration configuration) {
        return new ServerLimits(
                configuration.get(ServerLimitSettings.BEACON_MAX_URL_BYTES).intValue(),
                configuration.get(ServerLimitSettings.BEACON_MAX_HEADER_BYTES).intValue(),
                configuration.get(ServerLimitSettings.BEACON_MAX_HEADERS).intValue(),
                configuration.get(ServerLimitSettings.BEACON_MAX_BODY_BYTES).intValue(),
                configuration.get(ServerLimitSettings.BEACON_IDLE_TIMEOUT_SECONDS),
                configuration.get(ServerLimitSettings.BEACON_BODY_TIMEOUT_SECONDS),
                configuration.get(ServerLimitSettings.BEACON_MAX_UNREAD_BYTES).intValue(),
                configuration.get(ServerLimitSettings.BEACON_MAX_CONNECTIONS).intValue(),
                configuration
                        .get(ServerLimitSettings.BEACON_MAX_CONNECTIONS_PER_ADDRESS)
                        .intValue(),
                configuration.get(ServerLimitSettings.BEACON_MAX_IN_FLIGHT).intValue(),
                configuration.get(ServerLimitSettings.BEACON_RETRY_AFTER_SECONDS),
                configuration.get(ServerLimitSettings.BEACON_WORKERS).intValue());
    }
}
