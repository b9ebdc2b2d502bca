package io.hivematrix.beacon.app.config;

import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.web.http.AddressRange;
import io.hivematrix.beacon.web.ratelimit.RateLimitPolicy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Catalogue of all settings. A test compares the table in {@code docs/configuration.md} with it. */
public final class BeaconSettings {

    public static final Setting<String> SERVICE_NAME = Setting.of(
            "SERVICE_NAME", SettingType.text(), "beacon", "The name of this service on the platform.", "beacon");

    public static final Setting<String> SECRET_KEY = Setting.secret(
            "SECRET_KEY",
            SettingType.textOfAtLeast(32),
            "The secret from which the key of Beacon's session cookie is derived, at least 32 characters; `serve` does not start without it.");

    public static final Setting<URI> CORE_SERVICE_URL = Setting.of(
            "CORE_SERVICE_URL",
            SettingType.serviceUrl(),
            "http://localhost:5000",
            "The URL of Core: service tokens, signing keys, sessions.",
            "http://localhost:5000");

    public static final Setting<URI> CODEX_SERVICE_URL = Setting.of(
            "CODEX_SERVICE_URL",
            SettingType.serviceUrl(),
            "http://localhost:5010",
            "The URL of Codex: tickets, agents, PSA configuration.",
            "http://localhost:5010");

    public static final Setting<URI> HELM_SERVICE_URL = Setting.optional(
            "HELM_SERVICE_URL",
            SettingType.serviceUrl(),
            "The URL of Helm, which receives log events; without it they are only written to standard output.",
            "http://localhost:5004");

    public static final Setting<URI> NEXUS_SERVICE_URL = Setting.optional(
            "NEXUS_SERVICE_URL",
            SettingType.serviceUrl(),
            "The URL of the gateway, named to visitors who open Beacon directly without a sign-in.",
            "https://desk.example");

    public static final Setting<URI> BEACON_HTTP_PROXY = Setting.optional(
            "BEACON_HTTP_PROXY",
            SettingType.proxyUrl(),
            "The HTTP proxy of all outgoing connections except those to loopback addresses; see [connections](#connections).",
            "http://proxy:3128");

    public static final Setting<Path> BEACON_CA_FILE = Setting.optional(
            "BEACON_CA_FILE",
            SettingType.file(),
            "A PEM file of certificate authorities that outgoing connections trust besides those of Java.",
            "/etc/ssl/company-ca.pem");

    public static final Setting<String> LOG_LEVEL = Setting.of(
            "LOG_LEVEL",
            SettingType.oneOf("DEBUG", "INFO", "WARNING", "ERROR"),
            "INFO",
            "The lowest level that is logged.",
            "DEBUG");

    public static final Setting<Boolean> ENABLE_JSON_LOGGING = Setting.of(
            "ENABLE_JSON_LOGGING",
            SettingType.flag(),
            "true",
            "Whether log events are JSON, one object per line; otherwise they are text.",
            "false");

    public static final Setting<String> BEACON_LOG_TO = Setting.of(
            "BEACON_LOG_TO",
            SettingType.oneOf("auto", "stdout", "helm", "both"),
            "auto",
            "Where log events go; `auto`: to Helm only if Helm has started Beacon, otherwise to both. Without `HELM_SERVICE_URL` standard output only.",
            "both");

    public static final Setting<String> BEACON_STARTED_BY = Setting.optional(
            "BEACON_STARTED_BY",
            SettingType.oneOf("helm"),
            "The process manager that has started Beacon; set by `run.py`.",
            "helm");

    public static final Setting<String> BEACON_HOST = Setting.of(
            "BEACON_HOST",
            SettingType.text(),
            "127.0.0.1",
            "The address to listen on; `demo` accepts only loopback addresses.",
            "0.0.0.0");

    public static final Setting<Long> BEACON_PORT = Setting.of(
            "BEACON_PORT",
            SettingType.number(0, 65_535),
            "5001",
            "The port to listen on; 0 selects a free port.",
            "5001");

    public static final Setting<List<AddressRange>> BEACON_TRUSTED_PROXIES = Setting.of(
            "BEACON_TRUSTED_PROXIES",
            SettingType.listOf(SettingType.network()),
            "127.0.0.0/8,::1",
            "Addresses or networks of proxies whose `X-Forwarded-*` headers are trusted.",
            "10.0.0.5,192.168.7.0/24");

