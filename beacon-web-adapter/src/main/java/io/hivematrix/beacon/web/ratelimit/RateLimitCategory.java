package io.hivematrix.beacon.web.ratelimit;

import java.util.Locale;

/** The limits that there are. Each counts on its own: who has used up one of them has all of the others. */
public enum RateLimitCategory {
    /** Pages, and whatever says nothing else. */
    PAGES,
    /** What an open page asks for again and again. */
    REFRESH,
    /** Starting a sync. */
    SYNC,
    /** Asking how a sync is getting on. */
    SYNC_STATUS,
    /** Not limited. */
    NONE;

    /** The name in metrics. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
