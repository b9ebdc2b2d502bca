package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** The page of a screen, in a browser in which no one is signed in. */
abstract class DisplayBrowserTest extends BrowserTest {

    private static final DemoUser ADMIN = new DemoUser("a-1", "admin", "Admin", "admin");

    @Override
    LiveBeacon startedBeacon() throws IOException {
        return LiveBeacon.withoutUser(access, Map.of());
    }

    /** What the browser itself reports of requests that a test makes fail. */
    @Override
    boolean expected(String consoleError) {
        return consoleError.startsWith("Failed to load resource");
    }

    final String link(String show) throws IOException, InterruptedException {
        String body =
                "{\"name\":\"Entrance\",\"views\":[\"helpdesk\",\"professional-services\"],\"show\":\"" + show + "\"}";
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(beacon.address() + "/api/display-links"))
                                .header(
                                        "Authorization",
                                        "Bearer " + beacon.core().signIn(ADMIN))
                                .header("Content-Type", "application/json")
                                .header("X-Beacon-Request", "1")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        URI url = URI.create(
                new ObjectMapper().readTree(response.body()).get("url").asText());
        return url.getRawPath() + "?" + url.getRawQuery();
    }

    final void openDisplay(String show, String parameters) throws IOException, InterruptedException {
        page.navigate(origin() + link(show) + parameters);
        assertThat(page.locator("#count")).not().hasText("–");
    }
}
