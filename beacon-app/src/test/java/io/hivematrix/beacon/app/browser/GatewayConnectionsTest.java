package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A browser has six connections to the gateway, which its tabs and the platform's other applications share. */
@BehindGateway
class GatewayConnectionsTest extends BrowserTest {

    private static final int TABS = 7;

    @Override
    boolean receivesEvents() {
        return true;
    }

    @Test
    void manyTabs_occupyOneConnection() {
        open("/helpdesk");
        for (int i = 1; i < TABS; i++) {
            Page tab = newPage(page.context());
            tab.navigate(origin() + "/helpdesk");
            tab.locator("#refresh-now[aria-busy=false]").waitFor();
            assertThat(tab.locator("tbody tr[data-key]")).hasCount(47);
        }

        await().until(() -> beacon.gateway().requestsInProgress() == 1);
    }
}
