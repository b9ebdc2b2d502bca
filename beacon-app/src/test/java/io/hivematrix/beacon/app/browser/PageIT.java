package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import io.hivematrix.beacon.app.demo.server.DemoPlatform;
import io.hivematrix.beacon.app.gateway.TestGateway;
import io.hivematrix.beacon.app.process.BeaconProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The page as the runnable jar serves it: once through each point, into which the other tests go more deeply. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PageIT {

    private static final String API = "**/api/tickets/helpdesk?**";
    private static final Pattern FILTERED = Pattern.compile("\\d+ of \\d+");
    private static final double REQUEST_TIMEOUT_MS = 30_000;

    @TempDir
    private static Path directory;

    private BeaconProcess beacon;
    private URI address;
    private Page page;

    @BeforeAll
    void startJar() {
        beacon = started("0");
        address = beacon.address();
    }

    private static BeaconProcess started(String port) {
        BeaconProcess jar = new BeaconProcess(directory, Map.of("BEACON_PORT", port), "demo");
        await("the first board")
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> jar.get("/health/ready").statusCode() == 200);
        return jar;
    }

    @AfterAll
    void endJar() {
        beacon.close();
    }

    @BeforeEach
    void openBoard() {
        page = Browsers.shared()
                .newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))
                .newPage();
        page.setDefaultTimeout(REQUEST_TIMEOUT_MS);
        page.navigate(address + "/helpdesk");
        settled();
    }

    @AfterEach
    void closeBoard() {
        page.context().close();
    }

    private void settled() {
        page.locator("#refresh-now[aria-busy=false]").waitFor();
    }

    private void refresh() {
        page.click("#refresh-now");
        settled();
    }

    @Test
    void page_showsAllSections() {
        assertThat(page.locator("h2.card__title")).hasCount(4);
        for (String section : List.of("s1", "s2", "s3", "s4")) {
            assertThat(page.locator("#" + section + "-title")).isInViewport();
        }
        assertThat(page).hasTitle(Pattern.compile("\\(\\d+\\) Helpdesk"));
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "jar.png")));
    }

    @Test
    void subject_opensDialog() {
        page.locator("#s4-items-body [data-field=subject]").first().click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Requester");

        page.keyboard().press("Escape");

        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    }

    @Test
    void order_isInUrl() {
        page.locator("#s4-item-table [data-column=id] button").click();
        page.reload();
        settled();

        assertThat(page.locator("#s4-item-table [data-column=id]")).hasAttribute("aria-sort", "ascending");
        assertThat(page.locator("#s4-items-body tr").first()).isVisible();
    }

    @Test
    void page_filtersByAgentAndText() {
        page.locator("#workload [data-agent]:not([data-idle])").first().click();
        assertThat(page.locator(".ticket-count-number")).hasText(FILTERED);
        page.click("#clear-filters");

        page.fill("#find", "no ticket says this");

        assertThat(page.locator(".ticket-count-number")).hasText(Pattern.compile("0 of \\d+"));
    }

    @Test
    void refresh_sendsEntityTag() {
        Response response = page.waitForResponse(API, () -> page.click("#refresh-now"));

        assertThat(response.status()).isIn(200, 304);
        assertThat(response.request().headerValue("if-none-match")).isNotBlank();
    }

    @Test
    void sync_reportsItsEnd() {
        page.click("#sync-tickets");
        page.locator(".toast").waitFor();

        assertThat(page.locator(".toast--success")).hasText("Tickets are synced.");
    }

    @Test
    void page_worksBehindGateway(@TempDir Path served) throws IOException {
        List<Request> requests = new ArrayList<>();
        try (DemoPlatform platform = new DemoPlatform(1, Clock.systemUTC());
                BeaconProcess jar = new BeaconProcess(served, environment(platform), "serve");
                TestGateway gateway = TestGateway.before(jar.address())
                        .user(() -> Optional.of(platform.core().signIn(DemoUser.VISITOR)))
                        .core(platform.core().address())
                        .start()) {
            page.onRequest(requests::add);
            page.navigate(gateway.address() + "/helpdesk");
            settled();

            assertThat(page.locator("#matrix-rain")).isAttached();
            assertThat(requests)
                    .extracting(Request::url)
                    .allMatch(url -> !url.startsWith(jar.address().toString()));
        }
    }

    private static Map<String, String> environment(DemoPlatform platform) {
        return Map.of(
                "BEACON_PORT", "0",
                "SERVICE_NAME", "beacon",
                "SECRET_KEY", "a-secret-of-more-than-32-characters-0123456789",
                "CORE_SERVICE_URL", platform.core().address().toString(),
                "CODEX_SERVICE_URL", platform.codex().address().toString());
    }

    @Test
    void page_isAccessible() {
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void restartOfBeacon_pageRecovers() {
        String total = page.locator("#total-active-items-count").textContent();
        beacon.close();
        beacon.exitCode();
        refresh();
        assertThat(page.locator("#refresh-banner")).containsText("Beacon is not reachable.");
        assertThat(page.locator("#total-active-items-count")).hasText(total);
        assertThat(page).hasTitle("⚠ (" + total + ") Helpdesk");

        beacon = started(String.valueOf(address.getPort()));
        refresh();

        assertThat(page.locator("#refresh-banner")).isHidden();
        assertThat(page).hasTitle(Pattern.compile("\\(\\d+\\) Helpdesk"));
    }
}
