package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Point 6: the refresh. */
class RefreshTest extends BrowserTest {

    private static final String API = "**/api/tickets/helpdesk?**";

    private static final String COUNT_CHANGES = """
            () => {
              window.touched = new Set();
              new MutationObserver(records => records.forEach(record => {
                const nodes = record.type === 'childList' ? [...record.addedNodes, ...record.removedNodes] : [record.target];
                nodes.forEach(node => {
                  const row = (node.nodeType === 1 ? node : node.parentElement)?.closest('tr') ?? record.target.closest?.('tr');
                  if (row?.dataset.key) { window.touched.add(row.dataset.key); }
                });
              })).observe(document.getElementById('sections'), {subtree: true, childList: true, characterData: true, attributes: true});
            }
            """;

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
    void touchesOnlyWhatHasChanged() {
        open("/helpdesk");
        page.evaluate(COUNT_CHANGES);
        beacon.codex()
                .show(ScriptedBoard.everyday()
                        .without(10005)
                        .with(1, ScriptedTicket.of(10005).subject("Another subject")));

        refresh();

        assertThat(page.locator("tr[data-key='10005'] [data-field=subject]")).hasText("Another subject");
        assertThat(page.evaluate("[...window.touched]")).isEqualTo(List.of("10005"));
    }

    @Test
    void marksNewAndMovedTicketsForAFewSeconds() {
        page.clock().install();
        open("/helpdesk");
        beacon.codex()
                .show(ScriptedBoard.everyday()
                        .with(1, ScriptedTicket.of(555))
                        .without(10001)
                        .with(2, ScriptedTicket.of(10001)));

        refresh();

        assertThat(page.locator("tr[data-key='555'] [data-flag]")).hasText("new");
        assertThat(page.locator("tr[data-key='10001'] [data-flag]")).hasText("moved");
        assertThat(keys(2)).contains("10001");
        assertThat(page.locator("#announcer")).hasText("1 new ticket, 1 moved to another section.");
        picture("new-and-moved");
        page.clock().fastForward(10_000);
        assertThat(page.locator("[data-flag]")).hasCount(0);
    }

    @Test
    void keepsFocusScrollSelectionAndTheOpenDialog() {
        beacon.codex().show(ScriptedBoard.of(60, 11, 4, 60));
        open("/helpdesk");
        String scroller = "#s1-container .table-wrapper";
        page.evalOnSelector(scroller, "node => { node.scrollTop = 300; }");
        page.waitForFunction("document.querySelector('" + scroller + "').scrollTop === 300");
        String inSight =
                "() => [...document.querySelectorAll('#s1-items-body tr')].find(row => row.getBoundingClientRect().top > 500).dataset.key";
        Object before = page.evaluate(inSight);
        page.evaluate(
                "key => document.querySelector(`tr[data-key='${key}'] [data-field=subject]`).focus({preventScroll: true})",
                before);
        page.evaluate(
                "key => getSelection().selectAllChildren(document.querySelector(`tr[data-key='${key}'] [data-field=requester]`))",
                before);
        String selected = (String) page.evaluate("getSelection().toString()");

        beacon.codex().show(ScriptedBoard.of(60, 12, 4, 60).with(1, ScriptedTicket.of(10999)));
        refreshQuietly();

        assertThat(page.evaluate(inSight)).isEqualTo(before);
        assertThat(page.evaluate("document.activeElement.closest('tr').dataset.key"))
                .isEqualTo(before);
        assertThat(page.evaluate("getSelection().toString()")).isEqualTo(selected);

        page.evaluate("key => { location.hash = 'ticket-' + key; }", before);
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("own words");
        beacon.codex().show(ScriptedBoard.of(60, 12, 5, 60));
        refreshQuietly();
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    }

    /** As by itself: without a click that would take the focus. */
    private void refreshQuietly() {
        page.waitForResponse(API, () -> page.evaluate("window.AUTO_REFRESH_MS = 1"));
        page.evaluate("window.AUTO_REFRESH_MS = 60_000");
        settled();
    }

    @Test
    void asksWithTheTagAndIsToldThatNothingHasChanged() {
        open("/helpdesk");
        page.evaluate(COUNT_CHANGES);

        Response response = page.waitForResponse(API, () -> page.click("#refresh-now"));
        settled();

        assertThat(response.status()).isEqualTo(304);
        assertThat(page.evaluate("window.touched.size")).isEqualTo(0);
        assertThat(page.locator("#announcer")).isEmpty();
    }

    @Test
    void refreshesByItselfUntilTheConsoleSaysStop() {
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
    void neverAsksTwiceAtOnce() {
        open("/helpdesk");
        List<Request> calls = calls();
        page.route(API, route -> {
            page.evaluate(
                    "document.querySelector('#refresh-now').click(); document.querySelector('#refresh-now').click();");
            route.resume();
        });

        refresh();

        assertThat(calls).hasSize(1);
    }

    @Test
    void spreadsTabsByChance() {
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
    void neverAsksSoonerThanTheServerWantsToBeAsked() {
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
    void aClockThatIsPutBackDoesNotHoldUpTheRefresh() {
        page.clock().install(new Clock.InstallOptions().setTime("2026-11-22T12:00:00"));
        open("/helpdesk");

        page.clock().setSystemTime("2026-11-22T08:00:00");

        page.waitForResponse(API, () -> page.clock().runFor(6_000));
    }

    @Test
    void theRefreshButtonTellsThatARefreshIsGoingOn() {
        open("/helpdesk");
        double width = page.locator("#refresh-now").boundingBox().width;
        page.route(API, route -> {
            assertThat(page.locator("#refresh-now")).hasText("Loading");
            assertThat(page.locator("#refresh-now").boundingBox().width).isCloseTo(width, within(0.6));
            route.resume();
        });

        refresh();

        assertThat(page.locator("#refresh-now")).hasText("Refresh");
    }

    @Test
    void pausesInHiddenTabsAndCatchesUpOnReturn() {
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
    void catchesUpWhenTheMachineWakes() {
        page.clock().install();
        open("/helpdesk");

        page.waitForResponse(API, () -> page.clock().fastForward("02:00:00"));
    }

    @Test
    void thePauseButtonStopsAndResumes() {
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

    @Test
    void keepsTheFocusOfARowThatHasBeenScrolledJustOutOfSight() {
        beacon.codex().show(ScriptedBoard.of(300, 0, 0, 0));
        open("/helpdesk");
        assertThat(page.locator("#s1-items-body tr:not([hidden])").nth(8)).isAttached();
        Locator second = page.locator("#s1-items-body tr [data-field=subject]").nth(1);
        second.focus();
        String key = (String) second.evaluate("link => link.closest('tr').dataset.key");
        page.evaluate("document.querySelector('#s1-container .table-wrapper').scrollBy(0, 150)");
        page.evaluate("new Promise(seen => requestAnimationFrame(() => requestAnimationFrame(seen)))");

        beacon.codex().show(ScriptedBoard.of(299, 0, 0, 0));
        page.evaluate("document.getElementById('refresh-now').click()"); // which leaves the focus where it is
        assertThat(page.locator("#s1-item-count")).hasText("299");

        assertThat(page.evaluate("document.activeElement.closest('tr')?.dataset.key"))
                .isEqualTo(key);
    }

    @Test
    void theListCarriesNoDescriptions() {
        open("/helpdesk");

        String list = page.waitForResponse(API, () -> page.reload()).text();

        assertThat(list).doesNotContain("own words").contains("search_text");
        assertThat(page.request().get(origin() + "/api/tickets/helpdesk").text())
                .contains("own words");
    }
}
