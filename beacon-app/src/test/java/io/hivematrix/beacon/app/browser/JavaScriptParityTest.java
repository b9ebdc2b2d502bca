package io.hivematrix.beacon.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.hivematrix.beacon.domain.sort.SectionSortOrders;
import io.hivematrix.beacon.domain.ticket.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules that scripts repeat have the same results as in the domain. */
@DirectAndBehindGateway
class JavaScriptParityTest extends BrowserTest {

    private static final int CASES = 500;
    private static final String LETTERS = "aZłŁøßæŒıİÅéñ ĳﬁ\u00a0\u2003\t\n\u0301 #9-ÇΣσςΩ";
    private static final List<String> ORDERS = List.of("id", "-id", "subject", "-sla", "updated", "-created", "agent");

    private final Random random = new Random(2026);

    @BeforeEach
    void openBoard() {
        open("/helpdesk");
    }

    /** Returns the result of a module's function for each value. */
    @SuppressWarnings("unchecked") // the script returns a list of texts
    private List<String> inBrowser(String module, String expression, List<String> values) {
        return (List<String>) page.evaluate(
                "async values => { const base = document.querySelector('script[src*=\"main.js\"]').src.replace(/main\\.js.*/, '');"
                        + " const module = await import(base + '" + module + "');"
                        + " return values.map(value => (" + expression + ")(module, value)); }",
                values);
    }

    @Test
    @DirectOnly("the gateway takes no part")
    void texts_areFoldedAlike() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(12); j > 0; j--) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            texts.add(text.toString());
        }

        assertThat(inBrowser("board/fold-text.js", "(m, text) => m.foldText(text)", texts))
                .isEqualTo(texts.stream().map(FoldedText::of).toList());
    }

    @Test
    void queries_areParsedAndFormattedAlike() {
        List<String> queries = List.of(
                "",
                "?agent_id=007&priority=low,urgent&section=3,1",
                "?agent_id=-%305&q=%23",
                "?agent_id=%2B5",
                "?agent_id=-9223372036854775808",
                "?agent_id=9223372036854775807",
                "?agent_id=unassigned&priority=Unknown&q=+%20~*-_.!'()%20",
                "?agent_id=&priority=&section=&q=&sort=",
                "?q=%C5%81uk%C3%A1sz%20%F0%9F%91%A9&sort=s2:-SLA,s1:id",
                "?section=4,3,2,1&sort=id&foo=bar");
        List<String> inBrowser = inBrowser("board/query.js", "(m, text) => m.formatQuery(m.parseQuery(text))", queries);

        List<String> byServer = new ArrayList<>();
        page = newPage(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        for (String query : queries) {
            page.navigate(origin() + "/helpdesk" + query);
            String href = page.locator(".tabs__tab--active").getAttribute("href");
            byServer.add(href.substring(href.indexOf("/helpdesk") + "/helpdesk".length()));
        }

        assertThat(inBrowser).isEqualTo(byServer);
    }

    @Test
    @DirectOnly("the gateway takes no part")
    void sortOrders_areParsedAndFormattedAlike() {
        List<String> plans = new ArrayList<>(List.of("", "-updated", "s1:id,s2:id,s3:id,s4:id", "id,s2:-sla"));
        for (int i = 0; i < CASES; i++) {
            List<String> parts = new ArrayList<>();
            for (int j = random.nextInt(5); j > 0; j--) {
                String section = random.nextBoolean() ? "s" + (1 + random.nextInt(4)) + ":" : "";
                parts.add(section + ORDERS.get(random.nextInt(ORDERS.size())));
            }
            plans.add(String.join(",", parts));
        }

        assertThat(inBrowser(
                        "board/section-sort-orders.js",
                        "(m, text) => m.formatSortOrders(m.parseSortOrders(text))",
                        plans))
                .isEqualTo(plans.stream()
                        .map(plan -> SectionSortOrders.parse(plan).toString())
                        .toList());
    }
}
