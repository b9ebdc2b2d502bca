package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Behind the gateway a page has the first 20 rows of each section; scripts complete it. */
@BehindGateway
class LightPageTest extends BrowserTest {

    private static final String SCRIPTS = "**/js/main.js*";
    private static final String BOARD = "**/api/tickets/helpdesk?**";

    /** What the first rows of each section show, and where. */
    private static final String ROWS = """
            () => [...document.querySelectorAll('tbody[id]')].flatMap(body => [...body.rows].slice(0, 20).map(row => {
              const { top, bottom } = row.getBoundingClientRect();
              const texts = [...row.cells].slice(0, 6).map(cell => cell.textContent.replace(/ (FR )?Due: .*/, ''));
              return [row.dataset.sla ?? 'green', Math.round(top), Math.round(bottom), ...texts].join(' | ');
            }))
            """;

    @Test
    void scripts_completeRowsInPlace() {
        beacon.codex().show(ScriptedBoard.of(30, 90, 3, 20));
        page.route(
                SCRIPTS,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody("")));
        page.navigate(origin() + "/helpdesk");
        Object before = page.evaluate(ROWS);
        page.unroute(SCRIPTS);

        open("/helpdesk");

        assertThat((List<?>) before).hasSize(20 + 20 + 3 + 20);
        assertThat(page.evaluate(ROWS)).isEqualTo(before);
        assertThat(rows(1)).hasCount(30);
        assertThat(rows(2)).hasCount(90);
    }

    @Test
    void rows_haveLinksBeforeBoardIsLoaded() {
        page.route(BOARD, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        open("/helpdesk");

        assertThat(page.locator("#refresh-banner")).isVisible();
        assertThat(field(10_003, "id")).hasAttribute("href", "https://msp.example/helpdesk/tickets/10003");
        assertThat(field(10_003, "updated")).hasText(Pattern.compile("ago|now"));
        field(10_003, "subject").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("own words");
    }

    @Test
    void withoutScripts_linkLeadsToAllRows() {
        beacon.codex().show(ScriptedBoard.of(30, 120, 3, 20));
        page = newPage(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(origin() + "/helpdesk?sort=-id");
        assertThat(page.locator("tbody tr")).hasCount(63);

        assertThat(page.locator("#all-rows")).hasText("All 173 tickets");
        page.click("#all-rows");

        assertThat(page).hasURL(origin() + "/helpdesk?sort=-id&rows=all");
        assertThat(page.locator("tbody tr")).hasCount(173);
        assertThat(keys(1)).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(page.locator("#all-rows")).hasCount(0);
    }

    @Test
    void size_isIndependentOfBoardSize() {
        int first = sizeOfPage(ScriptedBoard.of(20, 20, 20, 20));
        int second = sizeOfPage(ScriptedBoard.of(1500, 1000, 500, 2000));

        assertThat(second).isLessThan(first + first / 20);
    }

    private int sizeOfPage(ScriptedBoard board) {
        beacon.codex().show(board);
        Response response = page.navigate(origin() + "/helpdesk");
        settled();
        return response.body().length;
    }

    @Override
    boolean expected(String consoleError) {
        return consoleError.contains("503 (Service Unavailable)");
    }
}
