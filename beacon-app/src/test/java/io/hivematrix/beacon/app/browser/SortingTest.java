package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import io.hivematrix.beacon.domain.sort.SortKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sort orders by headings and URL. */
@DirectAndBehindGateway
class SortingTest extends BrowserTest {

    private static final String FOLLOW_ADDRESS =
            "search => { history.pushState(null, '', search); dispatchEvent(new PopStateEvent('popstate')); }";

    private Locator heading(String section, String column) {
        return page.locator("#" + section + "-item-table [data-column=" + column + "]");
    }

    private static String arrowOf(Locator heading) {
        return (String) heading.locator("button").evaluate("button => getComputedStyle(button, '::after').content");
    }

    @Test
    void threeClicks_sortAscendingDescendingAndDefault() {
        open("/helpdesk");
        List<String> byDefault = keys(1);
        Locator heading = heading("s1", "subject");

        heading.locator("button").click();
        assertThat(heading).hasAttribute("aria-sort", "ascending");
        assertThat(heading.locator("button")).hasText("Subject");
        assertThat(arrowOf(heading)).startsWith("\"↑\"");
        assertThat(page).hasURL(Pattern.compile(".*sort=s1%3Asubject$"));
        List<String> ascending = keys(1);

        heading.locator("button").click();
        assertThat(heading).hasAttribute("aria-sort", "descending");
        assertThat(arrowOf(heading)).startsWith("\"↓\"");
        assertThat(page.locator("#announcer")).hasText("Sorted by Subject, descending.");
        assertThat(keys(1)).isNotEqualTo(ascending);

        heading.locator("button").click();
        assertThat(heading.getAttribute("aria-sort")).isNull();
        assertThat(page).hasURL(Pattern.compile(".*/helpdesk$"));
        assertThat(keys(1)).isEqualTo(byDefault);
    }

    @Test
    void headings_areKeyboardAccessibleButtons() {
        open("/helpdesk");

        heading("s2", "updated").locator("button").focus();
        page.keyboard().press("Enter");

        assertThat(heading("s2", "updated")).hasAttribute("aria-sort", "ascending");
        assertThat(heading("s2", "updated").locator("button")).isFocused();
    }

    @Test
    void browserAndServer_orderAlike() {
        List<String> sorts = Arrays.stream(SortKey.values())
                .flatMap(key -> Stream.of(key.slug(), "-" + key.slug()))
                .toList();
        open("/helpdesk");
        Map<String, List<List<String>>> inBrowser = new HashMap<>();
        for (String sort : sorts) {
            page.evaluate(FOLLOW_ADDRESS, "?sort=" + sort);
            inBrowser.put(sort, board());
        }

        page = newPage(new Browser.NewContextOptions().setJavaScriptEnabled(false));

        for (String sort : sorts) {
            page.navigate(origin() + "/helpdesk?sort=" + sort);
            assertThat(board()).as(sort).isEqualTo(inBrowser.get(sort));
        }
    }

    private List<List<String>> board() {
        return List.of(keys(1), keys(2), keys(3), keys(4));
    }

    @Test
    void order_remainsAfterRefreshViewChangeAndReload() {
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
    void backButton_undoesSort() {
        open("/helpdesk");
        List<String> byDefault = keys(1);
        heading("s1", "subject").locator("button").click();

        page.goBack();

        assertThat(keys(1)).isEqualTo(byDefault);
        assertThat(heading("s1", "subject").getAttribute("aria-sort")).isNull();
    }
}
