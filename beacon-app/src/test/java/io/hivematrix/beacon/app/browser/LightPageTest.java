package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Behind the gateway a page has the first 20 rows of each section; scripts complete it. */
@BehindGateway
class LightPageTest extends BrowserTest {

    private static final String SCRIPTS = "**/js/main.js*";
    private static final String COMPANY = " (Department of a Company & Partners)";
    private static final String BOARD = "**/api/tickets/helpdesk?**";

    /** Texts and positions of the first rows of each section. */
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

    /** Many agents, long texts and due times, five sections, unreadable tickets; with the buttons of an administrator. */
    @Test
    void hardBoard_hasAtMost60000Bytes_andIsCompletedByScripts() throws IOException {
        try (LiveBeacon other = newBeacon(new DemoUser("a-1", "admin", "Admin", "admin"), Map.of())) {
            other.codex().show(hardBoard());

            Response response = page.navigate(other.pageAddress() + "/helpdesk?sort=-updated");
            settled();

            assertThat(response.body().length).isLessThan(60_000);
            assertThat(page.locator("#display-link")).isVisible();
            assertThat(page.locator("#notice")).containsText("could not be read");
            assertThat(page.locator("tbody tr[data-key]")).hasCount(5_000);
            assertThat(field(500_001, "subject")).hasText("Subject 500001" + " of many words".repeat(20));
            assertThat(page.locator("tr[data-key='500001'] td").nth(2))
                    .hasText("Requester 500001 with a long name" + COMPANY);
            assertThat(page.locator("#chips bdi").first()).hasText("Agent 0 with a long name" + COMPANY);
            assertThat(page.locator("#chips > a")).hasCount(60 + 1 + ScriptedCodex.AGENTS.size());
        }
    }

    private static ScriptedBoard hardBoard() {
        ScriptedBoard board = new ScriptedBoard();
        int[] counts = {1_500, 1_000, 500, 1_500, 500};
        for (int section = 1; section <= counts.length; section++) {
            for (int i = 0; i < counts[section - 1]; i++) {
                long id = section * 100_000L + i;
                board.with(
                        section,
                        ScriptedTicket.of(id)
                                .subject("Subject " + id + " of many words".repeat(20))
                                .requester("Requester " + id + " with a long name" + COMPANY)
                                .carriedBy(i % 60, "Agent " + i % 60 + " with a long name" + COMPANY)
                                .sla("sla-critical", "First response overdue by " + i + " hours")
                                .field("fr_due_by_str", "2026-11-22T21:12:00Z"));
            }
        }
        return board.with(1, ScriptedTicket.of(1).field("id", "unreadable"));
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
