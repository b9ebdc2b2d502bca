package io.hivematrix.beacon.app.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/** How long a page's main thread works, by Chromium's own trace. Times are processor time. */
final class MainThread {

    private static final double MICROS_IN_MS = 1_000;
    private static final String TASK = "ThreadControllerImpl::RunTask";

    private final Page page;
    private final Browser browser;

    MainThread(Page page) {
        this.page = page;
        this.browser = page.context().browser();
    }

    /**
     * Work of the main thread.
     *
     * @param longestMs the longest time in which the page could not respond
     * @param sumMs all of it
     */
    record Work(double longestMs, double sumMs) {}

    /** The work that an action makes, until its frame has been drawn and what can wait has been done. */
    Work of(Runnable action) {
        afterFrame();
        browser.startTracing(page, new Browser.StartTracingOptions().setCategories(List.of("toplevel")));
        action.run();
        afterFrame();
        page.waitForFunction("window.isIdle ??= new Promise(idle => requestIdleCallback(() => idle(true)))");
        page.evaluate("delete window.isIdle");
        return read(new String(browser.stopTracing(), StandardCharsets.UTF_8));
    }

    private void afterFrame() {
        page.evaluate("new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))");
    }

    private static Work read(String trace) {
        List<JsonObject> events = StreamSupport.stream(
                        JsonParser.parseString(trace)
                                .getAsJsonObject()
                                .getAsJsonArray("traceEvents")
                                .spliterator(),
                        false)
                .map(JsonElement::getAsJsonObject)
                .toList();
        List<String> mainThreads = events.stream()
                .filter(event -> text(event, "name").equals("thread_name")
                        && text(event.getAsJsonObject("args"), "name").equals("CrRendererMain"))
                .map(MainThread::thread)
                .toList();
        double[] tasks = events.stream()
                .filter(event -> text(event, "name").equals(TASK) && mainThreads.contains(thread(event)))
                .mapToDouble(event -> event.has("tdur") ? event.get("tdur").getAsDouble() / MICROS_IN_MS : 0)
                .sorted()
                .toArray();
        double sum = 0;
        for (double task : tasks) {
            sum += task;
        }
        return new Work(tasks.length == 0 ? 0 : tasks[tasks.length - 1], sum);
    }

    private static String text(JsonObject object, String key) {
        return object.has(key) ? object.get(key).getAsString() : "";
    }

    private static String thread(JsonObject event) {
        return event.get("pid") + "/" + event.get("tid");
    }
}
