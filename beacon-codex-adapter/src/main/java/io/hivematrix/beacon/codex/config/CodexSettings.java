package io.hivematrix.beacon.codex.config;

import java.net.URI;

/**
 * Settings of the adapter. Immutable; start with {@link #defaults}.
 *
 * @param core address of Core: http or https, without query, fragment and trailing slash
 * @param codex address of Codex, likewise
 * @param serviceName Beacon's name in its requests for service tokens
 * @param http limits of one call
 * @param cache caching times
 */
public record CodexSettings(URI core, URI codex, String serviceName, HttpClientSettings http, CacheSettings cache) {

    /** Returns settings with {@link HttpClientSettings#DEFAULTS} and {@link CacheSettings#DEFAULTS}. */
    public static CodexSettings defaults(URI core, URI codex, String serviceName) {
        return new CodexSettings(core, codex, serviceName, HttpClientSettings.DEFAULTS, CacheSettings.DEFAULTS);
    }
}
