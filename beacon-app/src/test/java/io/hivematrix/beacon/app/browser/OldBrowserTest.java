package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page in a browser without the functions and styles that Chromium has got since version 94. */
@DirectAndBehindGateway
class OldBrowserTest extends BrowserTest {

    private static final String REMOVE_NEWER_FUNCTIONS = """
            (() => {
              const remove = (owner, names) => owner && names.split(" ").forEach(name => delete owner[name]);
              const typedArray = Object.getPrototypeOf(Int8Array.prototype);
              remove(Array.prototype, "findLast findLastIndex toSorted toReversed toSpliced with group groupToMap");
              remove(typedArray, "findLast findLastIndex toSorted toReversed with");
              remove(Array, "fromAsync");
              remove(String.prototype, "isWellFormed toWellFormed");
              remove(Set.prototype, "union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom");
              remove(Object.getPrototypeOf(Object.getPrototypeOf([].values())),
                "map filter take drop flatMap reduce toArray forEach some every find");
              remove(Object, "groupBy");
              remove(Map, "groupBy");
              remove(Map.prototype, "getOrInsert getOrInsertComputed");
              remove(Promise, "withResolvers try");
              remove(Error, "isError");
              remove(RegExp, "escape");
              remove(JSON, "rawJSON isRawJSON");
              remove(Intl, "DurationFormat supportedValuesOf");
              remove(Intl.NumberFormat.prototype, "formatRange formatRangeToParts");
              remove(AbortSignal, "timeout any");
              remove(AbortSignal.prototype, "reason throwIfAborted");
              remove(URL, "canParse parse");
              remove(URLSearchParams.prototype, "size");
              remove(Response, "json");
              remove(Response.prototype, "bytes");
              remove(Blob.prototype, "bytes");
              remove(Document.prototype, "startViewTransition caretPositionFromPoint");
              remove(Element.prototype, "checkVisibility setHTML setHTMLUnsafe getHTML moveBefore ariaNotify");
              remove(HTMLElement.prototype, "inert popover showPopover hidePopover togglePopover");
              remove(HTMLDialogElement.prototype, "requestClose closedBy");
              remove(HTMLInputElement.prototype, "showPicker");
              remove(HTMLSelectElement.prototype, "showPicker");
              remove(window, "structuredClone navigation Iterator Highlight HighlightRegistry ViewTransition EditContext Sanitizer "
                + "CloseWatcher ToggleEvent CompressionStream URLPattern fetchLater reportError scheduler documentPictureInPicture");
            })();
            """;

    private static final Pattern TOO_OLD =
            Pattern.compile("This browser is too old.*Chrome or Edge 94, Firefox 98, Safari 15.4 or later\\.");

    /** Styles that such a browser does not know, and what they become. */
    private static final Map<String, String> NEWER_STYLES = Map.of(
            "@container", "@unknown-container",
            "container-type", "unknown-type",
            "(scripting:", "(unknown:",
            "round(", "unknown(",
            "contain-intrinsic-height", "unknown-intrinsic-height");

    @BeforeEach
    void becomeOld() {
        if (deployment == Deployment.GATEWAY) {
            beacon.user(Optional.of(DemoUser.VISITOR));
        }
        page.context().addInitScript(REMOVE_NEWER_FUNCTIONS);
        page.route("**/static/**/*.css", OldBrowserTest::withoutNewerStyles);
    }

    private static void withoutNewerStyles(Route route) {
        APIResponse response = route.fetch();
        String styles = response.text();
        for (Map.Entry<String, String> style : NEWER_STYLES.entrySet()) {
            styles = styles.replace(style.getKey(), style.getValue());
        }
        route.fulfill(new Route.FulfillOptions().setResponse(response).setBody(styles));
    }

