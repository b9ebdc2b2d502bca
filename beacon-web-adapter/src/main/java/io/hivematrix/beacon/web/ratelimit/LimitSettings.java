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
public record LimitSettings(Quotas pages, Quotas refresh, Quotas sync, Quotas syncStatus) {

    /** 200 pages a day and 50 an hour, 60 refreshes, 5 syncs and 30 questions about one a minute. */
    public static final LimitSettings DEFAULT = new LimitSettings(
            Quotas.parse("200/day;50/hour"),
            Quotas.parse("60/minute"),
            Quotas.parse("5/minute"),
            Quotas.parse("30/minute"));

    /** @throws NullPointerException naming the component that is null */
    public LimitSettings {
        Objects.requireNonNull(pages, "pages");
        Objects.requireNonNull(refresh, "refresh");
        Objects.requireNonNull(sync, "sync");
        Objects.requireNonNull(syncStatus, "syncStatus");
    }

    /** The same with another limit on pages. */
    public LimitSettings withPages(Quotas other) {
        return new LimitSettings(other, refresh, sync, syncStatus);
    }

    /** The same with another limit on refreshes. */
    public LimitSettings withRefresh(Quotas other) {
        return new LimitSettings(pages, other, sync, syncStatus);
    }
}
