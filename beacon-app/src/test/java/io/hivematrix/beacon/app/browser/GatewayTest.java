package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page behind the gateway, in the platform's styles. */
@BehindGateway
class GatewayTest extends BrowserTest {

    /** The classes that the contract's section 3 names. */
    private static final Pattern PLATFORM = Pattern.compile("page-header(__content|__title|__description|__actions)?"
            + "|card(__header|__title|__header-actions|__body|__header--(danger|warning|success))?"
            + "|btn(--sm|--primary|--outline|--ghost|--danger)?|btn-group|data-table|table-wrapper"
            + "|sortable-header|sort-asc|sort-desc|badge(--danger|--warning|--success|--info)?"
            + "|priority-badge(--urgent|--high|--medium|--low|--unknown)?|status-dot|status-text--\\w+"
            + "|sla-(status|overdue|critical|warning|normal|responded|in-progress|none)"
            + "|ticket-count-(display|label|wrapper|number)|count-(warning|danger|critical|emergency)"
            + "|siren(--left|--right)?|active|alert(--error|--warning|--info|--success)?|empty-state"
            + "|form-group(__label|__select|__input)?|tabs(__tab|__tab--active)?"
            + "|modal(__dialog|__header|__title|__close|__body|__detail-row|__detail-label|__detail-value)?"
            + "|toast(-container|--info|--success|--error)?|skeleton|version-footer(__text)?|datetime-container"
            + "|dashboard-card(__label|__count)?|u-[a-z0-9-]+");

    /** Those of them that every page with tickets has. */
    private static final List<String> PLATFORM_OF_EACH_PAGE = List.of(
            ("page-header page-header__title page-header__actions card card__header card__body btn data-table badge"
                            + " priority-badge sla-status ticket-count-number siren--left form-group__select"
                            + " tabs__tab--active modal__dialog alert version-footer")
                    .split(" ", -1));

    private static final List<String> SCRIPTED_IDS = List.of(
            "agent-filter", "total-active-items-count", "siren-left", "siren-right", "dashboard-generated-time");

    @BeforeEach
    void signIn() {
        beacon.user(Optional.of(DemoUser.VISITOR));
        beacon.gateway().theme("light", "blue");
    }

    @Test
    void page_worksWithPlatformScriptsAndStyles() {
        open("/helpdesk");

        assertThat(page.locator("tbody tr")).hasCount(47);
        assertThat(page.evaluate("document.querySelector('#matrix-rain') !== null"))
                .isEqualTo(true);
        assertThat(
                        page.evaluate(
                                "[...document.styleSheets].map(sheet => sheet.href).filter(href => href?.includes('theme.css'))"))
                .isEqualTo(List.of());
        assertThat(page.locator("#beacon [hidden]:visible")).hasCount(0);
        beacon.codex().show(ScriptedBoard.everyday().with(1, ScriptedTicket.of(555)));
        refresh();
        assertThat(page.locator("#beacon [hidden]:visible")).hasCount(0);
        assertThat(page.locator("tr[data-key='555'] [data-flag]")).hasText("new");
        picture("gateway-light");

        page.click(".tabs__tab >> text=Pro Services");
        settled();
        assertThat(page).hasURL(origin() + "/professional-services");
    }

    @Test
    void page_usesOnlyPlatformClasses() {
        open("/helpdesk#ticket-10001");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("own words");

        @SuppressWarnings("unchecked") // the script returns a list of texts
        Set<String> classes = new TreeSet<>((List<String>) page.evaluate("""
                [...document.querySelectorAll('#beacon, #beacon *')]
                  .concat([...document.querySelectorAll('template')].flatMap(node => [...node.content.querySelectorAll('*')]))
                  .flatMap(node => [...node.classList])
                """));

        assertThat(classes)
                .containsAll(PLATFORM_OF_EACH_PAGE)
                .allMatch(name -> PLATFORM.matcher(name).matches());
    }

    @Test
    void page_hasDocumentedElementIds() {
        open("/helpdesk");

        SCRIPTED_IDS.forEach(id -> assertThat(page.locator("#" + id)).hasCount(1));
        for (String section : List.of("s1", "s2", "s3", "s4")) {
            for (String part : List.of("container", "item-table", "items-body", "item-count", "no-items-message")) {
                assertThat(page.locator("#" + section + "-" + part)).hasCount(1);
            }
        }
        assertThat(page.evaluate("document.querySelectorAll('#s1-items-body tr').length"))
                .isEqualTo(14);
        assertThat(page.evaluate("window.AUTO_REFRESH_MS")).isEqualTo(60_000);
    }

    @Test
    void page_sortsFiltersFindsAndOpensDialog() {
        open("/helpdesk");

        page.locator("#s1-item-table [data-column=id] button").click();
        assertThat(page).hasURL(origin() + "/helpdesk?sort=s1%3Aid");
        page.fill("#find", "#10003");
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.locator("[data-field=subject]").first().click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("own words");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    }

    @Test
    void filters_surviveHistoryReloadAndOtherViews() {
        open("/helpdesk");

        page.selectOption("#agent-filter", "unassigned");
        page.selectOption("#priority-filter", "urgent,high");
        assertThat(page).hasURL(origin() + "/helpdesk?agent_id=unassigned&priority=urgent%2Chigh");
        page.goBack();
        assertThat(page.locator("#priority-filter")).hasValue("");
        assertThat(page.locator("#agent-filter")).hasValue("unassigned");
        String carried =
                page.locator("#workload [data-agent=unassigned] [data-total]").textContent();
        assertThat(page).hasTitle("(" + carried + " of 47) Helpdesk");

        page.reload();
        settled();
        assertThat(page.locator("#total")).containsText(carried + " of 47");
        page.click(".tabs__tab >> text=Pro Services");
        settled();
        assertThat(page).hasURL(origin() + "/professional-services?agent_id=unassigned");

        page.click("#workload [data-agent=unassigned]");
        assertThat(page).hasURL(origin() + "/professional-services");
    }

