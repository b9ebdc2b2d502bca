package io.hivematrix.beacon.web.page;

import io.hivematrix.beacon.domain.view.Views;
import io.hivematrix.beacon.web.page.layout.PageLayout;
import java.time.Duration;

/**
 * Context of a page besides the board and the query.
 *
 * @param layout layout shared by all pages
 * @param maySync whether this viewer may start a sync
 * @param refreshInterval time between two refreshes
 * @param views the views, for the tabs
 */
public record PageContext(PageLayout layout, boolean maySync, Duration refreshInterval, Views views) {

    /** @throws IllegalArgumentException if the interval is negative */
    public PageContext {
        if (refreshInterval.isNegative()) {
            throw new IllegalArgumentException("refreshInterval must not be negative, but is " + refreshInterval);
        }
    }
}
