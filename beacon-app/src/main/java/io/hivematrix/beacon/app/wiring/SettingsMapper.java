package io.hivematrix.beacon.app.wiring;

import static io.hivematrix.beacon.app.config.BeaconSettings.AUTO_REFRESH_INTERVAL_SECONDS;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_AGENTS_TTL_SECONDS;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_ALLOWED_LEVELS;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_HOST;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_MAX_CODEX_BYTES;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_MAX_STALE_SECONDS;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_MAX_WAIT_SECONDS;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_PORT;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_PSA_CONFIG_TTL_SECONDS;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_RATE_LIMITS;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_REFRESH_RATE_LIMIT;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_SNAPSHOT_TTL_SECONDS;
import static io.hivematrix.beacon.app.config.BeaconSettings.BEACON_TRUSTED_PROXIES;
import static io.hivematrix.beacon.app.config.BeaconSettings.CODEX_SERVICE_URL;
import static io.hivematrix.beacon.app.config.BeaconSettings.CORE_SERVICE_URL;
import static io.hivematrix.beacon.app.config.BeaconSettings.SECRET_KEY;
import static io.hivematrix.beacon.app.config.BeaconSettings.SERVICE_NAME;

import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.app.config.ServerLimitSettings;
import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.web.WebSettings;
import io.hivematrix.beacon.web.auth.model.AuthSettings;
import io.hivematrix.beacon.web.auth.model.CookieSigningSecret;
import io.hivematrix.beacon.web.ratelimit.RateLimitSettings;
import io.hivematrix.beacon.web.server.ServerLimits;
import java.util.Set;

/** Maps the configuration to the settings of each adapter. */
public final class SettingsMapper {

    private SettingsMapper() {}

    public static CodexSettings codex(Configuration configuration) {
        return CodexSettings.defaults(
                        configuration.get(CORE_SERVICE_URL),
                        configuration.get(CODEX_SERVICE_URL),
                        configuration.get(SERVICE_NAME))
                .withSnapshotTtl(configuration.get(BEACON_SNAPSHOT_TTL_SECONDS))
                .withAgentsTtl(configuration.get(BEACON_AGENTS_TTL_SECONDS))
                .withPsaTtl(configuration.get(BEACON_PSA_CONFIG_TTL_SECONDS))
                .withMaxWait(configuration.get(BEACON_MAX_WAIT_SECONDS))
                .withMaxStale(configuration.get(BEACON_MAX_STALE_SECONDS))
                .withMaxBytes(configuration.get(BEACON_MAX_CODEX_BYTES));
    }

    /**
     * Maps the authentication settings.
     *
     * @throws io.hivematrix.beacon.app.config.SettingException if {@code SECRET_KEY} is not set
     */
    public static AuthSettings auth(Configuration configuration) {
        return AuthSettings.defaults(
                        configuration.get(SERVICE_NAME), new CookieSigningSecret(configuration.require(SECRET_KEY)))
                .withAllowedLevels(Set.copyOf(configuration.get(BEACON_ALLOWED_LEVELS)));
    }

    public static RateLimitSettings rateLimits(Configuration configuration) {
        return RateLimitSettings.DEFAULT
                .withPages(configuration.get(BEACON_RATE_LIMITS))
                .withRefresh(configuration.get(BEACON_REFRESH_RATE_LIMIT));
    }

    public static WebSettings web(Configuration configuration) {
        return WebSettings.defaults(
                        configuration.get(BEACON_HOST),
                        configuration.get(BEACON_PORT).intValue(),
                        BuildInfo.text())
                .withTrustedProxies(configuration.get(BEACON_TRUSTED_PROXIES))
                .withAutoRefresh(configuration.get(AUTO_REFRESH_INTERVAL_SECONDS))
                .withLimits(serverLimits(configuration));
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
                configuration.get(ServerLimitSettings.BEACON_MAX_IN_FLIGHT).intValue(),
                configuration.get(ServerLimitSettings.BEACON_RETRY_AFTER_SECONDS),
                configuration.get(ServerLimitSettings.BEACON_WORKERS).intValue());
    }
}
