package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Route;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Messages of the page while Codex, Beacon or the network fails; the last board remains. */
@DirectAndBehindGateway
class StaleDataPageTest extends BrowserTest {

    private static final String API = "**/api/tickets/helpdesk?**";

    /** Four sections, but what is in them are no tickets. */
    private static final String NO_TICKETS =
            "{\"workload\": [], \"s1_items\": [{}], \"s2_items\": [], \"s3_items\": [], \"s4_items\": []}";

    @Override
    boolean expected(String consoleError) {
        return consoleError.contains("Failed to load resource") || consoleError.contains("net::ERR_FAILED");
    }

    private void assertRowsRemain() {
        assertThat(page.locator("tbody tr")).hasCount(47);
        assertThat(page.locator("#total-active-items-count")).hasText("47");
        assertThat(page.locator("#siren-left")).hasClass(Pattern.compile(".*active.*"));
        assertThat(page).hasTitle("⚠ (47) Helpdesk");
    }

    /** With its own Beacon: an open circuit breaker would affect the next test. */
    @Test
    void codexFails_rowsRemainWithBanner() throws Exception {
        try (LiveBeacon other = newBeacon()) {
            other.codex().show(ScriptedBoard.everyday());
            openAt(other, "/helpdesk");
            other.codex().failWith(500);

            refresh();

            assertThat(page.locator("#stale-banner")).containsText("This board is not up to date.");
            assertThat(page.locator("#stale-banner")).containsText("Failing since");
            assertThat(page.locator("#stale-banner")).containsText("Next try at");
            assertRowsRemain();
            picture("stale");
            assertAccessible("stale board");
        }
    }

    /** Responses that are no board; none of them means that there are no tickets. */
    @Test
    void invalidCodexResponse_rowsRemain() throws Exception {
        try (LiveBeacon other = newBeacon()) {
            other.codex().show(ScriptedBoard.everyday());
            openAt(other, "/helpdesk");

            for (String body : List.of("", "<html>Bad Gateway</html>", "{}", "[]", "{\"section1\": 1}")) {
                other.codex().respondWith(body);
                refresh();
                assertThat(page.locator("#stale-banner")).isVisible();
                assertRowsRemain();
            }
        }
    }

    @Test
    void unreadableTickets_areNamedInANotice() throws Exception {
        try (LiveBeacon other = newBeacon()) {
            other.codex().respondWith("{\"section1\": [{\"id\": 1}, {\"id\": \"T20260105.0001\"}]}");
            openAt(other, "/helpdesk");

            assertThat(page.locator("#notice")).containsText("1 ticket could not be read");
            assertThat(page.locator("#notice"))
                    .containsText("Example: ticket T20260105.0001: id is not a 64-bit integer.");
            refresh();
            assertThat(page.locator("#notice")).containsText("1 ticket could not be read");
        }
    }

    @Test
    void unreachableBeacon_boardStaysAndBannerShowsNextTry() {
        open("/helpdesk");
        page.route(API, Route::abort);

        refresh();

        assertThat(page.locator("#refresh-banner")).containsText("Beacon is not reachable.");
        assertThat(page.locator("#refresh-banner")).containsText("Next try at");
        assertRowsRemain();
        picture("unreachable");

        page.unroute(API);
        refresh();
        assertThat(page.locator("#refresh-banner")).isHidden();
        assertThat(page).hasTitle("(47) Helpdesk");
    }

    @Test
    void refreshBanner_isAccessible() {
        open("/helpdesk");
        page.route(API, Route::abort);

        refresh();

        assertThat(page.locator("#refresh-banner")).isVisible();
        assertAccessible("unreachable");
    }

    @Test
    void responseWithoutBoard_rowsRemain() {
        open("/helpdesk");

        for (String body :
                new String[] {"", "<html>login</html>", "{}", "[]", "null", "{\"s1_items\": 7}", NO_TICKETS}) {
            page.route(API, route -> route.fulfill(new Route.FulfillOptions().setBody(body)));
            refresh();
            assertThat(page.locator("#refresh-banner")).containsText("invalid response");
            assertRowsRemain();
            page.unroute(API);
        }
    }

    @Test
    void expiredSession_showsBanner() {
        open("/helpdesk");
        page.route(API, route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));

        refresh();

