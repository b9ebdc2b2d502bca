package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The button that starts a sync of Codex with the PSA system. */
@DirectAndBehindGateway
class SyncTest extends BrowserTest {

    @Override
    boolean expected(String consoleError) {
        return consoleError.contains("status of 404") || consoleError.contains("status of 502");
    }

    private void startSync() {
        page.waitForResponse("**/api/sync/tickets", () -> page.click("#sync-tickets"));
        askHowTheSyncIs();
    }

    /** The page polls every three seconds; the test need not wait for it. */
    private void askHowTheSyncIs() {
        page.waitForResponse("**/api/sync/status/**", () -> page.clock().fastForward(3_000));
    }

    @Test
    void technician_seesProgressAndEndOfSync() {
        beacon.codex().syncsAre("running");
        page.clock().install();
        open("/helpdesk");

        startSync();
        assertThat(page.locator("#sync-tickets")).containsText("Syncing …");
        assertThat(page.locator("#sync-tickets")).isDisabled();
        assertThat(page.locator("#sync-tickets")).isFocused();
        assertThat(page.locator("#announcer")).hasText("Syncing tickets.");
        assertAccessible("sync");
        beacon.codex().syncsAre("completed");
        askHowTheSyncIs();

        assertThat(page.locator(".toast--success")).hasText("Tickets are synced.");
        assertThat(page.locator("#sync-tickets")).hasText("Sync tickets");
    }

    @Test
    void failedSync_isReportedWithoutTextOfCodex() {
        beacon.codex().syncsAre("failed");
        page.clock().install();
        open("/helpdesk");

        startSync();

        assertThat(page.locator(".toast--error")).containsText("failed");
        assertThat(page.content()).doesNotContain("secret");
    }

    /** The gateway may respond instead, with an error or a page of its own. */
    @ParameterizedTest
    @ValueSource(ints = {200, 502})
    void sync_isFollowedThroughConnectionFailures(int status) {
        beacon.codex().syncsAre("completed");
        page.clock().install();
        open("/helpdesk");
        page.route(
                "**/api/sync/status/**",
                route -> route.fulfill(
                        new Route.FulfillOptions().setStatus(status).setBody("<html>maintenance")));
        startSync();
        askHowTheSyncIs();
        assertThat(page.locator("#sync-tickets")).containsText("Syncing …");

        page.unroute("**/api/sync/status/**");
        askHowTheSyncIs();

        assertThat(page.locator(".toast--success")).hasText("Tickets are synced.");
    }

    @Test
    void lostSync_isReported() {
        page.clock().install();
        open("/helpdesk");
        page.route(
                "**/api/sync/status/**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(404)
                        .setBody("{\"detail\": \"Codex knows no such sync.\"}")));

        startSync();

        assertThat(page.locator(".toast--error")).hasText("Codex knows no such sync.");
        assertThat(page.locator("#sync-tickets")).isEnabled();
    }

    @Test
    void billing_hasNoSyncButton() throws Exception {
        var billing = new DemoUser("b-1", "billing", "Bill", "billing");
        try (LiveBeacon other = newBeacon(billing, Map.of())) {
            openAt(other, "/helpdesk");

            assertThat(page.locator("#refresh-now")).isVisible();
            assertThat(page.locator("#sync-tickets")).hasCount(0);
        }
    }
}
