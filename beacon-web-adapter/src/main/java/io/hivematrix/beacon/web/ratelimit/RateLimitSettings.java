package io.hivematrix.beacon.web.ratelimit;

import java.util.Objects;

/**
 * What the limits are set to.
 *
 * @param pages pages, and whatever has no limit of its own
 * @param refresh what an open page asks for again and again
 * @param sync starting a sync
 * @param syncStatus asking how a sync is getting on
 */
public record RateLimitSettings(
        RateLimitPolicy pages, RateLimitPolicy refresh, RateLimitPolicy sync, RateLimitPolicy syncStatus) {

    /** 200 pages a day and 50 an hour, 60 refreshes, 5 syncs and 30 questions about one a minute. */
    public static final RateLimitSettings DEFAULT = new RateLimitSettings(
            RateLimitPolicy.parse("200/day;50/hour"),
            RateLimitPolicy.parse("60/minute"),
            RateLimitPolicy.parse("5/minute"),
            RateLimitPolicy.parse("30/minute"));

    /** @throws NullPointerException naming the component that is null */
    public RateLimitSettings {
        Objects.requireNonNull(pages, "pages");
        Objects.requireNonNull(refresh, "refresh");
        Objects.requireNonNull(sync, "sync");
        Objects.requireNonNull(syncStatus, "syncStatus");
    }

    /** The same with another limit on pages. */
    public RateLimitSettings withPages(RateLimitPolicy other) {
        return new RateLimitSettings(other, refresh, sync, syncStatus);
    }

    /** The same with another limit on refreshes. */
    public RateLimitSettings withRefresh(RateLimitPolicy other) {
        return new RateLimitSettings(pages, other, sync, syncStatus);
    }
}