    @Test
    void summary_linksToSections() {
        open("/helpdesk?sort=-id");

        page.click("#summary [data-section=s4]");

        assertThat(page.locator("#s4-title")).isInViewport();
        assertThat(page).hasURL(origin() + "/helpdesk?sort=-id#s4-container");
    }

    @Test
    void technician_syncs() {
        beacon.codex().syncsAre("completed");
        page.clock().install();
        open("/helpdesk");

        page.waitForResponse("**/api/sync/tickets", () -> page.click("#sync-tickets"));
        page.waitForResponse("**/api/sync/status/**", () -> page.clock().fastForward(3_000));

        assertThat(page.locator(".toast--success")).hasText("Tickets are synced.");
    }

    @Test
    void api_requiresSignInEvenIfGatewayPassesAnonymousClients() {
        Response response = page.navigate(origin() + "/api/tickets/helpdesk");
        assertThat(response.status()).isEqualTo(401);
    }

    @Test
    void requestsAndLinks_haveThePrefix() {
        beacon.codex().syncsAre("completed");
        List<String> requested = new ArrayList<>();
        page.onRequest(request -> requested.add(request.url()));
        page.clock().install();
        open("/");
        page.locator("#s1-item-table [data-column=id] button").click();
        page.fill("#find", "vpn");
        page.click("#sync-tickets");
        page.waitForResponse("**/api/sync/status/**", () -> page.clock().fastForward(3_000));
        page.locator("[data-field=subject]").first().click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("own words");

        assertThat(requested).hasSizeGreaterThan(40).allMatch(this::isUnderThePrefix);
        assertThat(linksOf("#beacon [href], head link")).hasSizeGreaterThan(25).allMatch(this::isUnderThePrefix);

        page.navigate(origin() + "/nowhere");
        assertThat(linksOf("main [href], head link")).isNotEmpty().allMatch(this::isUnderThePrefix);
    }

    @SuppressWarnings("unchecked") // the script returns a list of texts
    private List<String> linksOf(String selector) {
        return (List<String>)
                page.evaluate("selector => [...document.querySelectorAll(selector)].map(node => node.href)", selector);
    }

    /** Beacon's own, the platform's style, or the PSA system's ticket. */
    private boolean isUnderThePrefix(String url) {
        return url.startsWith(origin() + "/") || isOfPlatform(url) || url.startsWith("https://msp.example/");
    }

    @Test
    void page_isAccessible() {
        open("/helpdesk");
        assertAccessible("behind the gateway");

        page.navigate(beacon.address() + "/helpdesk");
        assertThat(page.locator("main")).containsText("Authentication required. Sign in.");
        assertAccessible("not signed in");
    }

    @Test
    void signedOut_rowsRemain() {
        open("/helpdesk");
        beacon.user(Optional.empty());
        page.context().clearCookies();

        refresh();

        assertThat(page.locator("#refresh-banner")).containsText("You are no longer signed in.");
        assertThat(page.locator("tbody tr")).hasCount(47);

        signIn();
        page.context().newPage().navigate(origin() + "/helpdesk");
        refresh();
        assertThat(page.locator("#refresh-banner")).isHidden();
    }

    @Test
    void expiredSession_signInReturnsToPage() {
        open("/helpdesk");
        page.context().clearCookies();
        beacon.codex().show(ScriptedBoard.of(1, 0, 0, 0));

        refresh();

        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("#refresh-banner")).isHidden();
    }

    @Test
    void withoutBoard_waitingPageLoadsBoard() throws IOException {
        try (LiveBeacon other = newBeacon(codex -> codex.failWith(500))) {
            page.clock().install();
            page.navigate(other.pageAddress() + "/helpdesk");
            assertThat(page.locator("h1")).hasText("No board yet");

            other.codex().show(ScriptedBoard.everyday());

            letTimePassUntilThereIsABoard();
            assertThat(page.locator("#total-active-items-count")).hasText("47");
        }
    }

    @Test
    void withoutScripts_boardIsReadable() {
        page = newPage(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(origin() + "/helpdesk");
        assertThat(page.locator("tbody tr")).hasCount(47);

        page.locator("#s1-item-table th button").first().click();
        assertThat(page).hasURL(Pattern.compile(".*sort=s1%3Aid.*"));
        page.locator("#s1-item-table th button").first().click();
        assertThat(page.locator("#s1-items-body td:first-child").allTextContents())
                .isSortedAccordingTo((left, right) -> right.compareTo(left));

        page.selectOption("#agent-filter", "unassigned");
        page.click("#filters noscript button");
        assertThat(page.locator("tbody td:nth-child(4)").first()).hasText("Unassigned");
        assertThat(page).hasURL(Pattern.compile(".*sort=s1%3A-id.*"));
        picture("gateway-without-scripts");
    }

    @Test
    void page_followsPlatformTheme() {
        beacon.gateway().theme("dark", "gold");
        open("/helpdesk");

        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        picture("gateway-dark");
    }

    @Override
    boolean expected(String consoleError) {
        return consoleError.contains("Failed to load resource");
    }
}
