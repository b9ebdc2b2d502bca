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

/** Hands each adapter its part of the configuration. */
public final class SettingsMapper {

    private SettingsMapper() {}

    public static CodexSettings codex(Configuration from) {
        return CodexSettings.defaults(from.get(CORE_SERVICE_URL), from.get(CODEX_SERVICE_URL), from.get(SERVICE_NAME))
                .withSnapshotTtl(from.get(BEACON_SNAPSHOT_TTL_SECONDS))
                .withAgentsTtl(from.get(BEACON_AGENTS_TTL_SECONDS))
                .withPsaTtl(from.get(BEACON_PSA_CONFIG_TTL_SECONDS))
                .withMaxWait(from.get(BEACON_MAX_WAIT_SECONDS))
                .withMaxStale(from.get(BEACON_MAX_STALE_SECONDS))
                .withMaxBytes(from.get(BEACON_MAX_CODEX_BYTES));
    }

    /**
     * Maps the settings of authentication.
     *
     * @throws io.hivematrix.beacon.app.config.SettingException if there is no {@code SECRET_KEY}
     */
    public static AuthSettings auth(Configuration from) {
        return AuthSettings.defaults(from.get(SERVICE_NAME), new CookieSigningSecret(from.require(SECRET_KEY)))
                .withAllowedLevels(Set.copyOf(from.get(BEACON_ALLOWED_LEVELS)));
    }

    public static RateLimitSettings rateLimits(Configuration from) {
        return RateLimitSettings.DEFAULT
                .withPages(from.get(BEACON_RATE_LIMITS))
                .withRefresh(from.get(BEACON_REFRESH_RATE_LIMIT));
    }

    public static WebSettings web(Configuration from) {
        return WebSettings.defaults(from.get(BEACON_HOST), from.get(BEACON_PORT).intValue(), BuildInfo.text())
                .withTrustedProxies(from.get(BEACON_TRUSTED_PROXIES))
                .withAutoRefresh(from.get(AUTO_REFRESH_INTERVAL_SECONDS))
                .withLimits(serverLimits(from));
    }

    private static ServerLimits serverLimits(Configuration from) {
        return new ServerLimits(
                from.get(ServerLimitSettings.BEACON_MAX_URL_BYTES).intValue(),
                from.get(ServerLimitSettings.BEACON_MAX_HEADER_BYTES).intValue(),
                from.get(ServerLimitSettings.BEACON_MAX_HEADERS).intValue(),
                from.get(ServerLimitSettings.BEACON_MAX_BODY_BYTES).intValue(),
                from.get(ServerLimitSettings.BEACON_IDLE_TIMEOUT_SECONDS),
                from.get(ServerLimitSettings.BEACON_BODY_TIMEOUT_SECONDS),
                from.get(ServerLimitSettings.BEACON_MAX_UNREAD_BYTES).intValue(),
                from.get(ServerLimitSettings.BEACON_MAX_CONNECTIONS).intValue(),
                from.get(ServerLimitSettings.BEACON_MAX_IN_FLIGHT).intValue(),
                from.get(ServerLimitSettings.BEACON_RETRY_AFTER_SECONDS),
                from.get(ServerLimitSettings.BEACON_WORKERS).intValue());
    }
}
