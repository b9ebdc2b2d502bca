package io.hivematrix.beacon.codex;

import io.hivematrix.beacon.codex.config.CacheSettings;
import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.codex.config.HttpClientSettings;
import java.net.URI;
import java.time.Duration;

/** Variations of settings for tests. */
public final class TestSettings {

    /** Time to live of a board in tests that move the clock. */
    private static final Duration SNAPSHOT_TTL = Duration.ofSeconds(5);

    private TestSettings() {}

    /** Returns the default settings with a short time to live of a board. */
    static CodexSettings shortLived(URI core, URI codex) {
        CodexSettings defaults = CodexSettings.defaults(core, codex, "beacon");
        return withCache(defaults, withSnapshotTtl(defaults.cache(), SNAPSHOT_TTL));
    }

    /** Returns the settings with another time to live of a board. */
    public static CacheSettings withSnapshotTtl(CacheSettings from, Duration snapshotTtl) {
        return new CacheSettings(snapshotTtl, from.agentsTtl(), from.psaTtl(), from.maxWait(), from.maxStale());
    }

    /** Returns the settings with another maximum wait for a running fetch. */
    public static CacheSettings withMaxWait(CacheSettings from, Duration maxWait) {
        return new CacheSettings(from.snapshotTtl(), from.agentsTtl(), from.psaTtl(), maxWait, from.maxStale());
    }

    /** Returns the settings with another maximum wait for a running fetch. */
    static CodexSettings withMaxWait(CodexSettings from, Duration maxWait) {
        return withCache(from, withMaxWait(from.cache(), maxWait));
    }

    /** Returns the settings with other timeouts of a call. */
    static CodexSettings withTimeouts(CodexSettings from, Duration connect, Duration read, Duration total) {
        return withHttp(
                from, new HttpClientSettings(connect, read, total, from.http().maxBytes()));
    }

    /** Returns the settings with another maximum size of a response. */
    static CodexSettings withMaxBytes(CodexSettings from, long maxBytes) {
        HttpClientSettings http = from.http();
        return withHttp(
                from, new HttpClientSettings(http.connectTimeout(), http.readTimeout(), http.totalTimeout(), maxBytes));
    }

    /** Returns the settings with other caching times. */
    static CodexSettings withCache(CodexSettings from, CacheSettings cache) {
        return new CodexSettings(
                from.core(), from.codex(), from.serviceName(), from.http(), cache, from.additionalSections());
    }

    /** Returns the settings with other limits of one call. */
    static CodexSettings withHttp(CodexSettings from, HttpClientSettings http) {
        return new CodexSettings(
                from.core(), from.codex(), from.serviceName(), http, from.cache(), from.additionalSections());
    }
}
