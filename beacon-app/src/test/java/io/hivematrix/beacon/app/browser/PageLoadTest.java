package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

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

    @Override
    boolean expected(String consoleError) {
        return consoleError.contains("404 (Not Found)");
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
    void secondVisit_transfersNoAsset() {
        open("/helpdesk");
        assertThat((List<?>) page.evaluate(TRANSFERRED_ASSETS.formatted(origin())))
                .hasSizeGreaterThan(40);

        open("/helpdesk?sort=id");

        assertThat((List<?>) page.evaluate(TRANSFERRED_ASSETS.formatted(origin())))
                .isEmpty();
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
