package io.hivematrix.beacon.app.config;

import java.time.Duration;
import java.util.List;

/** Settings of the server's limits; part of {@link BeaconSettings}. */
public final class ServerLimitSettings {

    public static final Setting<Long> BEACON_MAX_URL_BYTES = Setting.of(
            "BEACON_MAX_URL_BYTES",
            SettingType.bytes(65_536),
            "4096",
            "The maximum size in bytes of path and query; larger requests get a 414.",
            "8192");

    public static final Setting<Long> BEACON_MAX_HEADER_BYTES = Setting.of(
            "BEACON_MAX_HEADER_BYTES",
            SettingType.bytes(1_048_576),
            "24576",
            "The maximum size in bytes of request line and headers together; larger requests get a 431.",
            "32768");

    public static final Setting<Long> BEACON_MAX_HEADERS = Setting.of(
            "BEACON_MAX_HEADERS",
            SettingType.number(1, 1_000),
            "64",
            "The maximum number of headers of a request; more get a 431.",
            "100");

    public static final Setting<Long> BEACON_MAX_BODY_BYTES = Setting.of(
            "BEACON_MAX_BODY_BYTES",
            SettingType.bytes(1_048_576),
            "16384",
            "The maximum size in bytes of a request body; larger requests get a 413.",
            "4096");

    public static final Setting<Duration> BEACON_IDLE_TIMEOUT_SECONDS = Setting.of(
            "BEACON_IDLE_TIMEOUT_SECONDS",
            SettingType.seconds(1, 3_600),
            "30",
            "The time in seconds that a connection may stay without complete headers, or with a response that the client does not read.",
            "60");

    public static final Setting<Duration> BEACON_BODY_TIMEOUT_SECONDS = Setting.of(
            "BEACON_BODY_TIMEOUT_SECONDS",
            SettingType.seconds(1, 3_600),
            "10",
            "The time in seconds within which the body of a request must arrive.",
            "5");

    public static final Setting<Long> BEACON_MAX_UNREAD_BYTES = Setting.of(
            "BEACON_MAX_UNREAD_BYTES",
            SettingType.bytes(1L << 30),
            "262144",
            "The maximum number of unread bytes of earlier responses when a client sends another request.",
            "1048576");

    public static final Setting<Long> BEACON_MAX_CONNECTIONS = Setting.of(
            "BEACON_MAX_CONNECTIONS",
            SettingType.number(1, 100_000),
            "4096",
            "The maximum number of open connections; each further one replaces the longest silent one, or is closed if all are in use.",
            "8192");

    public static final Setting<Long> BEACON_MAX_CONNECTIONS_PER_ADDRESS = Setting.of(
            "BEACON_MAX_CONNECTIONS_PER_ADDRESS",
            SettingType.number(1, 100_000),
            "512",
            "The maximum number of open connections of one address, likewise; a trusted proxy may have more that are in use.",
            "64");

    public static final Setting<Long> BEACON_MAX_IN_FLIGHT = Setting.of(
            "BEACON_MAX_IN_FLIGHT",
            SettingType.number(1, 100_000),
            "512",
            "The maximum number of requests in progress or waiting for a worker; further ones get a 503.",
            "1024");

    public static final Setting<Long> BEACON_MAX_STREAMS = Setting.of(
            "BEACON_MAX_STREAMS",
            SettingType.number(1, 100_000),
            "2000",
            "The maximum number of open event streams; further ones get a 503, and their pages poll.",
            "500");

    public static final Setting<Duration> BEACON_RETRY_AFTER_SECONDS = Setting.of(
            "BEACON_RETRY_AFTER_SECONDS",
            SettingType.seconds(1, 3_600),
            "2",
            "The value of `Retry-After` in seconds in such a 503.",
            "5");

    public static final Setting<Long> BEACON_WORKERS =
            Setting.of("BEACON_WORKERS", SettingType.number(1, 1_000), "16", "The number of worker threads.", "32");

    static final List<Setting<?>> ALL = List.of(
            BEACON_MAX_URL_BYTES,
            BEACON_MAX_HEADER_BYTES,
            BEACON_MAX_HEADERS,
            BEACON_MAX_BODY_BYTES,
            BEACON_IDLE_TIMEOUT_SECONDS,
            BEACON_BODY_TIMEOUT_SECONDS,
            BEACON_MAX_UNREAD_BYTES,
            BEACON_MAX_CONNECTIONS,
            BEACON_MAX_CONNECTIONS_PER_ADDRESS,
            BEACON_MAX_IN_FLIGHT,
            BEACON_MAX_STREAMS,
            BEACON_RETRY_AFTER_SECONDS,
            BEACON_WORKERS);

    private ServerLimitSettings() {}
}
