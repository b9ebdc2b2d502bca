package io.hivematrix.beacon.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.TemplateException;
import io.hivematrix.beacon.domain.dashboard.AgentFilter;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.dashboard.SearchTerms;
import io.hivematrix.beacon.domain.sort.SectionSortOrders;
import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.Requester;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.web.assets.StaticAssets;
import io.hivematrix.beacon.web.page.layout.PageLayout;
import io.hivematrix.beacon.web.page.layout.TemplateConfiguration;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardPageTest {

    private static final DashboardQuery HELPDESK =
            DashboardQuery.of(SampleBoard.VIEWS.defaultView().slug());
    private static final TemplateConfiguration TEMPLATES = new TemplateConfiguration();
    private static final StaticAssets ASSETS = StaticAssets.ofClassPath();
    private static final PageLayout DIRECT = new PageLayout("", ASSETS, true, "1.0.0");
    private static final PageLayout GATEWAY = new PageLayout("/beacon", ASSETS, false, "1.0.0");
    private static final Pattern INLINE_SCRIPT = Pattern.compile("<script(?![^>]* src=)[^>]*>");

    private final PreparedBoard everyday = SampleBoard.of(14, 11, 4, 18);

    @Test
    void rendersEveryRow() {
        String html = page(everyday, HELPDESK, DIRECT);

        assertThat(rowsIn(html)).isEqualTo(47);
        assertThat(html)
                .contains("href=\"https://msp.example/helpdesk/tickets/28013\" target=\"_blank\""
                        + " rel=\"noopener noreferrer\">#28013</a>")
                .contains("<title>(47) Helpdesk</title>");
    }

    @Test
    void lightPage_hasFirstRowsAndLinkToAllOfThem() {
        PreparedBoard large = SampleBoard.of(300, 21, 20, 46);
        DashboardQuery sorted = HELPDESK.withSort(SectionSortOrders.parse("-id"));

        assertThat(rowsIn(page(large, HELPDESK, GATEWAY))).isEqualTo(80);
        assertThat(page(large, HELPDESK, GATEWAY)).contains("href=\"/beacon/helpdesk?rows=all\">All 387 tickets</a>");
        assertThat(page(large, sorted, GATEWAY)).contains("href=\"/beacon/helpdesk?sort=-id&amp;rows=all\"");
        assertThat(rowsIn(page(large, HELPDESK, DIRECT))).isEqualTo(387);
        assertThat(page(large, HELPDESK, DIRECT)).doesNotContain("rows=all");
    }

    @Test
    void rowsAll_givesTheCompletePageBehindTheGateway() {
        String html = page(SampleBoard.of(300, 21, 20, 46), HELPDESK, GATEWAY, true);

        assertThat(rowsIn(html)).isEqualTo(387);
        assertThat(html)
                .doesNotContain("All 387 tickets")
                .contains("name=\"rows\" value=\"all\"", "class=\"sla-status");
    }

    @Test
    void lightPage_hasAtMost38500BytesForAUsualBoard() {
        Ticket wordy = SampleBoard.ticket(1, Section.OPEN).toBuilder()
                .subject("word ".repeat(200))
                .build();

        // The gateway adds 21,300 bytes, and a page must have at most 60,000.
        assertThat(bytes(page(SampleBoard.of(1500, 1000, 500, 2000), HELPDESK, GATEWAY)))
                .isLessThan(38_500);
        assertThat(page(SampleBoard.of(List.of(wordy)), HELPDESK, GATEWAY))
                .contains("<td>" + "word ".repeat(12) + "…</td>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"long words & <more> of them ", "長い言葉", "👩🏽‍💻"})
    void lightPage_hasAtMost55000BytesForTheLargestBoard(String words) {
        DashboardQuery query = HELPDESK.withSort(SectionSortOrders.parse("-updated"));

        String html = page(LargestBoard.of(words), query, GATEWAY);

        assertThat(rowsIn(html)).isEqualTo(100);
        assertThat(bytes(html)).isLessThan(55_000);
    }

    private static int bytes(String html) {
        return html.getBytes(UTF_8).length;
    }

    @Test
    void filtersAndSortsByTheQuery() {
        DashboardQuery query = HELPDESK.withSearch(SearchTerms.of("vpn")).withSort(SectionSortOrders.parse("s1:-id"));

        String html = page(everyday, query, DIRECT);

        assertThat(rowsIn(html)).isEqualTo(everyday.show(query).total()).isLessThan(47);
        assertThat(html)
                .contains("aria-sort=\"descending\"")
                .contains("(" + everyday.show(query).total() + " of 47) Helpdesk</title>")
                .contains("value=\"vpn\"");
    }

    @Test
    void columnHeading_cyclesThroughThreeSortStates() {
        assertThat(nextOf(HELPDESK)).isEqualTo("s1:updated");
        assertThat(nextOf(HELPDESK.withSort(SectionSortOrders.parse("s1:updated"))))
                .isEqualTo("s1:-updated");
        assertThat(nextOf(HELPDESK.withSort(SectionSortOrders.parse("s1:-updated"))))
                .isEmpty();
    }

    @Test
    void tabs_keepTheQueryParameters() {
        DashboardQuery query = HELPDESK.withAgent(AgentFilter.of(new AgentId(19000234561L)))
                .withSort(SectionSortOrders.parse("-updated"));

        assertThat(page(everyday, query, GATEWAY))
                .contains("href=\"/beacon/professional-services?agent_id=19000234561&amp;sort=-updated\"");
    }

    @Test
    void sendsThemeOnlyWithoutGateway() {
        assertThat(page(everyday, HELPDESK, DIRECT))
                .contains(
                        "<link rel=\"stylesheet\" href=\"" + ASSETS.path("css/theme.css") + "\">",
                        "<link rel=\"stylesheet\" href=\"" + ASSETS.path("css/layout.css") + "\">");
        assertThat(page(everyday, HELPDESK, GATEWAY))
                .doesNotContain("theme.css")
                .contains("<link rel=\"stylesheet\" href=\"/beacon" + ASSETS.path("css/layout.css") + "\">")
                .contains("src=\"/beacon" + ASSETS.path("js/main.js") + "\"");
    }

    @Test
    void hasNoInlineScriptsOrStyles() {
        String html = page(everyday, HELPDESK, DIRECT);

        assertThat(html).doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|javascript:");
        assertThat(INLINE_SCRIPT.matcher(html).results())
                .as("inline scripts: only the start-up check, which the policy allows by its hash")
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "${7*7} <#assign x=1> [=1+1]",
                "' onmouseover='alert(1)",
                "</td></tr></table><h1>out</h1>",
                "\u202eevil\u202c"
            })
    void escapesHostileText(String words) {
        Ticket ticket = SampleBoard.ticket(1, Section.OPEN).toBuilder()
                .subject(words)
                .requester(Requester.named(words))
                .build();

        String html = page(SampleBoard.of(List.of(ticket)), HELPDESK, DIRECT);

        assertThat(html).contains(escaped(words));
        assertThat(html).doesNotContain("<img src=x", "<h1>out", "<script>alert", "onmouseover='alert");
    }

    @Test
    void withoutLinkTemplate_idHasNoHref() {
        Ticket ticket = SampleBoard.ticket(1, Section.OPEN);

        String html = page(SampleBoard.withoutLinks(List.of(ticket)), HELPDESK, DIRECT);

        assertThat(html).contains("<a data-field=\"id\">#" + ticket.id() + "</a>");
    }

    @Test
    void emptySection_showsMessage() {
        String html = page(SampleBoard.of(1, 0, 0, 0), HELPDESK, DIRECT);

        assertThat(html)
                .contains("id=\"s2-no-items-message\">No tickets in this category.")
                .contains("id=\"s1-no-items-message\" hidden>");
    }

    private static String page(PreparedBoard board, DashboardQuery query, PageLayout layout) {
        return page(board, query, layout, false);
    }

    private static String page(PreparedBoard board, DashboardQuery query, PageLayout layout, boolean allRows) {
        PageContext context = new PageContext(
                layout, true, Duration.ofSeconds(60), SampleBoard.VIEWS, allRows, AgentFilter.mine(Optional.empty()));
        StringWriter page = new StringWriter();
        try {
            TEMPLATES
                    .getConfiguration()
                    .getTemplate("templates/dashboard.ftl")
                    .process(
                            Map.of("page", PageModel.of(board.show(query), context), "mayCreateDisplayLinks", true),
                            page);
        } catch (IOException | TemplateException failed) {
            throw new IllegalStateException(failed);
        }
        return page.toString();
    }

    private String nextOf(DashboardQuery query) {
        return ColumnModel.of(Section.OPEN, everyday.show(query)).stream()
                .filter(column -> column.key().equals("updated"))
                .findFirst()
                .orElseThrow()
                .next();
    }

    private static long rowsIn(String html) {
        return Pattern.compile("<td>(?:<a data-field=\"id\"[^>]*>)?#\\d")
                .matcher(html)
                .results()
                .count();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
