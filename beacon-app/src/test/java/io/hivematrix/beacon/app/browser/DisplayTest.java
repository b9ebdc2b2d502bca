package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a screen, in a browser in which no one is signed in. */
@DirectAndBehindGateway
class DisplayTest extends DisplayBrowserTest {

    /** Rows that are not completely inside of the area of the tickets. */
    private static final String HIDDEN_ROWS = """
            [...document.querySelectorAll("#rows tr")].filter(row =>
              row.getBoundingClientRect().bottom > document.getElementById("tickets").getBoundingClientRect().bottom + 1).length
            """;

    @ParameterizedTest
    @CsvSource({"1920, 1080", "3840, 2160", "1280, 720"})
    void ticketsFit_inReadableSizes(int width, int height) throws Exception {
        page.setViewportSize(width, height);
        beacon.codex().show(ScriptedBoard.of(24, 15, 9, 31));

        openDisplay("tickets", "");

        double scale = height / 1080.0;
        assertThat(page.locator("#count")).hasText("79");
        assertThat(number("parseFloat(getComputedStyle(document.getElementById('count')).fontSize)"))
                .isGreaterThanOrEqualTo(72 * scale - 1);
        assertThat(number("document.querySelector('#rows tr').offsetHeight")).isGreaterThanOrEqualTo(28);
        assertThat(number("document.querySelectorAll('#rows tr').length")).isBetween(15.0, 24.0);
        assertThat(number(HIDDEN_ROWS)).isZero();
        assertThat(number("document.getElementById('display').scrollWidth")).isEqualTo(width);
        assertThat(page.locator("#sections li")).hasCount(4);
        assertThat(page.locator("#total[data-siren]")).hasCount(1);
        assertThat(page.locator("#rows tr").first().locator(".sla")).hasAttribute("data-color", "red");
        assertThat(page.locator("button, a, input, select")).hasCount(0);
        assertThat(page.locator("#last-sync")).hasText(Pattern.compile(".+ · (just now|\\d+ min ago)"));
        picture("display-" + deployment + "-" + height);
    }

