package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Point 7: what the page says when it does not know better. */
class HonestyTest extends BrowserTest {

    private static final String API = "**/api/tickets/helpdesk?**";

    @Override
    boolean expected(String consoleError) {
        return consoleError.contains("Failed to load resource") || consoleError.contains("net::ERR_FAILED");
    }

    private void boardStands() {
        assertThat(page.locator("tbody tr")).hasCount(47);
        assertThat(page.locator("#total-active-items-count")).hasText("47");
        assertThat(page.locator("#siren-left")).hasClass(Pattern.compile(".*active.*"));
        assertThat(page).hasTitle("⚠ (47) Helpdesk");
    }

    /** With a Beacon of its own: one that has seen Codex fail may leave it in peace during the next test. */
    @Test
    void whenCodexFailsTheBoardStaysAndABannerSaysSinceWhen() throws Exception {
        try (LiveBeacon other = LiveBeacon.start()) {
            other.codex().show(ScriptedBoard.everyday());
            openAt(other.address().toString(), "/helpdesk");
            other.codex().failWith(500);

            refresh();

            assertThat(page.locator("#stale-banner")).containsText("This board is not up to date.");
            assertThat(page.locator("#stale-banner")).containsText("It has failed since");
            boardStands();
            picture("stale");
            assertAccessible("stale board");
        }
    }

    @Test
    void whenBeaconCannotBeReachedTheBoardStaysAndABannerSaysWhenItIsTriedAgain() {
        open("/helpdesk");
        page.route(API, Route::abort);

        refresh();

        assertThat(page.locator("#refresh-banner")).containsText("Beacon cannot be reached.");
        assertThat(page.locator("#refresh-banner")).containsText("Next try at");
        boardStands();
        picture("unreachable");

        page.unroute(API);
        refresh();
        assertThat(page.locator("#refresh-banner")).isHidden();
        assertThat(page).hasTitle("(47) Helpdesk");
    }

    @Test
    void theBannerOfAFailedRefreshIsForEverybody() {
        open("/helpdesk");
        page.route(API, Route::abort);

        refresh();

        assertThat(page.locator("#refresh-banner")).isVisible();
        assertAccessible("unreachable");
    }

    @Test
    void anAnswerThatIsNoBoardNeverEmptiesThePage() {
        open("/helpdesk");

        for (String body : new String[] {"", "<html>login</html>", "{}", "[]", "null", "{\"s1_items\": 7}"}) {
            page.route(API, route -> route.fulfill(new Route.FulfillOptions().setBody(body)));
            refresh();
            assertThat(page.locator("#refresh-banner")).containsText("cannot be read");
            boardStands();
            page.unroute(API);
        }
    }

    @Test
    void aSessionThatHasEndedIsSaid() {
        open("/helpdesk");
        page.route(API, route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));

        refresh();

        assertThat(page.locator("#refresh-banner")).containsText("no longer signed in");
        boardStands();
    }

    @Test
    void theRetryHonoursWhatTheServerAsksFor() {
        page.clock().install();
        open("/helpdesk");
        page.route(
                API,
                route -> route.fulfill(
                        new Route.FulfillOptions().setStatus(429).setHeaders(Map.of("Retry-After", "600"))));
        refresh();
        page.unroute(API);

        page.clock().fastForward(400_000);
        assertThat(page.locator("#refresh-banner")).containsText("asked too often");

        page.waitForResponse(API, () -> page.clock().fastForward(300_000));
        assertThat(page.locator("#refresh-banner")).isHidden();
    }

    @Test
    void anEmptyBoardAppearsWhenCodexSaysEmpty() {
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
    void withoutAnyBoardThePageSaysSoAndComesBackByItself() throws Exception {
        try (LiveBeacon other = LiveBeacon.start()) {
            other.codex().failWith(500);
            page.clock().install();
            page.navigate(other.address() + "/helpdesk");
            assertThat(page.locator("h1")).hasText("No board yet");
            assertThat(page.locator("#retry")).containsText("tries again by itself");
            picture("no-board-yet");
            assertAccessible("no board yet");

            other.codex().show(ScriptedBoard.everyday());

            letTimePassUntilThereIsABoard();
            assertThat(page.locator("#total-active-items-count")).hasText("47");
        }
    }

    @Test
    void anUnknownViewIsAPageInTheSameLook() {
        page.navigate(beacon.address() + "/nowhere");

        assertThat(page.locator("h1")).hasText("Not Found");
        assertAccessible("error page");
        page.click("text=Back to the dashboard");
        settled();
        assertThat(page).hasURL(Pattern.compile(".*/helpdesk$"));
    }
}
