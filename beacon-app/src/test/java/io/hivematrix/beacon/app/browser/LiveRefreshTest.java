package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes that the page shows because of an event: the refresh interval is far longer than any test. */
@DirectAndBehindGateway
class LiveRefreshTest extends BrowserTest {

    private static final String SUBJECT = "tr[data-key='10005'] [data-field=subject]";

    /** Codex is asked seldom if a fetch takes long, as on a busy machine. */
    private static final double CHANGE_TIMEOUT_MS = 60_000;

    private final List<String> streams = new ArrayList<>();

    @BeforeEach
    void forgetStreams() {
        streams.clear();
    }

    @Override
    LiveBeacon startedBeacon() throws IOException {
        return newBeacon(
                DemoUser.VISITOR, Map.of("BEACON_SNAPSHOT_TTL_SECONDS", "1", "AUTO_REFRESH_INTERVAL_SECONDS", "3600"));
    }

    @Override
    boolean receivesEvents() {
        return true;
    }

    @Override
    boolean expected(String consoleError) {
        return consoleError.contains("503") || consoleError.contains("401");
    }

    @Test
    void changeAtCodex_isShownWithoutPolling() {
        openLive(page);
        changeSubject();
        awaitChange(page);
    }

    @Test
    void failureOfCodex_isShownWithoutPolling() {
        openLive(page);
        beacon.codex().failWith(503);
        assertThat(page.locator("#stale-banner")).isVisible(new IsVisibleOptions().setTimeout(CHANGE_TIMEOUT_MS));
        beacon.codex().show(ScriptedBoard.everyday());
        assertThat(page.locator("#stale-banner")).isHidden(new IsHiddenOptions().setTimeout(CHANGE_TIMEOUT_MS));
    }

    /** More tabs than a browser has connections for one origin. */
    @Test
    void tabsOfOneBrowser_shareOneStream() {
        List<Page> tabs = new ArrayList<>(List.of(page));
        while (tabs.size() < 8) {
            tabs.add(newPage(page.context()));
        }
        tabs.forEach(this::openLive);
        changeSubject();
        tabs.forEach(this::awaitChange);
        assertThat(streams).hasSize(1);
    }

    @Test
    void hiddenTab_endsTheStream_untilItIsShown() {
        openLive(page);
        hide(page);
        assertThat(page.locator("#live-state")).hasText("Every 3600 s");
        changeSubject();
        page.evaluate("window.away = false; document.dispatchEvent(new Event('visibilitychange'))");
        awaitChange(page);
        page.waitForCondition(() -> streams.size() == 2);
    }

    @Test
    void offline_renewsTheStreamOnceOnline() {
        openLive(page);
        page.context().setOffline(true);
        changeSubject();
        page.context().setOffline(false);
        awaitChange(page);
        assertThat(page.locator("#live-state")).hasText("Live");
        assertThat(streams).hasSizeGreaterThan(1);
    }