    public static final Setting<List<Long>> PROFESSIONAL_SERVICES_GROUP_IDS = Setting.optional(
            "PROFESSIONAL_SERVICES_GROUP_IDS",
            SettingType.listOf(SettingType.number(Long.MIN_VALUE, Long.MAX_VALUE)),
            "The group ids of professional services; default: from the PSA configuration in Codex, otherwise 19000234009.",
            "19000234009,19000234010");

    public static final Setting<Path> BEACON_VIEWS_FILE = Setting.optional(
            "BEACON_VIEWS_FILE",
            SettingType.file(),
            "A YAML or JSON file that adds views or changes the built-in ones; see [views](#views).",
            "views.yaml");

    public static final Setting<List<Section>> BEACON_SECTION_NAMES = Setting.optional(
            "BEACON_SECTION_NAMES",
            SettingType.sections(),
            "The names of the sections that Codex sends besides the four; see [sections](#sections).",
            "5=Waiting for parts");

    public static final Setting<Long> BEACON_SIREN_THRESHOLD = Setting.of(
            "BEACON_SIREN_THRESHOLD",
            SettingType.number(0, 1_000_000),
            "30",
            "The sirens pulse above this number of tickets in a view.",
            "40");

    public static final Setting<Duration> AUTO_REFRESH_INTERVAL_SECONDS = Setting.of(
            "AUTO_REFRESH_INTERVAL_SECONDS",
            SettingType.seconds(0, 86_400),
            "60",
            "The interval in seconds at which a page refreshes; 0 = only on request.",
            "120");

    public static final Setting<Duration> BEACON_HSTS_SECONDS = Setting.of(
            "BEACON_HSTS_SECONDS",
            SettingType.seconds(0, 63_072_000),
            "0",
            "The time in seconds for which browsers use only HTTPS for this host and all its services; sent over HTTPS; 0 = off.",
            "31536000");

    public static final Setting<Duration> BEACON_SNAPSHOT_TTL_SECONDS = Setting.of(
            "BEACON_SNAPSHOT_TTL_SECONDS",
            SettingType.seconds(0, 3_600),
            "15",
            "The time in seconds that a board is fresh, longer if a fetch takes more than 5 % of it; 0 = each request fetches from Codex.",
            "30");

    public static final Setting<Duration> BEACON_AGENTS_TTL_SECONDS = Setting.of(
            "BEACON_AGENTS_TTL_SECONDS",
            SettingType.seconds(0, 86_400),
            "300",
            "The time in seconds that the list of agents is fresh.",
            "600");

    public static final Setting<Duration> BEACON_PSA_CONFIG_TTL_SECONDS = Setting.of(
            "BEACON_PSA_CONFIG_TTL_SECONDS",
            SettingType.seconds(0, 86_400),
            "300",
            "The time in seconds that the PSA configuration is fresh.",
            "600");

    public static final Setting<Duration> BEACON_MAX_WAIT_SECONDS = Setting.of(
            "BEACON_MAX_WAIT_SECONDS",
            SettingType.seconds(0, 60),
            "2",
            "The time in seconds that a request waits for a newer board before it gets the last valid one, marked stale.",
            "1");

    public static final Setting<Duration> BEACON_MAX_STALE_SECONDS = Setting.of(
            "BEACON_MAX_STALE_SECONDS",
            SettingType.seconds(0, 86_400),
            "900",
            "The time in seconds that the last valid board is shown while Codex fails.",
            "1800");

    public static final Setting<Long> BEACON_MAX_CODEX_BYTES = Setting.of(
            "BEACON_MAX_CODEX_BYTES",
            SettingType.bytes(1L << 30),
            "67108864",
            "The maximum size in bytes of a response of Codex; never more than a sixteenth of the heap (`-Xmx`). Each ticket or agent counts at least 512 bytes.",
            "134217728");

    public static final Setting<List<String>> BEACON_ALLOWED_LEVELS = Setting.of(
            "BEACON_ALLOWED_LEVELS",
            SettingType.listOf(SettingType.oneOf("admin", "technician", "billing", "client")),
            "admin,technician,billing",
            "The permission levels of users who may see tickets.",
            "admin,technician");

