package io.hivematrix.beacon.app.config;

import java.time.Duration;
import java.util.List;

/** How much clients may ask of the server; a part of the {@link BeaconSettings}. */
public final class ServerLimitSettings {

    public static final Setting<Long> BEACON_MAX_URL_BYTES = Setting.of(
            "BEACON_MAX_URL_BYTES",
            SettingType.bytes(65_536),
            "4096",
            "The longest path and query of a request, in bytes; a longer one is a 414.",
            "8192");

    public static final Setting<Long> BEACON_MAX_HEADER_BYTES = Setting.of(
            "BEACON_MAX_HEADER_BYTES",
            SettingType.bytes(1_048_576),
            "24576",
            "Request line and headers together, in bytes; more is a 431.",
            "32768");

    public static final Setting<Long> BEACON_MAX_HEADERS = Setting.of(
            "BEACON_MAX_HEADERS",
            SettingType.number(1, 1_000),
            "64",
            "How many headers a request may have; more is a 431.",
            "100");

    public static final Setting<Long> BEACON_MAX_BODY_BYTES = Setting.of(
            "BEACON_MAX_BODY_BYTES",
            SettingType.bytes(1_048_576),
            "16384",
            "The longest body of a request, in bytes; a longer one is a 413.",
            "4096");

    public static final Setting<Duration> BEACON_IDLE_TIMEOUT_SECONDS = Setting.of(
            "BEACON_IDLE_TIMEOUT_SECONDS",
            SettingType.seconds(1, 3_600),
            "30",
            "How long a connection may go without complete headers, or a client take to fetch an answer.",
            "60");

    public static final Setting<Duration> BEACON_BODY_TIMEOUT_SECONDS = Setting.of(
            "BEACON_BODY_TIMEOUT_SECONDS",
            SettingType.seconds(1, 3_600),
            "10",
            "How long the body of a request may take.",
            "5");

    public static final Setting<Long> BEACON_MAX_UNREAD_BYTES = Setting.of(
            "BEACON_MAX_UNREAD_BYTES",
            SettingType.bytes(1L << 30),
            "262144",
            "How many bytes of earlier answers a client may leave unread when it asks again.",
            "1048576");

    public static final Setting<Long> BEACON_MAX_CONNECTIONS = Setting.of(
            "BEACON_MAX_CONNECTIONS",
            SettingType.number(1, 100_000),
            "4096",
            "How many connections may be open; more are closed at once.",
            "8192");

    public static final Setting<Long> BEACON_MAX_IN_FLIGHT = Setting.of(
            "BEACON_MAX_IN_FLIGHT",
            SettingType.number(1, 100_000),
            "512",
            "How many requests may be in progress or wait for a worker; more get a 503.",
            "1024");

    public static final Setting<Duration> BEACON_RETRY_AFTER_SECONDS = Setting.of(
            "BEACON_RETRY_AFTER_SECONDS",
            SettingType.seconds(1, 3_600),
            "2",
            "When to come back after such a 503.",
            "5");

    public static final Setting<Long> BEACON_WORKERS =
            Setting.of("BEACON_WORKERS", SettingType.number(1, 1_000), "16", "How many threads serve requests.", "32");

    static final List<Setting<?>> ALL = List.of(
            BEACON_MAX_URL_BYTES,
            BEACON_MAX_HEADER_BYTES,
            BEACON_MAX_HEADERS,
            BEACON_MAX_BODY_BYTES,
            BEACON_IDLE_TIMEOUT_SECONDS,
            BEACON_BODY_TIMEOUT_SECONDS,
            BEACON_MAX_UNREAD_BYTES,
            BEACON_MAX_CONNECTIONS,
            BEACON_MAX_IN_FLIGHT,
            BEACON_RETRY_AFTER_SECONDS,
            BEACON_WORKERS);

    private ServerLimitSettings() {}
}