        assertThat(page.locator("#refresh-banner")).containsText("no longer signed in");
        assertThat(page.locator("#refresh-banner")).containsText("Next try at");
        assertRowsRemain();
    }

    @Test
    void endedSession_showsSignInWhenGatewayRedirects() {
        open("/helpdesk");
        page.route(API, route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
        page.route("**/helpdesk", Route::abort);

        refresh();

        assertThat(page.locator("#refresh-banner")).containsText("no longer signed in");
    }

    @Test
    void lostPermission_showsBanner() {
        open("/helpdesk");
        page.route(API, route -> route.fulfill(new Route.FulfillOptions().setStatus(403)));

        refresh();

        assertThat(page.locator("#refresh-banner")).containsText("no longer have access");
        assertRowsRemain();
    }

    @Test
    void truncatedResponse_isReportedAsConnectionFailure() {
        open("/helpdesk");
        page.evaluate("""
                window.fetch = async () => new Response(new ReadableStream({
                  start(body) { body.error(new TypeError("network error")); }
                }))
                """);

        refresh();

        assertThat(page.locator("#refresh-banner")).containsText("Beacon is not reachable.");
        assertRowsRemain();
    }

    @Test
    void failureOfEarlierDay_isShownWithDate() {
        page.clock().install(new Clock.InstallOptions().setTime("2026-11-22T12:00:00"));
        serverTimeIs(Instant.parse("2026-11-22T12:00:00Z"));
        open("/helpdesk");
        page.route(API, Route::abort);
        refresh();
        assertThat(page.locator("#refresh-banner")).not().containsText("2026");

        page.waitForRequest(API, () -> page.clock().fastForward("26:00:00"));
        settled();

        assertThat(page.locator("#refresh-banner")).containsText("Showing tickets from before Nov 22, 2026");
    }

    @Test
    void failureAndItsEnd_areAnnouncedOnce() {
        open("/helpdesk");
        page.evaluate("""
                () => {
                  window.said = [];
                  const line = document.querySelector("#announcer");
                  new MutationObserver(() => window.said.push(line.textContent)).observe(line, {childList: true});
                }
                """);
        page.route(API, Route::abort);
        refresh();
        refresh();
        page.unroute(API);
        refresh();

        assertThat(page.locator("#announcer")).hasText("The board is up to date again.");
        Assertions.assertThat(page.evaluate("window.said"))
                .isEqualTo(List.of(
                        "This board is not up to date. Beacon is not reachable.", "The board is up to date again."));
    }

    @Test
    void networkBack_refreshesAtOnce() {
        open("/helpdesk");
        page.context().setOffline(true);
        refresh();
        assertThat(page.locator("#refresh-banner")).containsText("Beacon is not reachable.");

        page.waitForResponse(API, () -> page.context().setOffline(false));

        assertThat(page.locator("#refresh-banner")).isHidden();
    }

    @Test
    void retryAfter_isRespected() {
        page.clock().install();
        open("/helpdesk");
        page.route(
                API,
                route -> route.fulfill(
                        new Route.FulfillOptions().setStatus(429).setHeaders(Map.of("Retry-After", "600"))));
        refresh();
        page.unroute(API);

        page.clock().fastForward(400_000);
        assertThat(page.locator("#refresh-banner")).containsText("Rate limit exceeded");

        page.waitForResponse(API, () -> page.clock().fastForward(300_000));
        assertThat(page.locator("#refresh-banner")).isHidden();
    }

    @Test
    void emptyBoard_isShown() {
        open("/helpdesk");
        beacon.codex().show(new ScriptedBoard());

        refresh();

        assertThat(page.locator("tbody tr")).hasCount(0);
        assertThat(page.locator("#total-active-items-count")).hasText("0");
        assertThat(page).hasTitle("(0) Helpdesk");
        picture("empty-board");
        assertAccessible("empty board");
    }

    @Test
    void withoutBoard_waitingPageRecovers() throws Exception {
        try (LiveBeacon other = newBeacon(codex -> codex.failWith(500))) {
            page.clock().install();
            page.navigate(other.pageAddress() + "/helpdesk");
            assertThat(page.locator("h1")).hasText("No board yet");
            assertThat(page.locator("#retry")).containsText("retries automatically");
            picture("no-board-yet");
            assertAccessible("no board yet");

            other.codex().show(ScriptedBoard.everyday());

            letTimePassUntilThereIsABoard();
            assertThat(page.locator("#total-active-items-count")).hasText("47");
        }
    }

    @Test
    void unknownView_hasErrorPageInSameLook() {
        page.navigate(origin() + "/nowhere");

        assertThat(page.locator("h1")).hasText("Not Found");
        assertAccessible("error page");
        page.click("text=Back to the dashboard");
        settled();
        assertThat(page).hasURL(Pattern.compile(".*/helpdesk$"));
    }
}