    public static final Setting<RateLimitPolicy> BEACON_RATE_LIMITS = Setting.of(
            "BEACON_RATE_LIMITS",
            SettingType.rateLimits(),
            "200/day;50/hour",
            "The rate limit per user of all requests except refreshes, in requests per period.",
            "1000/day;100/hour");

    public static final Setting<RateLimitPolicy> BEACON_REFRESH_RATE_LIMIT = Setting.of(
            "BEACON_REFRESH_RATE_LIMIT",
            SettingType.rateLimits(),
            "60/minute",
            "The rate limit per user of refreshes, in requests per period.",
            "120/minute");

    public static final Setting<String> BEACON_METRICS_TOKEN = Setting.secret(
            "BEACON_METRICS_TOKEN",
            SettingType.textOfAtLeast(16),
            "The bearer token for access to `/metrics` from other addresses than loopback.");

    public static final Setting<String> BEACON_DISPLAY = Setting.of(
            "BEACON_DISPLAY",
            SettingType.oneOf("off", "link", "open"),
            "link",
            "Who may see [screens](displays.md) without signing in: no one, screens with a link, or anyone.",
            "off");

    public static final Setting<List<String>> BEACON_DISPLAY_REVOKED = Setting.optional(
            "BEACON_DISPLAY_REVOKED",
            SettingType.listOf(SettingType.uuid()),
            "The ids of links for screens that are not valid any more.",
            "878c3d02-8baf-4ed8-a810-40c1cadc51e5");

    public static final Setting<Long> BEACON_DISPLAY_EPOCH = Setting.of(
            "BEACON_DISPLAY_EPOCH",
            SettingType.number(0, 1_000_000),
            "0",
            "A number in all links for screens; another one makes all former links invalid.",
            "1");

    public static final Setting<URI> BEACON_REDIS_URL = new Setting<>(
            "BEACON_REDIS_URL",
            SettingType.redisUrl(),
            Optional.empty(),
            "The URL of a Redis through which several Beacons work as one; see [scaling](scaling.md). Without it each works alone.",
            "rediss://:password@redis.example:6379/0",
            true);

    public static final Setting<String> BEACON_REDIS_PREFIX = Setting.of(
            "BEACON_REDIS_PREFIX",
            SettingType.keyPrefix(),
            "beacon:",
            "The first characters of all keys and channels in Redis; Beacons with the same prefix work as one.",
            "beacon-test:");

    /** All settings in the order of the table. */
    public static final List<Setting<?>> ALL = Stream.concat(
                    Stream.<Setting<?>>of(
                            SERVICE_NAME,
                            SECRET_KEY,
                            CORE_SERVICE_URL,
                            CODEX_SERVICE_URL,
                            HELM_SERVICE_URL,
                            NEXUS_SERVICE_URL,
                            BEACON_HTTP_PROXY,
                            BEACON_CA_FILE,
                            LOG_LEVEL,
                            ENABLE_JSON_LOGGING,
                            BEACON_LOG_TO,
                            BEACON_STARTED_BY,
                            BEACON_HOST,
                            BEACON_PORT,
                            BEACON_TRUSTED_PROXIES,
                            PROFESSIONAL_SERVICES_GROUP_IDS,
                            BEACON_VIEWS_FILE,
                            BEACON_SECTION_NAMES,
                            BEACON_SIREN_THRESHOLD,
                            AUTO_REFRESH_INTERVAL_SECONDS,
                            BEACON_HSTS_SECONDS,
                            BEACON_SNAPSHOT_TTL_SECONDS,
                            BEACON_AGENTS_TTL_SECONDS,
                            BEACON_PSA_CONFIG_TTL_SECONDS,
                            BEACON_MAX_WAIT_SECONDS,
                            BEACON_MAX_STALE_SECONDS,
                            BEACON_MAX_CODEX_BYTES,
                            BEACON_ALLOWED_LEVELS,
                            BEACON_RATE_LIMITS,
                            BEACON_REFRESH_RATE_LIMIT,
                            BEACON_METRICS_TOKEN,
                            BEACON_DISPLAY,
                            BEACON_DISPLAY_REVOKED,
                            BEACON_DISPLAY_EPOCH,
                            BEACON_REDIS_URL,
                            BEACON_REDIS_PREFIX),
                    ServerLimitSettings.ALL.stream())
            .toList();

    private BeaconSettings() {}
}
