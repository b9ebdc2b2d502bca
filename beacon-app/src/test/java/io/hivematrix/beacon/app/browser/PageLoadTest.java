package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests of a page load, and reloads after a new version of Beacon. */
@DirectAndBehindGateway
class PageLoadTest extends BrowserTest {

    private static final String API = "**/api/tickets/helpdesk?**";
    private static final Pattern VERSION = Pattern.compile("\"page_version\":\"[^\"]+\"");
    /** Beacon's assets that were transferred, also as a 304. */
    private static final String TRANSFERRED_ASSETS = """
            performance.getEntriesByType('resource')
              .filter(entry => entry.name.startsWith('%s/static/') && entry.transferSize > 0).map(entry => entry.name)
            """;

    /** Of pages that are errors, and of modules that a test makes fail. */
    @Override
    boolean expected(String consoleError) {
        return consoleError.contains("404 (Not Found)") || consoleError.contains("401 (Unauthorized)");
    }

    @Test
    void firstVisit_requestsEachFileOnce() {
        List<String> requests = new ArrayList<>();
        page.onRequest((Request request) -> requests.add(request.url()));

        open("/helpdesk");

        assertThat(requests).doesNotHaveDuplicates().hasSizeGreaterThan(40);
        assertThat(requests).filteredOn(url -> url.contains("/api/")).hasSize(1);
    }

    @Test
    void board_isRequestedBeforeAnyModuleRuns() {
        List<Route> modules = new ArrayList<>();
        page.route("**/js/**", modules::add);

        page.waitForRequest(
                API,
                () -> page.navigate(
                        origin() + "/helpdesk", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT)));

        page.unroute("**/js/**");
        modules.forEach(Route::resume);
        settled();
        assertThat(page.locator("tbody tr[data-key]")).hasCount(47);
    }

    @ParameterizedTest
    @CsvSource({"/helpdesk, /helpdesk?sort=id, 40", "/display, /display?theme=light, 5", "/nowhere, /nothing, 2"})
    void secondVisit_transfersNoAsset(String first, String second, int assets) {
        visit(first);
        assertThat(transferredAssets()).hasSizeGreaterThanOrEqualTo(assets);

        visit(second);

        assertThat(transferredAssets()).isEmpty();
    }

    private void visit(String path) {
        page.navigate(origin() + path);
        page.locator("#refresh-now[aria-busy=false], #message:not(:empty), #rows tr:first-child, #problem")
                .waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private List<?> transferredAssets() {
        return (List<?>) page.evaluate(TRANSFERRED_ASSETS.formatted(origin()));
    }

    @Test
    void newVersion_reloadsUnusedPage() {
        open("/helpdesk");
        serveOtherVersion();

        awaitReload(() -> page.evaluate("document.querySelector('#refresh-now').click()"));

        settled();
        assertThat(banner()).isVisible();
    }

    @Test
    void newVersion_waitsWhilePageIsInUse() {
        page.clock().install();
        open("/helpdesk");
        serveOtherVersion();
        page.locator("[data-field=subject]").first().click();
        refreshByScript();
        assertThat(banner()).containsText("A new version of Beacon is available.");
        page.evaluate("window.notReloaded = true");

        page.clock().fastForward(120_000);
        assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);

        page.keyboard().press("Escape");
        awaitReload(() -> page.clock().fastForward(40_000));
        settled();
        assertThat(banner()).isVisible();
    }

    @Test
    void newVersion_doesNotDiscardTypedText() {
        page.clock().install();
        open("/helpdesk");
        serveOtherVersion();
        page.fill("#find", "vpn");
        page.evaluate("window.notReloaded = true");
        refreshByScript();

        page.clock().fastForward(20_000);
        assertThat(banner()).isVisible();
        assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);

        awaitReload(() -> page.clock().fastForward(20_000));
        settled();
        assertThat(page.locator("#find")).hasValue("vpn");
    }

    /** The search is in the URL, and so on the new page, a moment after the scripts have found it. */
    @Test
    void newVersion_doesNotDiscardTextTypedBeforeScriptsRan() {
        AtomicInteger loads = new AtomicInteger();
        page.onDOMContentLoaded(loaded -> loads.incrementAndGet());
        List<Route> scripts = new ArrayList<>();
        page.clock().install();
        serveOtherVersion();
        page.route("**/js/main.js", scripts::add);
        page.navigate(origin() + "/helpdesk", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.fill("#find", "vpn");

        page.unroute("**/js/main.js");
        scripts.forEach(Route::resume);

        page.waitForURL("**/helpdesk?q=vpn");
        page.clock().fastForward(6_000);
        page.waitForCondition(() -> loads.get() == 2);
        settled();
        assertThat(banner()).isVisible();
        assertThat(page.locator("#find")).hasValue("vpn");
    }

    @Test
    void assetsOfOtherVersion_reloadPage() {
        page.clock().install();
        page.route("**/static/*/js/lib/dom.js", route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
        page.navigate(origin() + "/helpdesk");
        assertThat(page.getByText("This page was not loaded completely. It reloads itself."))
                .isVisible();

        page.unroute("**/static/*/js/lib/dom.js");
        awaitReload(() -> page.clock().fastForward(8_000));

        settled();
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
    }

    private void awaitReload(Runnable action) {
        page.waitForRequest(Request::isNavigationRequest, action);
    }

    private Locator banner() {
        return page.locator("#version-banner");
    }

    private void refreshByScript() {
        page.waitForResponse(API, () -> page.evaluate("document.querySelector('#refresh-now').click()"));
        settled();
    }

    /** From now on the board's JSON is that of a server with other files. */
    private void serveOtherVersion() {
        page.route(API, route -> {
            Map<String, String> headers = new HashMap<>(route.request().headers());
            headers.remove("if-none-match");
            String json =
                    route.fetch(new Route.FetchOptions().setHeaders(headers)).text();
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(VERSION.matcher(json).replaceAll("\"page_version\":\"another\"")));
        });
    }
}
