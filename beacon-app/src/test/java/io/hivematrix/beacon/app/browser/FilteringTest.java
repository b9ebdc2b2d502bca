package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Filters by agent and priority. */
@DirectAndBehindGateway
class FilteringTest extends BrowserTest {

    private static final String JANE = "19000234569";

    private int shown() {
        return Integer.parseInt(page.locator("#total-active-items-count").textContent());
    }

    private void countsAgree() {
        int rows = page.locator("tbody tr").count();
        assertThat(shown()).isEqualTo(rows);
        assertThat(rows(1).count())
                .isEqualTo(Integer.parseInt(page.locator("#s1-item-count").textContent()));
    }

    @Test
    void agentFilter_listsActiveAgentsWithCountsAndUnassigned() {
        open("/helpdesk");

        List<String> options = page.locator("#agent-filter option").allTextContents();

        assertThat(options.get(0)).startsWith("My tickets (");
        assertThat(options.get(1)).isEqualTo("All Agents (47)");
        assertThat(options.get(2)).startsWith("Ahmed Khan (");
        assertThat(options.get(options.size() - 1)).startsWith("Unassigned (");
        assertThat(options.subList(2, options.size() - 1)).isSorted().hasSize(15);
    }

    @Test
    void agent_filtersAllSectionsAndIsInUrl() {
        open("/helpdesk");
        String option =
                page.locator("#agent-filter option[value='" + JANE + "']").textContent();

        page.selectOption("#agent-filter", JANE);

        assertThat(page).hasURL(Pattern.compile(".*\\?agent_id=" + JANE + "$"));
        assertThat(option).isEqualTo("Jane Smith (" + shown() + ")");
        assertThat(page.locator("tbody tr [data-field=agent]").allTextContents())
                .containsOnly("Jane Smith");
        assertThat(page).hasTitle("(" + shown() + " of 47) Helpdesk");
        assertThat(page.locator("#total")).containsText(shown() + " of 47");
        countsAgree();

        beacon.codex()
                .show(ScriptedBoard.everyday().with(2, ScriptedTicket.of(600).agent(9)));
        int before = shown();
        refresh();
        assertThat(shown()).isEqualTo(before + 1);
        page.reload();
        settled();
        assertThat(shown()).isEqualTo(before + 1);
        assertThat(page.locator("#agent-filter")).hasValue(JANE);
    }

    @Test
    void myTickets_areThoseOfTheViewersAgent() {
        open("/helpdesk");

        page.selectOption("#agent-filter", "me");

        assertThat(page).hasURL(Pattern.compile(".*\\?agent_id=me$"));
        assertThat(page.locator("tbody tr [data-field=agent]").allTextContents())
                .containsOnly("Jane Smith");
        int shown = shown();
        page.reload();
        settled();
        assertThat(page.locator("#agent-filter option:checked")).hasText("My tickets (" + shown + ")");
        assertThat(shown()).isEqualTo(shown);
    }

