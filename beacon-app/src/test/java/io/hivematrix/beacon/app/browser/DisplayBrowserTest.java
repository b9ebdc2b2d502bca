package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.util.Map;

/** The page of a screen, in a browser in which no one is signed in. */
abstract class DisplayBrowserTest extends BrowserTest {

    @Override
    LiveBeacon startedBeacon() throws IOException {
        return LiveBeacon.withoutUser(deployment, Map.of());
    }

    /** Messages of the browser about requests that a test makes fail. */
    @Override
    boolean expected(String consoleError) {
        return consoleError.startsWith("Failed to load resource");
    }

    final String link(String show) throws IOException, InterruptedException {
        return beacon.displayLink(show);
    }

    final void openDisplay(String show, String parameters) throws IOException, InterruptedException {
        page.navigate(origin() + link(show) + parameters);
        assertThat(page.locator("#count")).not().hasText("–");
    }
}
