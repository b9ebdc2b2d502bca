package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Refresh of the board in an open page. */
@DirectAndBehindGateway
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

    /** Ages of tickets are whole minutes at START; no minute ends during the test. */
    private void openWithFixedTime() {
        Instant betweenMinutes = ScriptedCodex.START.plusSeconds(30);
        page.clock().setFixedTime(betweenMinutes.toString());
        serverTimeIs(betweenMinutes);
        open("/helpdesk");
    }

    @Test
    void refresh_replacesOnlyChangedRows() {
        openWithFixedTime();
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
    void newAndMovedTickets_areMarkedForSeconds() {
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
    void refresh_preservesFocusScrollSelectionAndDialog() {
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
    void refresh_sendsEntityTagAndGets304() {
        openWithFixedTime();
        page.evaluate(COUNT_CHANGES);

        Response response = page.waitForResponse(API, () -> page.click("#refresh-now"));
        settled();

        assertThat(response.status()).isEqualTo(304);
        assertThat(page.evaluate("window.touched.size")).isEqualTo(0);
        assertThat(page.locator("#announcer")).isEmpty();
    }

    @Test
    void refresh_sendsOneRequestAtATime() {
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
    void refreshButton_showsProgress() {
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
    void refresh_preservesFocusOfRowOutsideViewport() {
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
    void list_hasNoDescriptions() {
        open("/helpdesk");

        String list = page.waitForResponse(API, () -> page.reload()).text();

        assertThat(list).doesNotContain("own words").contains("search_text");
        assertThat(page.request().get(origin() + "/api/tickets/helpdesk").text())
                .contains("own words");
    }
}
