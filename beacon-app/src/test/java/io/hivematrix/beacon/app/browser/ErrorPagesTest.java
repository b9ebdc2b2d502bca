package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Point 4: error pages have the look of the board and an action that works. */
@DirectAndBehindGateway
class ErrorPagesTest extends BrowserTest {

    private static final DemoUser CLIENT = new DemoUser("c-1", "client", "Client", "client");

    @Override
    boolean expected(String consoleError) {
        return consoleError.contains("Failed to load resource");
    }

    private Locator action() {
        return page.locator("main .btn--primary");
    }

    /** Opens a page that is an error page with one action. */
    private void openError(String address, int status) {
        assertThat(page.navigate(address).status()).isEqualTo(status);
        assertThat(page.locator("main#problem")).containsText(String.valueOf(status));
        assertThat(action()).hasCount(1);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        ThemeContrast.ofAllThemes(page, deployment).assertReadable("page of " + status, "#beacon");
    }

    /** Opens an address that the gateway passes without the user's token; directly, without the demo's sign-in. */
    @Test
    void page401_leadsToASignIn() throws IOException {
        if (deployment == Deployment.GATEWAY) {
            openError(origin() + "/api/tickets/helpdesk", 401);
            action().click();
            settled();
            assertThat(page).hasURL(origin() + "/helpdesk");
        } else {
            try (LiveBeacon other = LiveBeacon.withoutVisitor(Map.of()).beforeClose(this::closePages)) {
                openError(other.pageAddress() + "/helpdesk", 401);
                action().click();
                assertThat(page).hasURL(other.pageAddress() + "/docs");
                page.locator(".opblock").first().waitFor();
            }
        }
    }

    @Test
    void page403_leadsToAnotherPage() throws IOException {
        try (LiveBeacon other = newBeacon(CLIENT, Map.of())) {
            openError(other.pageAddress() + "/helpdesk", 403);
            action().click();
            if (deployment == Deployment.GATEWAY) {
                assertThat(page.getByText("Signed out")).isVisible();
                other.user(Optional.of(DemoUser.VISITOR));
                openAt(other, "/helpdesk");
            } else {
                assertThat(page).hasURL(other.pageAddress() + "/docs");
                page.locator(".opblock").first().waitFor();
            }
        }
    }

    @Test
    void page404_leadsToTheBoard() {
        openError(origin() + "/nowhere", 404);

        action().click();

        settled();
    }

    @Test
    void page429_requestsThePageAgain() throws IOException {
        try (LiveBeacon other = newBeacon(DemoUser.VISITOR, Map.of("BEACON_RATE_LIMITS", "1/minute"))) {
            openAt(other, "/helpdesk");
            openError(other.pageAddress() + "/helpdesk", 429);

            Request again = page.waitForRequest(Request::isNavigationRequest, () -> action().click());

            assertThat(again.url()).isEqualTo(other.pageAddress() + "/helpdesk");
        }
    }

    @Test
    void page503_showsTheBoardOnceThereIsOne() throws IOException {
        try (LiveBeacon other = newBeacon(codex -> codex.failWith(500))) {
            openError(other.pageAddress() + "/helpdesk", 503);
            other.codex().show(ScriptedBoard.everyday());

            page.waitForCondition(() -> {
                if (action().count() > 0) {
                    action().click();
                }
                return page.locator("#total-active-items-count").count() == 1;
            });
        }
    }
}