    @Test
    void board_sortsFiltersFindsAndRefreshes() {
        open("/helpdesk");
        assertThat(page.evaluate("typeof structuredClone + typeof [].toSorted + typeof AbortSignal.timeout"))
                .isEqualTo("undefinedundefinedundefined");
        assertThat(page.locator("tbody tr")).hasCount(47);
        assertThat(page.locator("main .alert:visible")).hasCount(0);

        page.locator("#s1-item-table [data-column=id] button").click();
        assertThat(keys(1)).isSorted();
        page.locator("#s1-item-table [data-column=id] button").click();
        assertThat(keys(1)).isSortedAccordingTo((left, right) -> right.compareTo(left));
        page.selectOption("#priority-filter", "urgent,high");
        page.selectOption("#priority-filter", "");
        page.fill("#find", "#10003");
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.fill("#find", "");
        beacon.codex().show(ScriptedBoard.everyday().with(1, ScriptedTicket.of(555)));
        refresh();
        assertThat(page.locator("tr[data-key='555'] [data-flag]")).hasText("new");
    }

    @Test
    void detailsAndSync_work() {
        beacon.codex().syncsAre("completed");
        page.clock().install();
        open("/helpdesk");

        page.locator("#s1-items-body [data-field=subject]").first().click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("own words");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        page.waitForResponse("**/api/sync/tickets", () -> page.click("#sync-tickets"));
        page.waitForResponse("**/api/sync/status/**", () -> page.clock().fastForward(3_000));
        assertThat(page.locator(".toast--success")).hasText("Tickets are synced.");
    }

    @Test
    void largeBoard_scrolls() {
        beacon.codex().show(ScriptedBoard.of(400, 11, 4, 18));
        open("/helpdesk");
        assertThat(page.locator("#s1-item-count")).hasText("400");

        page.evaluate("document.querySelector('#s1-items-body').lastElementChild.scrollIntoView()");
        page.waitForFunction("""
                () => [...document.querySelectorAll('#s1-items-body tr')].some(row => {
                  const { top, height } = row.getBoundingClientRect();
                  return height > 10 && top > 0 && top < innerHeight && row.textContent.includes("#103");
                })
                """);
    }

    @Test
    void layout_fitsTheWindowAndHidesChips() {
        open("/helpdesk");

        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(page.locator("#s3-title")).isInViewport();
        assertThat(page.locator("#s1-items-body tr").first()).isInViewport();
        assertThat(page.evaluate("getComputedStyle(document.querySelector('#chips')).overflow"))
                .isEqualTo("hidden");
        picture("old-browser");
    }

    @Test
    void waitingPage_retries() throws Exception {
        try (LiveBeacon other = newBeacon(codex -> codex.failWith(500))) {
            page.clock().install();
            page.navigate(other.pageAddress() + "/helpdesk");
            assertThat(page.locator("h1")).hasText("No board yet");
            other.codex().show(ScriptedBoard.everyday());

            letTimePassUntilThereIsABoard();

            assertThat(page.locator("#total-active-items-count")).hasText("47");
        }
    }

    @Test
    void screen_showsTicketsAndRefreshes() throws Exception {
        page.clock().install();
        page.navigate(origin() + beacon.displayLink("tickets"));
        assertThat(page.locator("#count")).hasText("47");
        assertThat(page.locator("#rows tr").first()).isVisible();
        beacon.codex().show(ScriptedBoard.of(2, 1, 0, 0));

        page.clock().runFor(20_000);

        assertThat(page.locator("#count")).hasText("3");
        assertThat(page.locator("#stale")).isHidden();
    }

    @Test
    void docs_requestTickets() {
        beacon.codex().show(ScriptedBoard.of(1, 0, 0, 0));

        assertThat(tryOut("showBoard", "")).containsText("requester_name");
    }

    @Test
    void unsupportedBrowser_showsWhichOnesWork() {
        page.context().addInitScript("delete Object.hasOwn");

        page.navigate(origin() + "/helpdesk");

        assertThat(page.locator("main [role=alert]")).hasText(TOO_OLD);
        assertThat(page.locator("#s1-items-body tr").first()).isVisible();
    }

    @Test
    void unsupportedBrowser_showsWhichOnesWorkOnScreen() throws Exception {
        page.context().addInitScript("delete Object.hasOwn");

        page.navigate(origin() + beacon.displayLink("tickets"));

        assertThat(page).hasURL(origin() + "/display/helpdesk");
        assertThat(page.locator("main [role=alert]:visible")).hasText(TOO_OLD);
    }

    @Override
    boolean expected(String consoleError) {
        return consoleError.contains("Failed to load resource");
    }
}
