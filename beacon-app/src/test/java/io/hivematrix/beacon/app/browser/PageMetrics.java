package io.hivematrix.beacon.app.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** Counters of Chromium for a page; times are processor time, so that a busy machine does not count. */
final class PageMetrics {

    private final CDPSession session;

    PageMetrics(Page page) {
        session = page.context().newCDPSession(page);
        JsonObject threadTime = new JsonObject();
        threadTime.addProperty("timeDomain", "threadTicks");
        session.send("Performance.enable", threadTime);
    }

    /** Collects garbage. */
    void collectGarbage() {
        session.send("HeapProfiler.collectGarbage");
    }

    /** A number by Chromium's name for it, such as "Nodes", "JSHeapUsedSize" (bytes) or "TaskDuration" (seconds). */
    double get(String name) {
        for (JsonElement metric : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals(name)) {
                return metric.getAsJsonObject().get("value").getAsDouble();
            }
        }
        throw new IllegalStateException("Chromium does not report " + name);
    }
}
