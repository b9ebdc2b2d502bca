package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Interactive API documentation, used as a signed-in user. */
@SuppressWarnings("NullAway") // null: no body
@DirectAndBehindGateway
class DocsTest extends BrowserTest {

    private static final DemoUser ADMIN =
            new DemoUser("0b6f0c52-2f0b-4a57-9a3e-0d4f5b7c1a12", "admin", "Demo Administrator", "admin");

    private final List<String> requested = new CopyOnWriteArrayList<>();

    @Override
    LiveBeacon startedBeacon() throws IOException {
        return newBeacon(ADMIN, Map.of());
    }

    @Test
    void signedInUser_requestsTickets() {
        tryOut("showBoard", "helpdesk");

        assertThat(responseOf("showBoard")).containsText("200");
        assertThat(responseOf("showBoard")).containsText("\"view_slug\": \"helpdesk\"");
        assertThat(requested).allMatch(url -> url.startsWith(origin()) || isOfPlatform(url));
    }

    @Test
    void prefilledRequest_returnsTickets() {
        tryOut("showBoard", null);

        assertThat(responseOf("showBoard")).containsText("200");
        assertThat(responseOf("showBoard")).containsText("requester_name");
    }

    @Test
    void administrator_changesLogLevel() {
        tryOut("changeLogLevel", null);

        assertThat(responseOf("changeLogLevel")).containsText("200");
    }

    private void tryOut(String operation, String view) {
        requested.clear();
        page.onRequest(request -> requested.add(request.url()));
        page.navigate(origin() + "/docs");
        Locator block = block(operation);
        block.locator(".opblock-summary-control").click();
        block.locator(".try-out__btn").click();
        if (view != null) {
            block.locator("tr[data-param-name=view] input").fill(view);
        }
        block.locator(".execute").click();
    }

    private Locator responseOf(String operation) {
        return block(operation).locator(".live-responses-table .response");
    }

    private Locator block(String operation) {
        return page.locator("[id$=-" + operation + "]");
    }
}