    @Test
    void workloadStrip_showsNumbersPerAgentAndFilters() {
        open("/helpdesk");
        var chip = page.locator("#workload [data-agent='unassigned']");
        int carried = Integer.parseInt(chip.locator("[data-total]").textContent());
        assertThat(chip.locator("[data-sections] span").allTextContents().stream()
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isEqualTo(carried);

        chip.click();
        assertThat(shown()).isEqualTo(carried);
        assertThat(chip).hasAttribute("aria-current", "true");
        assertThat(page.locator("#agent-filter")).hasValue("unassigned");
        picture("filtered-by-agent");

        chip.click();
        assertThat(shown()).isEqualTo(47);
    }

    @Test
    void chipTitle_describesColoursAndTruncatedName() {
        beacon.codex()
                .show(new ScriptedBoard()
                        .with(1, ScriptedTicket.of(501).agent(2).sla("sla-overdue", "Overdue"))
                        .with(4, ScriptedTicket.of(502).agent(2).sla("sla-none", "")));

        open("/helpdesk");

        assertThat(page.locator("#workload [data-agent='" + ScriptedCodex.agentId(2) + "']"))
                .hasAttribute(
                        "title",
                        "Chloé Martin: 2 · Open 1, Customer Replied 0, Needs Agent 0, Other Active 1"
                                + " · Overdue 1, Critical 0, Due soon 0, On track 1");
    }

    @Test
    void chip_showsCountsOfLargeBoard() {
        ScriptedBoard board = new ScriptedBoard();
        for (int i = 0; i < 440; i++) {
            board.with(1 + i % 4, ScriptedTicket.of(1_000 + i).agent(2));
        }
        beacon.codex().show(board);

        open("/helpdesk");

        assertThat(page.locator("#workload [data-total]").evaluateAll("""
                        totals => totals.filter(total => total.getBoundingClientRect().right > total.parentNode.getBoundingClientRect().right)
                          .map(total => total.textContent)
                        """)).isEqualTo(List.of());
    }

    @Test
    void chipOfInactiveAgent_filters() {
        beacon.codex()
                .show(ScriptedBoard.everyday().with(1, ScriptedTicket.of(501).carriedBy(42, "Old Hand")));
        open("/helpdesk");
        var chip = page.locator("#workload [data-agent='42']");
        assertThat(chip).hasAttribute("title", Pattern.compile("^Old Hand \\(not active\\): 1 .*"));
        assertThat(page.locator("#agent-filter option[value='42']")).hasCount(0);

        chip.click();

        assertThat(keys(1)).containsExactly("501");
        assertThat(shown()).isEqualTo(1);
        assertThat(page).hasURL(Pattern.compile(".*/helpdesk\\?agent_id=42$"));
        assertThat(page.locator("#agent-filter option:checked")).hasText("Old Hand (1)");
        assertThat(page.locator("#notice")).isHidden();

        page = newPage(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(origin() + "/helpdesk");
        page.locator("#workload a")
                .filter(new Locator.FilterOptions().setHasText("Old Hand"))
                .click();
        assertThat(page.locator("#workload a").filter(new Locator.FilterOptions().setHasText("Old Hand")))
                .hasAttribute("aria-current", "true");
        assertThat(keys(1)).containsExactly("501");
        assertThat(page.locator("#notice")).isHidden();
    }

    @Test
    void priority_filtersRows() {
        open("/helpdesk");

        page.selectOption("#priority-filter", "urgent,high");

        assertThat(page.locator("tbody tr [data-field=priority]").allTextContents())
                .containsOnly("Urgent", "High");
        assertThat(page).hasURL(Pattern.compile(".*\\?priority=urgent%2Chigh$"));
        countsAgree();
    }

    @Test
    void filters_remainWhenViewChanges() {
        open("/helpdesk");
        page.selectOption("#agent-filter", JANE);
        page.selectOption("#priority-filter", "urgent,high");
        page.fill("#find", "o");
        assertThat(page).hasURL(Pattern.compile(".*q=o$"));

        page.click(".tabs__tab >> text=Pro Services");
        settled();

        assertThat(page).hasURL(Pattern.compile(".*/professional-services\\?agent_id=" + JANE + "&priority=.*&q=o$"));
        assertThat(page.locator("#agent-filter")).hasValue(JANE);
        assertThat(page.locator("#priority-filter")).hasValue("urgent,high");
        assertThat(page.locator("#find")).hasValue("o");
    }

    @Test
    void link_showsSameBoardInAnotherBrowser() {
        open("/helpdesk");
        page.selectOption("#priority-filter", "urgent");
        page.fill("#find", "vpn");
        List<List<String>> board = List.of(keys(1), keys(2), keys(3), keys(4));
        assertThat(page).hasURL(Pattern.compile(".*priority=urgent&q=vpn$"));
        String link = page.url();

        page = newPage(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(link);

        assertThat(List.of(keys(1), keys(2), keys(3), keys(4))).isEqualTo(board);
    }

    @Test
    void agentWithoutTickets_hasNotice() {
        open("/helpdesk?agent_id=42");

        assertThat(page.locator("#notice")).hasText("Agent 42 has no tickets in this view.");
        assertThat(page.locator("#agent-filter option:checked")).hasText("Agent 42 (0)");
        assertThat(shown()).isZero();
        assertThat(page.locator("#total")).containsText("0 of 47");

        beacon.codex()
                .show(ScriptedBoard.everyday().with(1, ScriptedTicket.of(501).carriedBy(42, "Agent 42")));
        refresh();

        assertThat(page.locator("#notice")).isHidden();
        assertThat(keys(1)).containsExactly("501");
    }

    @Test
    void activeAgentWithoutTickets_hasSameNoticeInBothRenderings() {
        beacon.codex().show(ScriptedBoard.of(0, 0, 0, 0));
        open("/helpdesk?agent_id=" + JANE);
        assertThat(page.locator("#notice")).hasText("Jane Smith has no tickets in this view.");

        page = newPage(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(origin() + "/helpdesk?agent_id=" + JANE);
        assertThat(page.locator("#notice")).hasText("Jane Smith has no tickets in this view.");
    }

    @Test
    void agentsNotKnown_noticeNamesTheId() {
        page.route("**/api/tickets/helpdesk?**", route -> {
            APIResponse response = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(response)
                    .setBody(response.text().replace("\"agents_known\":true", "\"agents_known\":false")));
        });
        open("/helpdesk?agent_id=42");

        assertThat(page.locator("#notice")).hasText("Agent 42 has no tickets in this view.");
        assertThat(page.locator("#total")).containsText("0 of 47");
    }

    @Test
    void view_showsItsTickets() {
        beacon.codex()
                .show(ScriptedBoard.of(2, 0, 0, 0)
                        .with(1, ScriptedTicket.of(900).group(19000234009L)));
        open("/helpdesk");
        assertThat(keys(1)).doesNotContain("900").hasSize(2);

        page.click(".tabs__tab >> text=Pro Services");
        settled();

        assertThat(keys(1)).containsExactly("900");
        assertThat(page).hasTitle("(1) Professional Services");
    }
}
