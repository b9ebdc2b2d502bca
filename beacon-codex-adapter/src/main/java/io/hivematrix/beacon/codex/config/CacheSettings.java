package io.hivematrix.beacon.codex.config;

import java.time.Duration;

/**
 * Caching times; no duration is negative.
 *
 * @param snapshotTtl how long a board is fresh, and minimum time between two fetches; zero fetches for every request
 * @param agentsTtl time between two fetches of the agents
 * @param psaTtl time between two fetches of the PSA configuration
 * @param maxWait how long a request waits for a running fetch before it gets the last valid board
 * @param maxStale maximum age of a board that is shown
 */
public record CacheSettings(
        Duration snapshotTtl, Duration agentsTtl, Duration psaTtl, Duration maxWait, Duration maxStale) {

    /** Board 15 s, agents and PSA configuration 300 s, wait 2 s, stale up to 900 s. */
    public static final CacheSettings DEFAULTS = new CacheSettings(
            Duration.ofSeconds(15),
            Duration.ofSeconds(300),
            Duration.ofSeconds(300),
            Duration.ofSeconds(2),
            Duration.ofSeconds(900));
}
