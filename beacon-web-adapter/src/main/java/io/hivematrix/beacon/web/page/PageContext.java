package io.hivematrix.beacon.web.page;

import io.hivematrix.beacon.domain.view.Views;
import io.hivematrix.beacon.web.page.layout.PageLayout;
import java.time.Duration;
import java.util.Objects;

/**
 * What a page depends on besides the board and the question.
 *
 * @param layout what every page has
 * @param maySync whether this viewer may have Codex ask for news
 * @param refreshInterval the pause between two refreshes
 * @param views the views there are, for the tabs
 */
public record PageContext(PageLayout layout, boolean maySync, Duration refreshInterval, Views views) {

    /** @throws IllegalArgumentException if the interval is negative */
    public PageContext {
        Objects.requireNonNull(layout, "layout");
        Objects.requireNonNull(views, "views");
        if (refreshInterval.isNegative()) {
            throw new IllegalArgumentException("refreshInterval must not be negative, but is " + refreshInterval);
        }
    }
}
