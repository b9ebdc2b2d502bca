package io.hivematrix.beacon.codex.config;

import java.time.Duration;

/**
 * How long answers of Codex are kept. No duration is negative.
 *
 * @param snapshotTtl how long a board counts as fresh, and the least time between two questions for it; zero asks every
 *     time
 * @param agentsTtl how long the list of agents is kept before it is asked for again
 * @param psaTtl how long the PSA configuration is kept before it is asked for again
 * @param maxWait how long a question for the board waits for a running fetch before it gets the last good board
 * @param maxStale how old the last good board may be shown when there is no newer one
 * @param refreshAheadWindow how long after the last question for the board viewers are taken to be present; while they
 *     are, the board is refreshed ahead of need
 */
public record CacheSettings(
        Duration snapshotTtl,
        Duration agentsTtl,
        Duration psaTtl,
        Duration maxWait,
        Duration maxStale,
        Duration refreshAheadWindow) {

    /** Board 5 s, agents and PSA configuration 300 s, wait 2 s, stale up to 900 s, viewers present for 90 s. */
    public static final CacheSettings DEFAULTS = new CacheSettings(
            Duration.ofSeconds(5),
            Duration.ofSeconds(300),
            Duration.ofSeconds(300),
            Duration.ofSeconds(2),
            Duration.ofSeconds(900),
            Duration.ofSeconds(90));

    /** @throws IllegalArgumentException naming the component that is negative */
    public CacheSettings {
        requireNotNegative("snapshotTtl", snapshotTtl);
        requireNotNegative("agentsTtl", agentsTtl);
        requireNotNegative("psaTtl", psaTtl);
        requireNotNegative("maxWait", maxWait);
        requireNotNegative("maxStale", maxStale);
        requireNotNegative("viewersPresentFor", refreshAheadWindow);
    }

    /** These times with another life for a board. */
    public CacheSettings withSnapshotTtl(Duration snapshotTtl) {
        return new CacheSettings(snapshotTtl, agentsTtl, psaTtl, maxWait, maxStale, refreshAheadWindow);
    }

    /** These times with another life for the list of agents. */
    public CacheSettings withAgentsTtl(Duration agentsTtl) {
        return new CacheSettings(snapshotTtl, agentsTtl, psaTtl, maxWait, maxStale, refreshAheadWindow);
    }

    /** These times with another life for the PSA configuration. */
    public CacheSettings withPsaTtl(Duration psaTtl) {
        return new CacheSettings(snapshotTtl, agentsTtl, psaTtl, maxWait, maxStale, refreshAheadWindow);
    }

    /** These times with another patience for a running fetch. */
    public CacheSettings withMaxWait(Duration maxWait) {
        return new CacheSettings(snapshotTtl, agentsTtl, psaTtl, maxWait, maxStale, refreshAheadWindow);
    }

    /** These times with another greatest age of the last good board. */
    public CacheSettings withMaxStale(Duration maxStale) {
        return new CacheSettings(snapshotTtl, agentsTtl, psaTtl, maxWait, maxStale, refreshAheadWindow);
    }

    /** These times with another presence of viewers. */
    public CacheSettings withRefreshAheadWindow(Duration viewersPresentFor) {
        return new CacheSettings(snapshotTtl, agentsTtl, psaTtl, maxWait, maxStale, viewersPresentFor);
    }

    private static void requireNotNegative(String name, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative, but is " + duration);
        }
    }
}
