package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Search text of the page. */
@DirectAndBehindGateway
class SearchTest extends BrowserTest {

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
    void textTypedBeforeBoard_isUsed() {
        List<Route> held = new ArrayList<>();
        page.route("**/api/tickets/helpdesk?**", held::add);
        page.navigate(origin() + "/helpdesk");
        page.waitForCondition(() -> !held.isEmpty());

        page.fill("#find", "#10003");
        held.get(0).resume();

        assertThat(page.locator("#total")).containsText("1 of 47");
        assertThat(page.locator("#find")).hasValue("#10003");
        assertThat(page).hasURL(Pattern.compile(".*\\?q=%2310003$"));
    }

    @Test
    void beforeBoard_serverFindsAndSorts() {
        page.route("**/api/tickets/helpdesk?**", route -> {});
        page.navigate(origin() + "/helpdesk");

        page.fill("#find", "#10003");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*\\?q=%2310003$"));
        assertThat(page.locator("#total")).containsText("1 of 47");

        page.click("#s1-item-table [data-column=id] button");
        assertThat(page).hasURL(Pattern.compile(".*q=%2310003&.*sort=s1%3Aid$"));
        assertThat(page.locator("[data-column=id][aria-sort=ascending]")).hasCount(1);
    }

    @Test
    void closingATicketOpenedWhileTyping_keepsTheSearch() {
        open("/helpdesk");

        page.fill("#find", "#10003");
        page.locator("[data-field=subject]").first().click();
        assertThat(page.locator("#ticket-dialog")).isVisible();
        page.keyboard().press("Escape");

        assertThat(page).hasURL(Pattern.compile(".*\\?q=%2310003$"));
        assertThat(page.locator("#find")).hasValue("#10003");
        assertThat(page.locator("#total")).containsText("1 of 47");
    }

    @Test
    void idSubjectAndRequester_areFoundWithoutAccents() {
        open("/helpdesk");

        page.fill("#find", "lukasz vpn");
        assertThat(page.locator("tbody tr [data-field=requester]").allTextContents())
                .allMatch("Łukasz Żak"::equals);
        countsAgree();

        page.fill("#find", "#10003");
        assertThat(keys(1)).containsExactly("10003");
        assertThat(page.locator("#total")).containsText("1 of 47");
        assertThat(page.locator("#s2-no-items-message")).hasText("No tickets match the filters.");
        assertThat(page).hasURL(Pattern.compile(".*\\?q=%2310003$"));

        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*\\?q=%2310003$"));

        page.click("#clear-filters");
        assertThat(shown()).isEqualTo(47);
        assertThat(page.locator("#find")).isFocused();
    }

    @Test
    void company_isFound() {
        beacon.codex()
                .show(ScriptedBoard.everyday().with(2, ScriptedTicket.of(600).company("ACME-4711")));
        open("/helpdesk");

        page.fill("#find", "acme-47");

        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(keys(2)).containsExactly("600");
    }

    @Test
    void textTypedBeforeScripts_isUsed() {
        page.route("**/main.js*", route -> {
            page.fill("#find", "vpn");
            route.resume();
        });
        open("/helpdesk");

        assertThat(page.locator("#find")).hasValue("vpn");
        assertThat(page).hasURL(Pattern.compile(".*q=vpn$"));
        assertThat(page.locator("#total")).containsText("8 of 47");
    }
}