    @Test
    @DirectOnly("the platform draws a frame every 16 ms of the page's clock, so minutes of it take too long")
    void refusedStream_isRequestedSeldom() {
        page.clock().install();
        page.route("**/events?**", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        page.onRequest(this::noteStream);
        open("/helpdesk");
        assertThat(page.locator("#live-state")).hasText("Every 3600 s");
        page.clock().runFor(120_000);
        assertThat(streams).hasSizeBetween(4, 8);
    }

    /** Codex's board continues to say that the ticket is not overdue; with and without a stream. */
    @Test
    @DirectOnly("the time of a due ticket passes once")
    void ticketBecomesOverdue_turnsRedBetweenBoards() {
        openLive(page);
        Page polling = newPage(new Browser.NewContextOptions().setViewportSize(1440, 900));
        polling.addInitScript("delete Navigator.prototype.locks");
        Instant due;
        do { // until Codex was asked before the due time: a busy machine asks it seldom
            due = Instant.now()
                    .plusSeconds(10)
                    .truncatedTo(ChronoUnit.SECONDS)
                    .plusMillis(999); // which the API rounds down
            beacon.codex().show(dueAt(due));
            assertThat(page.locator(SUBJECT))
                    .hasText("Due at " + due, new HasTextOptions().setTimeout(CHANGE_TIMEOUT_MS));
        } while (!Instant.now().isBefore(due));
        polling.navigate(origin() + "/helpdesk");
        assertThat(polling.locator("#live-state")).hasText("Every 3600 s");
        for (Page tab : List.of(page, polling)) {
            assertThat(tab.locator("tr[data-key='10005'] .sla-overdue"))
                    .isVisible(new IsVisibleOptions().setTimeout(CHANGE_TIMEOUT_MS));
        }
    }

    @Test
    void hiddenTab_handsTheStreamToVisibleOne() {
        openLive(page);
        Page second = newPage(page.context());
        openLive(second);
        hide(page);
        assertThat(second.locator("#live-state")).hasText("Live");
        changeSubject();
        awaitChange(second);
        page.waitForCondition(() -> streams.size() == 2);
    }

    @Test
    void liveTab_pollsAtItsIntervalToo() {
        openLive(page);
        page.evaluate("window.AUTO_REFRESH_MS = 500");
        page.waitForResponse("**/api/tickets/helpdesk?**", () -> {});
        page.waitForResponse("**/api/tickets/helpdesk?**", () -> {});
        assertThat(page.locator("#live-state")).hasText("Live");
    }

    @Test
    void closedTab_handsTheStreamOver() {
        openLive(page);
        Page second = newPage(page.context());
        openLive(second);
        page.close();
        assertThat(second.locator("#live-state")).hasText("Live");
        changeSubject();
        awaitChange(second);
    }

    @Test
    void pause_endsTheStream_untilItContinues() {
        openLive(page);
        page.click("#pause-refresh");
        assertThat(page.locator("#live-state")).isEmpty();
        changeSubject();
        page.click("#pause-refresh");
        assertThat(page.locator("#live-state")).hasText("Live");
        awaitChange(page);
        page.waitForCondition(() -> streams.size() == 2);
    }

    /** What was reported between the end of a stream and the next one is lost. */
    @Test
    void interruptedStream_refreshesOnceItIsOpenAgain() {
        exposeStream();
        openLive(page);

        page.waitForResponse(
                "**/api/tickets/helpdesk?**", () -> page.evaluate("stream.dispatchEvent(new Event('error'))"));

        assertThat(page.locator("#live-state")).hasText("Live");
    }

    @Test
    void endedSession_isShownWithoutPolling() {
        exposeStream();
        openLive(page);
        page.route("**/api/tickets/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));

        page.evaluate("stream.dispatchEvent(new MessageEvent('signed-out', {data: '{}'}))");

        assertThat(page.locator("#refresh-banner")).containsText("You are no longer signed in.");
        assertThat(page.locator("#live-state")).hasText("Every 3600 s");
    }

    @Test
    void intervalOfZero_endsTheStream() {
        openLive(page);
        page.evaluate("window.AUTO_REFRESH_MS = 0");
        assertThat(page.locator("#live-state")).isEmpty();
    }

    @Test
    void browserWithoutLocks_polls() {
        page.addInitScript("delete Navigator.prototype.locks");
        open("/helpdesk");
        assertThat(page.locator("#live-state")).hasText("Every 3600 s");
        page.evaluate("window.AUTO_REFRESH_MS = 500");
        changeSubject();
        awaitChange(page);
    }

    private static ScriptedBoard dueAt(Instant due) {
        ScriptedTicket ticket = ScriptedTicket.of(10005)
                .subject("Due at " + due)
                .sla("sla-warning", "Due soon")
                .field("due_by_str", due.toString())
                .field("fr_due_by_str", null);
        return ScriptedBoard.everyday().without(10005).with(1, ticket);
    }

    private static void hide(Page tab) {
        tab.evaluate("""
                () => {
                  Object.defineProperty(document, 'hidden', {configurable: true, get: () => window.away});
                  window.away = true;
                  document.dispatchEvent(new Event('visibilitychange'));
                }
                """);
    }

    /** Sets {@code window.stream} to the stream that the page opens next. */
    private void exposeStream() {
        page.addInitScript("""
                const Stream = EventSource;
                window.EventSource = class extends Stream {
                  constructor(url) { super(url); window.stream = this; }
                };
                """);
    }

    private void openLive(Page tab) {
        tab.onRequest(this::noteStream);
        tab.navigate(origin() + "/helpdesk");
        assertThat(tab.locator("#live-state")).hasText("Live");
    }

    private void noteStream(Request request) {
        if (request.url().contains("/events?")) {
            streams.add(request.url());
        }
    }

    private void changeSubject() {
        beacon.codex()
                .show(ScriptedBoard.everyday()
                        .without(10005)
                        .with(1, ScriptedTicket.of(10005).subject("Another subject")));
    }

    private void awaitChange(Page tab) {
        assertThat(tab.locator(SUBJECT)).hasText("Another subject", new HasTextOptions().setTimeout(CHANGE_TIMEOUT_MS));
    }
}
