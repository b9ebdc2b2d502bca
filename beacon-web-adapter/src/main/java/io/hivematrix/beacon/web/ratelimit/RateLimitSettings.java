package io.hivematrix.beacon.web.ratelimit;

/**
 * Rate limit policies per category.
 *
 * @param pages pages, and resources without a category
 * @param refresh refreshes of an open page
 * @param sync starting a sync
 * @param syncStatus status of a sync
 */
public record RateLimitSettings(
        RateLimitPolicy pages, RateLimitPolicy refresh, RateLimitPolicy sync, RateLimitPolicy syncStatus) {

    /** 200 pages per day and 50 per hour; 60 refreshes, 5 syncs and 30 status requests per minute. */
    public static final RateLimitSettings DEFAULT = new RateLimitSettings(
            RateLimitPolicy.parse("200/day;50/hour"),
            RateLimitPolicy.parse("60/minute"),
            RateLimitPolicy.parse("5/minute"),
            RateLimitPolicy.parse("30/minute"));

    /** Returns settings with the default limits for syncs. */
    public static RateLimitSettings of(RateLimitPolicy pages, RateLimitPolicy refresh) {
        return new RateLimitSettings(pages, refresh, DEFAULT.sync, DEFAULT.syncStatus);
    }
}
