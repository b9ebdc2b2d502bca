package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Times of the refresh. */
@DirectAndBehindGateway
class RefreshScheduleTest extends BrowserTest {

    @Override
    boolean expected(String consoleError) {
        return consoleError.contains("net::ERR_FAILED") || consoleError.contains("net::ERR_INTERNET_DISCONNECTED");
    }

    private static final String API = "**/api/tickets/helpdesk?**";

    private List<Request> calls() {
        List<Request> calls = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/api/tickets/helpdesk?")) {
                calls.add(request);
            }
        });
        return calls;
    }

    @Test
    void intervalZero_stopsPolling() {
        open("/helpdesk");
        assertThat(page.evaluate("window.AUTO_REFRESH_MS")).isEqualTo(60_000);

        page.waitForResponse(API, () -> page.evaluate("window.AUTO_REFRESH_MS = 50"));
        page.waitForResponse(API, () -> {});
        page.evaluate("window.AUTO_REFRESH_MS = 0");
        settled();
        List<Request> calls = calls();
        page.waitForTimeout(400);

        assertThat(calls).isEmpty();
    }

    @Test
    void interval_hasJitter() {
        open("/helpdesk");

        Object delays = page.evaluate("""
                async () => {
                  const url = document.querySelector('script[type=module][src*="main.js"]').src.replace(/main\\.js.*/, 'net/poller.js');
                  const { Poller } = await import(url);
                  return [0, 0.5, 1].map(chance => {
                    const poller = new Poller(async () => null, () => chance, () => 0);
                    poller.intervalMs = 60000;
                    const due = Math.round(poller.dueAt);
                    poller.intervalMs = 0;
                    return due;
                  });
                }
                """);

        assertThat(delays).isEqualTo(List.of(54_000, 60_000, 66_000));
    }

    @Test
    void reportedChange_isFetchedAfterAtMostHalfASecond() {
        open("/helpdesk");

        Object delays = page.evaluate("""
                async () => {
                  const url = document.querySelector('script[type=module][src*="main.js"]').src.replace(/main\\.js.*/, 'net/poller.js');
                  const { Poller } = await import(url);
                  return [0.2, 1].map(chance => {
                    const poller = new Poller(async () => null, () => chance, () => 0);
                    poller.intervalMs = 60000;
                    poller.pollSoon();
                    const due = Math.round(poller.dueAt);
                    poller.intervalMs = 0;
                    return due;
                  });
                }
                """);

        assertThat(delays).isEqualTo(List.of(100, 500));
    }

    @Test
    void dueTicket_isPolledAfterTheSecondOfItsDueTime() {
        open("/helpdesk");

        Object delay = page.evaluate("""
                async () => {
                  const scripts = document.querySelector('script[type=module][src*="main.js"]').src.replace(/main\\.js.*/, '');
                  const { pollWhenDue } = await import(scripts + 'net/poll-when-due.js');
                  const { serverNow } = await import(scripts + 'lib/server-clock.js');
                  const due = serverNow();
                  const store = new EventTarget();
                  store.board = { s1_items: [{ due_by: new Date(due).toISOString(), fr_due_by: null }] };
                  return new Promise(resolve => {
                    pollWhenDue(store, { pollSoon: () => resolve(serverNow() - due) }, { live: false });
                    store.dispatchEvent(new Event('board'));
                  });
                }
                """);

        assertThat(((Number) delay).doubleValue()).isGreaterThanOrEqualTo(1_000);
    }

    @Test
    void clockSetBackAfterFailure_isNotWaitedFor() {
        open("/helpdesk");

        Object delay = page.evaluate("""
                async () => {
                  const url = document.querySelector('script[type=module][src*="main.js"]').src.replace(/main\\.js.*/, 'net/poller.js');
                  const { Poller } = await import(url);
                  let now = 3_600_000;
                  const poller = new Poller(() => Promise.reject({ retryAfterMs: 1000 }), () => 1, () => now);
                  poller.intervalMs = 60000;
                  await poller.poll();
                  now = 0;
                  poller.pollSoon();
                  const due = Math.round(poller.dueAt);
                  poller.intervalMs = 0;
                  return due;
                }
                """);

        assertThat(delay).isEqualTo(500);
    }

    @Test
    void veryLongInterval_doesNotPollAtOnce() {
        page.clock().install();
        open("/helpdesk");

        List<Request> calls = calls();
        page.evaluate("window.AUTO_REFRESH_MS = 1e10");
        page.clock().runFor(2_000);

        assertThat(calls).isEmpty();
    }

    @Test
    void retryAfter_isRespected() {
        open("/helpdesk");

        Object delays = page.evaluate("""
                async () => {
                  const url = document.querySelector('script[type=module][src*="main.js"]').src.replace(/main\\.js.*/, 'net/poller.js');
                  const { Poller } = await import(url);
                  return Promise.all([0, 1].map(async chance => {
                    const poller = new Poller(() => Promise.reject({ retryAfterMs: 600000 }), () => chance, () => 0);
                    poller.intervalMs = 60000;
                    await poller.poll();
                    const due = Math.round(poller.dueAt);
                    poller.intervalMs = 0;
                    return due;
                  }));
                }
                """);

        assertThat(delays).isEqualTo(List.of(600_000, 660_000));
    }

    @Test
    void clockSetBack_refreshes() {
        page.clock().install(new Clock.InstallOptions().setTime("2026-11-22T12:00:00"));
        open("/helpdesk");

        page.clock().setSystemTime("2026-11-22T08:00:00");

        page.waitForResponse(API, () -> page.clock().runFor(6_000));
    }

    @Test
    @DirectOnly("the platform draws a frame every 16 ms of the page's clock, so minutes of it take too long")
    void hiddenTab_doesNotPoll() {
        page.clock().install();
        open("/helpdesk");
        List<Request> calls = calls();
        page.evaluate("""
                () => {
                  Object.defineProperty(document, 'hidden', {configurable: true, get: () => window.away});
                  window.away = true;
                  document.dispatchEvent(new Event('visibilitychange'));
                }
                """);

        page.clock().runFor(300_000);
        assertThat(calls).isEmpty();

        page.waitForResponse(
                API, () -> page.evaluate("window.away = false; document.dispatchEvent(new Event('visibilitychange'))"));
    }

    @Test
    void afterSuspend_refreshesAtOnce() {
        page.clock().install();
        open("/helpdesk");

        page.waitForResponse(API, () -> page.clock().fastForward("02:00:00"));
    }

    @Test
    void afterShortSuspend_refreshesWithinTwoSeconds() {
        page.clock().install();
        open("/helpdesk");

        page.clock().fastForward(20_000);
        page.waitForResponse(API, () -> page.clock().runFor(2_000));
    }

    @Test
    void onlineAgain_refreshesWithinTwoSeconds() {
        page.clock().install();
        open("/helpdesk");

        page.context().setOffline(true);
        page.waitForResponse(API, () -> {
            page.context().setOffline(false);
            page.clock().runFor(2_000);
        });
    }

    /** The gateway accepts 1,000 requests a minute from one address, behind which there may be 60 tabs. */
    @Test
    @DirectOnly("the platform draws a frame every 16 ms of the page's clock, so minutes of it take too long")
    void outage_tabSendsFewRequestsAMinute() {
        page.clock().install();
        open("/helpdesk");
        List<Request> calls = calls();
        page.route("**/api/**", Route::abort);

        page.clock().runFor(180_000);

        assertThat(calls).hasSizeBetween(2, 15);
    }

    @Test
    @DirectOnly("the platform draws a frame every 16 ms of the page's clock, so minutes of it take too long")
    void pauseButton_stopsAndResumes() {
        page.clock().install();
        open("/helpdesk");
        List<Request> calls = calls();

        page.click("#pause-refresh");
        assertThat(page.locator("#pause-refresh")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("#paused-banner")).containsText("Automatic refresh is paused. Showing tickets from");
        assertThat(page).hasTitle("⏸ (47) Helpdesk");
        page.clock().runFor(180_000);
        assertThat(calls).isEmpty();
        assertAccessible("paused");

        page.clock().fastForward("26:00:00");
        assertThat(page.locator("#paused-banner")).containsText(Pattern.compile("Showing tickets from .*20\\d\\d"));

        page.waitForResponse(API, () -> page.click("#pause-refresh"));
        assertThat(page.locator("#pause-refresh")).hasAttribute("aria-pressed", "false");
        assertThat(page.locator("#paused-banner")).isHidden();
        assertThat(page).hasTitle("(47) Helpdesk");
    }
}
