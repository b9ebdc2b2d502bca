package io.hivematrix.beacon.app.browser;

import com.microsoft.playwright.Page;

/** How long a page's main thread works. */
final class MainThread {

    private static final double MS = 1_000;

    private final Page page;
    private final PageMetrics metrics;

    MainThread(Page page) {
        this.page = page;
        this.metrics = new PageMetrics(page);
    }

    /** How many milliseconds of work an action makes, until its frame has been drawn. */
    double busy(Runnable action) {
        afterFrame();
        double before = metrics.get("TaskDuration");
        action.run();
        afterFrame();
        return (metrics.get("TaskDuration") - before) * MS;
    }

    private void afterFrame() {
        page.evaluate("new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))");
    }
}
