package io.hivematrix.beacon.codex.config;

import io.hivematrix.beacon.domain.ticket.Section;
import java.net.URI;
import java.util.List;

/**
 * Settings of the adapter. Immutable; start with {@link #defaults}.
 *
 * @param core address of Core: http or https, without query, fragment and trailing slash
 * @param codex address of Codex, likewise
 * @param serviceName Beacon's name in its requests for service tokens
 * @param http limits of one call
 * @param cache caching times
 * @param additionalSections the named sections of Codex beyond the four of the specification
 */
public record CodexSettings(
        URI core,
        URI codex,
        String serviceName,
        HttpClientSettings http,
        CacheSettings cache,
        List<Section> additionalSections) {

    public CodexSettings {
        additionalSections = List.copyOf(additionalSections);
    }

    /** Returns settings with {@link HttpClientSettings#DEFAULTS}, {@link CacheSettings#DEFAULTS} and four sections. */
    public static CodexSettings defaults(URI core, URI codex, String serviceName) {
        return new CodexSettings(
                core, codex, serviceName, HttpClientSettings.DEFAULTS, CacheSettings.DEFAULTS, List.of());
    }
}
