package io.hivematrix.beacon.web.ratelimit;

import java.util.Locale;

/** Categories of requests with separate rate limits. */
public enum RateLimitCategory {
    /** Pages, and all resources without {@link RateLimited}. */
    PAGES,
    /** Refreshes of an open page. */
    REFRESH,
    /** Starting a sync. */
    SYNC,
    /** Status of a sync. */
    SYNC_STATUS,
    /** Not limited. */
    NONE;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
