package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page without a board, which waits for one. */
@DirectAndBehindGateway
class WaitingPageTest extends BrowserTest {

    private static final String SWALLOW_NEXT_REQUEST = """
            swallowed => {
              const send = window.fetch;
              window.fetch = (url, options = {}) => {
                const { method = "GET", signal } = options;
                if (method !== swallowed) {
                  return send(url, options);
                }
                window.fetch = send;
                document.documentElement.toggleAttribute("data-swallowed");
                return new Promise((resolve, reject) =>
                  signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError"))));
              };
            }
            """;

    @Override
    boolean expected(String consoleError) {
        return consoleError.contains("Failed to load resource") || consoleError.contains("net::ERR_FAILED");
    }

    private static boolean isForTheBoard(Request request) {
        return request.url().contains("/api/tickets/");
    }

    private static boolean isProbe(Request request) {
        return request.method().equals("HEAD");
    }

    /** Opens a page of a Beacon without a board. */
    private LiveBeacon withoutBoard(String path) throws IOException {
        LiveBeacon other = newBeacon(codex -> codex.failWith(500));
        page.clock().install();
        page.navigate(other.pageAddress() + path);
        assertThat(page.locator("h1")).hasText("No board yet");
        return other;
    }

    private Request requestAfter(Predicate<Request> matching, long ms) {
        return page.waitForRequest(matching, () -> page.clock().fastForward(ms));
    }

    private void untilThereIsABoard() {
        page.waitForRequest(
                request -> request.isNavigationRequest(), () -> page.clock().fastForward(60_000));
        settled();
    }

    @Test
    void trailingSlash_isRedirectedAndWaitsForThatView() throws IOException {
        try (LiveBeacon other = withoutBoard("/professional-services/?sort=-id")) {
            assertThat(page).hasURL(other.pageAddress() + "/professional-services?sort=-id");
            other.codex().show(ScriptedBoard.everyday());

            untilThereIsABoard();

            assertThat(page).hasURL(other.pageAddress() + "/professional-services?sort=-id");
            assertThat(page).hasTitle(Pattern.compile(".*Professional Services.*"));
        }
    }

    /** The request for the board, and the one for the page that follows once there is a board. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void swallowedRequest_isRepeatedAfterItsTimeLimit(String method) throws IOException {
        try (LiveBeacon other = withoutBoard("/helpdesk")) {
            page.evaluate(SWALLOW_NEXT_REQUEST, method);
            other.codex().show(ScriptedBoard.everyday());
            page.clock().fastForward(60_000);
            assertThat(page.locator("html")).hasAttribute("data-swallowed", "");

            page.waitForCondition(() -> {
                page.clock().fastForward(20_000);
                return page.locator("#refresh-now").count() == 1;
            });

            assertThat(page.locator("tbody tr").first()).isVisible();
        }
    }

    @Test
    void rateLimitOfThePage_isWaitedFor() throws IOException {
        assertRateLimitIsWaitedFor("**/helpdesk", WaitingPageTest::isProbe);
    }

    @Test
    void rateLimitOfTheBoard_isWaitedFor() throws IOException {
        assertRateLimitIsWaitedFor("**/api/tickets/**", WaitingPageTest::isForTheBoard);
    }

    private void assertRateLimitIsWaitedFor(String limited, Predicate<Request> matching) throws IOException {
        try (LiveBeacon other = withoutBoard("/helpdesk")) {
            other.codex().show(ScriptedBoard.everyday());
            page.route(
                    limited,
                    route -> route.fulfill(
                            new Route.FulfillOptions().setStatus(429).setHeaders(Map.of("Retry-After", "300"))));

            requestAfter(matching, 60_000);

            assertThat(page.locator("#retry")).hasText("This page retries automatically in about 300 s.");
            page.unrouteAll();
            page.clock().fastForward(200_000);
            assertThat(page.locator("h1")).hasText("No board yet");
            page.clock().fastForward(130_000);
            settled();
        }
    }

    @Test
    void pageWithRateLimitExceeded_reloadsItself() throws IOException {
        try (LiveBeacon other = newBeacon(DemoUser.VISITOR, Map.of("BEACON_RATE_LIMITS", "2/second"))) {
            page.clock().install();
            page.navigate(other.pageAddress() + "/helpdesk");
            page.waitForCondition(() -> {
                page.evaluate("Promise.all([1, 2, 3].map(() => fetch(location.href)))");
                return page.reload().status() == 429;
            });
            assertThat(page.locator("h1")).hasText("Too Many Requests");
            assertThat(page.locator("#retry")).containsText("This page retries automatically in about");
            assertThat(page.locator("text=Try again")).isVisible();

            page.waitForCondition(() -> {
                page.clock().fastForward(20_000);
                return page.locator("#refresh-now").count() == 1;
            });

            settled();
        }
    }

    @Test
    void endedSession_offersASignInAndKeepsWaiting() throws IOException {
        try (LiveBeacon other = withoutBoard("/helpdesk")) {
            page.evaluate("localStorage.setItem('beacon_sign_in_attempted', 'true')");
            page.route("**/*", route -> {
                if (isForTheBoard(route.request()) || isProbe(route.request())) {
                    route.fulfill(new Route.FulfillOptions().setStatus(401));
                } else {
                    route.resume();
                }
            });
            requestAfter(WaitingPageTest::isProbe, 60_000);
            assertThat(page.locator("#retry")).hasText("You are no longer signed in.");
            assertThat(page.locator("main button")).hasText("Sign in");
            requestAfter(WaitingPageTest::isProbe, 90_000);
            assertThat(page.locator("main button")).hasCount(1);

            page.unrouteAll();
            other.codex().show(ScriptedBoard.everyday());
            page.click("main button");
            settled();
            assertThat(page.locator("tbody tr").first()).isVisible();
        }
    }

    @Test
    void endedSession_isRenewedOnceThroughTheGateway() throws IOException {
        try (LiveBeacon other = withoutBoard("/helpdesk")) {
            if (deployment == Deployment.GATEWAY) {
                other.user(Optional.of(DemoUser.VISITOR));
                other.gateway().endSessions();
            }
            page.context()
                    .clearCookies(
                            new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("beacon_session.*")));
            other.codex().show(ScriptedBoard.everyday());

            untilThereIsABoard();

            assertThat(page).hasURL(other.pageAddress() + "/helpdesk");
            assertThat(page.locator("tbody tr").first()).isVisible();
        }
    }
}
