package io.hivematrix.beacon.codex.config;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * Where Codex and Core are, and how patient Beacon is with them. Immutable; begin with {@link #defaults}.
 *
 * @param core the address of Core, http or https, without query and fragment
 * @param codex the address of Codex, likewise
 * @param serviceName the name under which Beacon asks Core for service tokens
 * @param http bounds for one call
 * @param cache how long answers are kept
 */
public record CodexSettings(URI core, URI codex, String serviceName, HttpClientSettings http, CacheSettings cache) {

    /** @throws IllegalArgumentException if an address is no http(s) address, or the service name is blank */
    public CodexSettings {
        core = requireWeb("core", core);
        codex = requireWeb("codex", codex);
        Objects.requireNonNull(http, "wire");
        Objects.requireNonNull(cache, "keeping");
        if (serviceName.isBlank()) {
            throw new IllegalArgumentException("serviceName must not be blank");
        }
    }

    /** Settings with the defaults of {@link HttpClientSettings} and {@link CacheSettings}. */
    public static CodexSettings defaults(URI core, URI codex, String serviceName) {
        return new CodexSettings(core, codex, serviceName, HttpClientSettings.DEFAULTS, CacheSettings.DEFAULTS);
    }

    /** These settings with other bounds for a call. */
    public CodexSettings withHttp(HttpClientSettings wire) {
        return new CodexSettings(core, codex, serviceName, wire, cache);
    }

    /** These settings with other keeping times. */
    public CodexSettings withCache(CacheSettings keeping) {
        return new CodexSettings(core, codex, serviceName, http, keeping);
    }

    /** How long a board counts as fresh; zero asks Codex every time. */
    public CodexSettings withSnapshotTtl(Duration snapshotTtl) {
        return withCache(cache.withSnapshotTtl(snapshotTtl));
    }

    /** How long the list of agents is kept. */
    public CodexSettings withAgentsTtl(Duration agentsTtl) {
        return withCache(cache.withAgentsTtl(agentsTtl));
    }

    /** How long the PSA configuration is kept. */
    public CodexSettings withPsaTtl(Duration psaTtl) {
        return withCache(cache.withPsaTtl(psaTtl));
    }

    /** How long a question for the board waits for a running fetch. */
    public CodexSettings withMaxWait(Duration maxWait) {
        return withCache(cache.withMaxWait(maxWait));
    }

    /** How old the last good board may be shown. */
    public CodexSettings withMaxStale(Duration maxStale) {
        return withCache(cache.withMaxStale(maxStale));
    }

    /** How many bytes an answer of Codex may have. */
    public CodexSettings withMaxBytes(long maxBytes) {
        return withHttp(http.withMaxBytes(maxBytes));
    }

    /** How long a connection may take to come about, an answer may keep silent, and a call may last in all. */
    public CodexSettings withTimeouts(Duration connect, Duration read, Duration total) {
        return withHttp(http.withTimeouts(connect, read, total));
    }

    private static URI requireWeb(String name, URI address) {
        boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        if (!web || address.getHost() == null || address.getQuery() != null || address.getFragment() != null) {
            throw new IllegalArgumentException(
                    name + " must be an http or https address without query and fragment, but is " + address);
        }
        String text = address.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : address;
    }
}
