package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Point 3: sorting. */
class SortingTest extends BrowserTest {

    private Locator heading(String section, String column) {
        return page.locator("#" + section + "-item-table [data-column=" + column + "]");
    }

    @Test
    void threeClicksGoUpDownAndBack() {
        open("/helpdesk");
        List<String> byDefault = keys(1);
        Locator heading = heading("s1", "subject");

        heading.locator("button").click();
        assertThat(heading).hasAttribute("aria-sort", "ascending");
        assertThat(heading.locator("button")).hasText("Subject↑");
        assertThat(page).hasURL(Pattern.compile(".*sort=s1%3Asubject$"));
        List<String> ascending = keys(1);

        heading.locator("button").click();
        assertThat(heading).hasAttribute("aria-sort", "descending");
        assertThat(heading.locator("button")).hasText("Subject↓");
        assertThat(page.locator("#announcer")).hasText("Sorted by Subject, descending.");
        assertThat(keys(1)).isNotEqualTo(ascending);

        heading.locator("button").click();
        assertThat(heading.getAttribute("aria-sort")).isNull();
        assertThat(page).hasURL(Pattern.compile(".*/helpdesk$"));
        assertThat(keys(1)).isEqualTo(byDefault);
    }

    @Test
    void headingsAreButtonsThatTheKeyboardReaches() {
        open("/helpdesk");

        heading("s2", "updated").locator("button").focus();
        page.keyboard().press("Enter");

        assertThat(heading("s2", "updated")).hasAttribute("aria-sort", "ascending");
        assertThat(heading("s2", "updated").locator("button")).isFocused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "subject", "requester", "agent", "priority", "sla", "updated", "created"})
    void browserAndServerOrderAlike(String column) {
        for (String sort : List.of(column, "-" + column)) {
            open("/helpdesk");
            page.evaluate(
                    "sort => { history.pushState(null, '', '?sort=' + sort); dispatchEvent(new PopStateEvent('popstate')); }",
                    sort);
            List<List<String>> inBrowser = List.of(keys(1), keys(2), keys(3), keys(4));

            Browser.NewContextOptions withoutScripts = new Browser.NewContextOptions().setJavaScriptEnabled(false);
            page = newPage(withoutScripts);
            page.navigate(beacon.address() + "/helpdesk?sort=" + sort);

            assertThat(List.of(keys(1), keys(2), keys(3), keys(4))).isEqualTo(inBrowser);
            page = newPage(new Browser.NewContextOptions());
        }
    }

    @Test
    void theOrderStaysThroughRefreshViewSwitchAndReload() {
        open("/helpdesk");
        heading("s1", "id").locator("button").click();
        heading("s1", "id").locator("button").click();
        List<String> descending = keys(1);

        beacon.codex().show(ScriptedBoard.everyday().with(4, ScriptedTicket.of(777)));
        refresh();
        assertThat(keys(1)).isEqualTo(descending);

        page.reload();
        settled();
        assertThat(keys(1)).isEqualTo(descending);

        page.click(".tabs__tab >> text=Pro Services");
        settled();
        assertThat(page).hasURL(Pattern.compile(".*/professional-services\\?sort=s1%3A-id$"));
        page.click(".tabs__tab >> text=Helpdesk");
        settled();
        assertThat(keys(1)).isEqualTo(descending);
    }

    @Test
    void theBackButtonUndoesASort() {
        open("/helpdesk");
        List<String> byDefault = keys(1);
        heading("s1", "subject").locator("button").click();

        page.goBack();

        assertThat(keys(1)).isEqualTo(byDefault);
        assertThat(heading("s1", "subject").getAttribute("aria-sort")).isNull();
    }
}
