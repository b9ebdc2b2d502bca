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
@DirectAndBehindGateway
class DocsTest extends BrowserTest {

    private static final DemoUser ADMIN =
            new DemoUser("0b6f0c52-2f0b-4a57-9a3e-0d4f5b7c1a12", "admin", "Demo Administrator", "admin");

    @Override
    LiveBeacon startedBeacon() throws IOException {
        return newBeacon(ADMIN, Map.of());
    }

    @Test
    void signedInUser_requestsTickets() {
        List<String> requested = new CopyOnWriteArrayList<>();
        page.onRequest(request -> requested.add(request.url()));

        Locator response = tryOut("showBoard", "helpdesk");

        assertThat(response).containsText("200");
        assertThat(response).containsText("\"view_slug\": \"helpdesk\"");
        assertThat(requested).allMatch(url -> url.startsWith(origin()) || isOfPlatform(url));
    }

    @Test
    void prefilledRequest_returnsTickets() {
        Locator response = tryOut("showBoard", "");

        assertThat(response).containsText("200");
        assertThat(response).containsText("requester_name");
    }

    @Test
    void administrator_changesLogLevel() {
        assertThat(tryOut("changeLogLevel", "")).containsText("200");
    }
}