    private double number(String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    @Test
    void link_leavesNoTokenInTheAddress_andNoSecretsInThePage() throws Exception {
        openDisplay("tickets", "&theme=light");

        assertThat(page.url()).isEqualTo(origin() + "/display/helpdesk?theme=light");
        assertThat(page.content()).doesNotContain("Mia Tanaka", "The customer's own words", "eyJ");
        assertThat(page.content()).contains("Entrance").doesNotContain("side-panel", "global.css");
        assertThat(page.locator("html")).hasAttribute("data-theme", "light");
        assertThat(page.context().cookies())
                .extracting(cookie -> cookie.path)
                .containsOnly(URI.create(origin()).getPath() + "/display");
        picture("display-light-" + deployment);
    }

    @Test
    void full_showsRequesterAndDescription() throws Exception {
        openDisplay("full", "");

        assertThat(page.locator("#rows")).containsText("The customer's own words");
        assertThat(page.locator("#rows .requester").first()).isVisible();
        picture("display-full-" + deployment);
    }

    @Test
    void fewTickets_haveLargerRows() throws Exception {
        page.setViewportSize(1920, 1080);
        beacon.codex().show(ScriptedBoard.of(1, 1, 1, 1));

        openDisplay("tickets", "");

        assertThat(page.locator("#rows tr")).hasCount(4);
        assertThat(number("document.querySelector('#rows tr').offsetHeight")).isGreaterThanOrEqualTo(76);
        assertThat(number("Array.from(document.querySelectorAll('td:not(.subject), th'))"
                        + ".filter(cell => cell.clientWidth > 0 && cell.scrollWidth > cell.clientWidth).length"))
                .isZero();
        picture("display-few-" + deployment);
    }

    @Test
    void mostUrgentTickets_areFirst_inTheirColors() throws Exception {
        beacon.codex()
                .show(new ScriptedBoard()
                        .with(1, ScriptedTicket.of(3).priority(4).sla("sla-warning", "Due in 9h"))
                        .with(1, ScriptedTicket.of(1).priority(1).sla("sla-overdue", "Overdue"))
                        .with(2, ScriptedTicket.of(2).priority(2).sla("sla-critical", "Due in 2h"))
                        .with(4, ScriptedTicket.of(4).priority(4).sla("sla-normal", "Due in 2 days")));

        openDisplay("tickets", "");

        assertThat(page.locator("#rows .number")).hasText(new String[] {"#1", "#2", "#3", "#4"});
        assertThat(page.locator("#rows .sla"))
                .hasText(new String[] {"■ Overdue", "▲ Due in 2h", "◆ Due in 9h", "● Due in 2 days"});
        assertThat(page.locator("#rows .sla").evaluateAll("cells => cells.map(cell => getComputedStyle(cell).color)"))
                .isEqualTo(
                        List.of("rgb(255, 125, 115)", "rgb(255, 171, 102)", "rgb(236, 208, 79)", "rgb(99, 207, 144)"));
        assertThat(page.locator("#sections .label"))
                .hasText(new String[] {"Open", "Customer Replied", "Needs Agent", "Other Active"});
        assertThat(page.locator("#sections .colors").first()).hasText("■ 1◆ 1");
    }

    @Test
    void counts_showNoTickets() throws Exception {
        openDisplay("counts", "");

        assertThat(page.locator("#count")).hasText("47");
        assertThat(page.locator("#sections .count")).hasText(new String[] {"14", "11", "4", "18"});
        assertThat(page.locator("#rows tr")).hasCount(0);
    }

    @Test
    void pages_turnEvery15Seconds() throws Exception {
        page.setViewportSize(1920, 1080);
        page.clock().install();
        openDisplay("tickets", "");
        assertThat(page.locator("#pages")).hasText("Page 1 of 3");
        String first = page.locator("#rows").innerText();

        page.clock().runFor(16_000);

        assertThat(page.locator("#pages")).hasText("Page 2 of 3");
        assertThat(page.locator("#rows").innerText()).isNotEqualTo(first);
        page.clock().runFor(31_000);
        assertThat(page.locator("#pages")).hasText("Page 1 of 3");
    }

    @Test
    void views_turnAsLongAsSet() throws Exception {
        page.clock().install();
        openDisplay("counts", "&rotate=helpdesk,professional-services&every=20");
        assertThat(page.locator("#title")).hasText("Helpdesk");
        assertThat(page.locator("#pages")).hasText("View 1 of 2");

        page.clock().runFor(21_000);

        assertThat(page.locator("#title")).hasText("Professional Services");
        page.clock().runFor(20_000);
        assertThat(page.locator("#title")).hasText("Helpdesk");
    }

    @Test
    void agent_filtersTheTickets() throws Exception {
        openDisplay("tickets", "&agent_id=" + ScriptedCodex.agentId(1));

        assertThat(page.locator("#agent")).hasText("Ben O'Neil");
        assertThat(page.locator("#rows .agent").first()).hasText("Ben O'Neil");
    }

    @Test
    void failureOfCodex_isShownInRed_andEnds() throws Exception {
        page.clock().install();
        openDisplay("tickets", "");
        beacon.codex().failWith(503);

        page.clock().runFor(20_000);

        assertThat(page.locator("#stale")).hasText(Pattern.compile("Stale since .+ · .+"));
        assertThat(page.locator("#stale")).hasCSS("background-color", "rgb(193, 18, 31)");
        assertThat(page.locator("#stale")).isInViewport();
        picture("display-stale-" + deployment);
        beacon.codex().show(ScriptedBoard.everyday());
        page.clock().runFor(20_000);
        assertThat(page.locator("#stale")).isHidden();
    }

    @Test
    void lossOfTheNetwork_isShownAndEndsByItself() throws Exception {
        page.clock().install();
        openDisplay("tickets", "");
        page.context().setOffline(true);

        page.clock().runFor(120_000);

        assertThat(page.locator("#stale")).containsText("Beacon is not reachable.");
        assertThat(page.locator("#count")).hasText("47");
        page.context().setOffline(false);
        page.clock().runFor(2_000);
        assertThat(page.locator("#stale")).isHidden();
    }

    @Test
    void linkThatIsNotValidAnyMore_removesTheTickets() throws Exception {
        page.clock().install();
        openDisplay("tickets", "");
        page.context().clearCookies();

        page.clock().runFor(20_000);

        assertThat(page.locator("#message")).hasText("This screen needs a link from an administrator.");
        assertThat(page.locator("#rows tr")).hasCount(0);
        assertThat(page.locator("#count")).hasText("–");
        Page another = newPage(page.context());
        another.navigate(origin() + link("tickets"));
        page.clock().runFor(70_000);
        assertThat(page.locator("#count")).hasText("47");
    }

    @Test
    void withoutLink_thePageSaysSo() {
        page.navigate(origin() + "/display");

        assertThat(page.locator("#message")).hasText("This screen needs a link from an administrator.");
        assertThat(page.url()).isEqualTo(origin() + "/display/helpdesk");
    }

    @Test
    void newVersion_isLoaded() throws Exception {
        page.route("**/data", route -> {
            APIResponse response = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(response)
                    .setBody(
                            response.text().replaceAll("\"page_version\":\"[^\"]+\"", "\"page_version\":\"another\"")));
        });

        AtomicInteger loads = new AtomicInteger();
        page.onDOMContentLoaded(loaded -> loads.incrementAndGet());

        page.navigate(origin() + link("tickets"));

        page.waitForCondition(() -> loads.get() == 2);
        assertThat(page.locator("#count")).hasText("47");
    }

    @Test
    void screen_staysOn_andNothingBurnsIn() throws Exception {
        page = newPage(new Browser.NewContextOptions().setViewportSize(1920, 1080));
        page.addInitScript("let locks = 0; Object.defineProperty(navigator, 'wakeLock', { value: {"
                + " request: type => { window.locks = ++locks; return Promise.resolve(new EventTarget()); } } });");
        page.clock().install();
        openDisplay("counts", "");
        assertThat(number("window.locks")).isEqualTo(1);
        Object before = page.evaluate("document.getElementById('display').style.transform");

        page.route("**/data", route -> {
            APIResponse response = route.fetch();
            Map<String, String> headers = new HashMap<>(response.headers());
            headers.put(
                    "date",
                    RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).plusHours(1)));
            route.fulfill(new Route.FulfillOptions().setResponse(response).setHeaders(headers));
        });
        page.clock().runFor(20_000);

        page.waitForCondition(
                () -> !before.equals(page.evaluate("document.getElementById('display').style.transform")));
    }
}
