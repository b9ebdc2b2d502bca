package io.hivematrix.beacon.app;

import static io.hivematrix.beacon.app.settings.BeaconSettings.AUTO_REFRESH_INTERVAL_SECONDS;
import static io.hivematrix.beacon.app.settings.BeaconSettings.BEACON_AGENTS_TTL_SECONDS;
import static io.hivematrix.beacon.app.settings.BeaconSettings.BEACON_ALLOWED_LEVELS;
import static io.hivematrix.beacon.app.settings.BeaconSettings.BEACON_HOST;
import static io.hivematrix.beacon.app.settings.BeaconSettings.BEACON_MAX_CODEX_BYTES;
import static io.hivematrix.beacon.app.settings.BeaconSettings.BEACON_MAX_STALE_SECONDS;
import static io.hivematrix.beacon.app.settings.BeaconSettings.BEACON_MAX_WAIT_SECONDS;
import static io.hivematrix.beacon.app.settings.BeaconSettings.BEACON_PORT;
import static io.hivematrix.beacon.app.settings.BeaconSettings.BEACON_PSA_CONFIG_TTL_SECONDS;
import static io.hivematrix.beacon.app.settings.BeaconSettings.BEACON_RATE_LIMITS;
import static io.hivematrix.beacon.app.settings.BeaconSettings.BEACON_REFRESH_RATE_LIMIT;
import static io.hivematrix.beacon.app.settings.BeaconSettings.BEACON_SNAPSHOT_TTL_SECONDS;
import static io.hivematrix.beacon.app.settings.BeaconSettings.BEACON_TRUSTED_PROXIES;
import static io.hivematrix.beacon.app.settings.BeaconSettings.CODEX_SERVICE_URL;
import static io.hivematrix.beacon.app.settings.BeaconSettings.CORE_SERVICE_URL;
import static io.hivematrix.beacon.app.settings.BeaconSettings.SECRET_KEY;
import static io.hivematrix.beacon.app.settings.BeaconSettings.SERVICE_NAME;

import io.hivematrix.beacon.app.settings.BoundSettings;
import io.hivematrix.beacon.app.settings.Configuration;
import io.hivematrix.beacon.codex.CodexSettings;
import io.hivematrix.beacon.web.WebSettings;
import io.hivematrix.beacon.web.grizzly.HttpLimits;
import io.hivematrix.beacon.web.identity.CookieSecret;
import io.hivematrix.beacon.web.identity.IdentitySettings;
import io.hivematrix.beacon.web.limit.LimitSettings;
import java.util.Set;

/** Hands each adapter its part of the configuration. */
final class AdapterSettings {

    private AdapterSettings() {}

    static CodexSettings codex(Configuration from) {
        return CodexSettings.defaults(from.get(CORE_SERVICE_URL), from.get(CODEX_SERVICE_URL), from.get(SERVICE_NAME))
                .withSnapshotTtl(from.get(BEACON_SNAPSHOT_TTL_SECONDS))
                .withAgentsTtl(from.get(BEACON_AGENTS_TTL_SECONDS))
                .withPsaTtl(from.get(BEACON_PSA_CONFIG_TTL_SECONDS))
                .withMaxWait(from.get(BEACON_MAX_WAIT_SECONDS))
                .withMaxStale(from.get(BEACON_MAX_STALE_SECONDS))
                .withMaxBytes(from.get(BEACON_MAX_CODEX_BYTES));
    }

    /** @throws io.hivematrix.beacon.app.settings.SettingException if there is no {@code SECRET_KEY} */
    static IdentitySettings identity(Configuration from) {
        return IdentitySettings.defaults(
                        from.get(CORE_SERVICE_URL), from.get(SERVICE_NAME), new CookieSecret(from.require(SECRET_KEY)))
                .withAllowedLevels(Set.copyOf(from.get(BEACON_ALLOWED_LEVELS)));
    }

    static LimitSettings limits(Configuration from) {
        return LimitSettings.DEFAULT
                .withPages(from.get(BEACON_RATE_LIMITS))
                .withRefresh(from.get(BEACON_REFRESH_RATE_LIMIT));
    }

    static WebSettings web(Configuration from) {
        return WebSettings.defaults(from.get(BEACON_HOST), from.get(BEACON_PORT).intValue(), ThisBuild.text())
                .withTrustedProxies(from.get(BEACON_TRUSTED_PROXIES))
                .withAutoRefresh(from.get(AUTO_REFRESH_INTERVAL_SECONDS))
                .withLimits(bounds(from));
    }

    private static HttpLimits bounds(Configuration from) {
        return new HttpLimits(
                from.get(BoundSettings.BEACON_MAX_URL_BYTES).intValue(),
                from.get(BoundSettings.BEACON_MAX_HEADER_BYTES).intValue(),
                from.get(BoundSettings.BEACON_MAX_HEADERS).intValue(),
                from.get(BoundSettings.BEACON_MAX_BODY_BYTES).intValue(),
                from.get(BoundSettings.BEACON_IDLE_TIMEOUT_SECONDS),
                from.get(BoundSettings.BEACON_BODY_TIMEOUT_SECONDS),
                from.get(BoundSettings.BEACON_MAX_UNREAD_BYTES).intValue(),
                from.get(BoundSettings.BEACON_MAX_CONNECTIONS).intValue(),
                from.get(BoundSettings.BEACON_MAX_IN_FLIGHT).intValue(),
                from.get(BoundSettings.BEACON_RETRY_AFTER_SECONDS),
                from.get(BoundSettings.BEACON_WORKERS).intValue());
    }
}
