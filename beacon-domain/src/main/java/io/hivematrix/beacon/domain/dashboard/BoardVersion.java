package io.hivematrix.beacon.domain.dashboard;

/**
 * Opaque version of a prepared board's content, for use as a cache key. A version equals only itself: as long as two
 * boards have the same version, they return the same dashboard for the same query, except for the freshness.
 */
public final class BoardVersion {

    BoardVersion() {}
}
