package io.hivematrix.beacon.app.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/**
 * How long a page's main thread worked, in processor time, so that a busy machine does not count against the page.
 */
final class MainThread {

    private static final double MS = 1_000;

    private final Page page;
    private final CDPSession session;

    MainThread(Page page) {
        this.page = page;
        this.session = page.context().newCDPSession(page);
        JsonObject threadTime = new JsonObject();
        threadTime.addProperty("timeDomain", "threadTicks");
        session.send("Performance.enable", threadTime);
    }

    /** How many milliseconds of work an action makes, until its frame has been drawn. */
    double busy(Runnable action) {
        afterFrame();
        double before = busySoFar();
        action.run();
        afterFrame();
        return (busySoFar() - before) * MS;
    }

    private void afterFrame() {
        page.evaluate("new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))");
    }

    private double busySoFar() {
        for (JsonElement metric : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals("TaskDuration")) {
                return metric.getAsJsonObject().get("value").getAsDouble();
            }
        }
        throw new IllegalStateException("Chromium does not tell TaskDuration");
    }
}
