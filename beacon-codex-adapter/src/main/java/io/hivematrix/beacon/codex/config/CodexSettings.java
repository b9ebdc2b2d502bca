package io.hivematrix.beacon.codex.config;

import java.net.URI;
import java.time.Duration;

/**
 * Settings of the adapter. Immutable; start with {@link #defaults}.
 *
 * @param core address of Core: http or https, without query and fragment
 * @param codex address of Codex, likewise
 * @param serviceName Beacon's name in its requests for service tokens
 * @param http limits of one call
 * @param cache caching times
 */
public record CodexSettings(URI core, URI codex, String serviceName, HttpClientSettings http, CacheSettings cache) {

    /** @throws IllegalArgumentException if an address is not an http(s) address, or the service name is blank */
    public CodexSettings {
        core = requireHttp("core", core);
        codex = requireHttp("codex", codex);
        if (serviceName.isBlank()) {
            throw new IllegalArgumentException("serviceName must not be blank");
        }
    }

    /** Returns settings with {@link HttpClientSettings#DEFAULTS} and {@link CacheSettings#DEFAULTS}. */
    public static CodexSettings defaults(URI core, URI codex, String serviceName) {
        return new CodexSettings(core, codex, serviceName, HttpClientSettings.DEFAULTS, CacheSettings.DEFAULTS);
    }

    /** Returns a copy with another {@link CacheSettings#snapshotTtl}. */
    public CodexSettings withSnapshotTtl(Duration snapshotTtl) {
        return withCache(cache.withSnapshotTtl(snapshotTtl));
    }

    /** Returns a copy with another {@link CacheSettings#agentsTtl}. */
    public CodexSettings withAgentsTtl(Duration agentsTtl) {
        return withCache(cache.withAgentsTtl(agentsTtl));
    }

    /** Returns a copy with another {@link CacheSettings#psaTtl}. */
    public CodexSettings withPsaTtl(Duration psaTtl) {
        return withCache(cache.withPsaTtl(psaTtl));
    }

    /** Returns a copy with another {@link CacheSettings#maxWait}. */
    public CodexSettings withMaxWait(Duration maxWait) {
        return withCache(cache.withMaxWait(maxWait));
    }

    /** Returns a copy with another {@link CacheSettings#maxStale}. */
    public CodexSettings withMaxStale(Duration maxStale) {
        return withCache(cache.withMaxStale(maxStale));
    }

    /** Returns a copy with another {@link HttpClientSettings#maxBytes}. */
    public CodexSettings withMaxBytes(long maxBytes) {
        return withHttp(http.withMaxBytes(maxBytes));
    }

    /** Returns a copy with other timeouts of a call. */
    public CodexSettings withTimeouts(Duration connect, Duration read, Duration total) {
        return withHttp(http.withTimeouts(connect, read, total));
    }

    private CodexSettings withHttp(HttpClientSettings http) {
        return new CodexSettings(core, codex, serviceName, http, cache);
    }

    private CodexSettings withCache(CacheSettings cache) {
        return new CodexSettings(core, codex, serviceName, http, cache);
    }

    private static URI requireHttp(String name, URI address) {
        boolean http = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        if (!http || address.getHost() == null || address.getQuery() != null || address.getFragment() != null) {
            throw new IllegalArgumentException(
                    name + " must be an http or https address without query and fragment, but is " + address);
        }
        String text = address.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : address;
    }
}
