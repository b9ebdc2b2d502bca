package io.hivematrix.beacon.web.page;

import io.hivematrix.beacon.domain.dashboard.AgentFilter;
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
 * @param allRows whether all rows were requested
 * @param mine the filter by the viewer's own tickets
 */
public record PageContext(
        PageLayout layout, boolean maySync, Duration refreshInterval, Views views, boolean allRows, AgentFilter mine) {

    /** Agents on a light page: their chips take two lines. */
    static final int MAX_LIGHT_AGENTS = 24;

    private static final int MAX_LIGHT_ROWS_OF_SECTION = 20;
    private static final int MAX_LIGHT_ROWS = 100;

    /** @throws IllegalArgumentException if the interval is negative */
    public PageContext {
        if (refreshInterval.isNegative()) {
            throw new IllegalArgumentException("refreshInterval must not be negative, but is " + refreshInterval);
        }
    }

    /**
     * Returns whether the page is light: first rows only, without what scripts derive. The gateway parses each page, which
     * takes about 1 ms per complete row (contract, section 3), but not the JSON from which scripts add the rest.
     */
    boolean light() {
        return !layout.direct() && !allRows;
    }

    /** Returns the most rows of each section of a page with this number of sections. */
    int maxRowsOfSection(int sections) {
        return light() ? Math.min(MAX_LIGHT_ROWS_OF_SECTION, MAX_LIGHT_ROWS / sections) : Integer.MAX_VALUE;
    }

    /** Returns the most rows of a page. */
    int maxRows() {
        return light() ? MAX_LIGHT_ROWS : Integer.MAX_VALUE;
    }
}
