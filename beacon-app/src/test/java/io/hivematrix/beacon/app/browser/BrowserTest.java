package io.hivematrix.beacon.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.Parameter;
import org.junit.platform.commons.support.AnnotationSupport;

/** One Beacon for each test class, one browser profile for each test. A test fails if the page complains of anything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("browser")
abstract class BrowserTest {

    private static final List<String> STANDARD =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> RULES_OF_COLOR = List.of("color-contrast", "link-in-text-block");
    private static final double REQUEST_TIMEOUT_MS = 15_000;

    /** Refreshes; resolved at its end. Faster than asking the page again and again. */
    static final String REFRESH = """
            new Promise(done => {
              const button = document.getElementById('refresh-now');
              new MutationObserver((_, observer) => {
                if (button.getAttribute('aria-busy') === 'false') { observer.disconnect(); done(); }
              }).observe(button, {attributes: true});
              button.click();
            })
            """;

    /** Set by {@link DirectAndBehindGateway} and {@link BehindGateway}. */
    @Parameter
    Deployment deployment = Deployment.DIRECT;

    LiveBeacon beacon;
    Page page;
    private Optional<LiveBeacon> running = Optional.empty();
    private Deployment started = deployment;
    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();

    /** The Beacon of this class: with a user who is signed in, unless overridden. */
    LiveBeacon startedBeacon() throws IOException {
        return newBeacon();
    }

    /** Another Beacon with a user who is signed in, accessed as this class accesses its own. */
    final LiveBeacon newBeacon() throws IOException {
        return newBeacon(DemoUser.VISITOR, Map.of());
    }

    final LiveBeacon newBeacon(DemoUser user, Map<String, String> settings) throws IOException {
        return LiveBeacon.start(deployment, user, settings).beforeClose(this::closePages);
    }

    /** As {@link #newBeacon()}; the Codex is prepared before Beacon starts and loads from it. */
    final LiveBeacon newBeacon(Consumer<ScriptedCodex> prepare) throws IOException {
        return LiveBeacon.start(deployment, DemoUser.VISITOR, Map.of(), prepare).beforeClose(this::closePages);
    }

    /** Returns the address that the browser opens, without a slash at its end. */
    final String origin() {
        return beacon.pageAddress();
    }

    @AfterAll
    void stopBeacon() {
        running.ifPresent(LiveBeacon::close);
    }

    /** Not before all tests: JUnit sets {@link #deployment} only after that, and all invocations share this instance. */
    private LiveBeacon runningBeacon() throws IOException {
        if (running.isEmpty() || started != deployment) {
            stopBeacon();
            running = Optional.empty();
            running = Optional.of(startedBeacon());
            started = deployment;
        }
        return running.orElseThrow();
    }

    @BeforeEach
    void freshProfile(TestInfo test) throws IOException {
        Optional<DirectOnly> directOnly = AnnotationSupport.findAnnotation(test.getTestMethod(), DirectOnly.class);
        assumeTrue(
                deployment == Deployment.DIRECT || directOnly.isEmpty(),
                () -> directOnly.orElseThrow().value());
        beacon = runningBeacon();
        beacon.codex().show(ScriptedBoard.everyday());
        complaints.clear();
        page = newPage(new Browser.NewContextOptions().setViewportSize(1440, 900));
    }

    @AfterEach
    void noComplaints() {
        closePages();
        assertThat(complaints).as("errors in the browser's console").isEmpty();
    }

    final void closePages() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }

    final Page newPage(Browser.NewContextOptions options) {
        BrowserContext context = Browsers.shared().newContext(options);
        contexts.add(context);
        if (!receivesEvents()) {
            context.addInitScript("delete Navigator.prototype.locks"); // without locks a page only polls
        }
        return newPage(context);
    }

    /** Returns another tab of a browser profile. */
    final Page newPage(BrowserContext context) {
        Page opened = context.newPage();
        opened.setDefaultTimeout(REQUEST_TIMEOUT_MS);
        opened.onPageError(complaints::add);
        opened.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isOfAxe(message.text()) && !expected(message.text())) {
                complaints.add(message.text());
            }
        });
        return opened;
    }

    /** Whether pages receive the events of the server; otherwise they refresh only on demand of the test. */
    boolean receivesEvents() {
        return false;
    }

    /** Whether the test expects an error in the console; none, unless overridden. */
    boolean expected(String consoleError) {
        return false;
    }

    /** axe reads stylesheets by script, which the policy forbids for the platform's font host; the page does not. */
    private static boolean isOfAxe(String consoleError) {
        return consoleError.startsWith("Connecting to 'https://fonts.googleapis.com");
    }

    /** Whether an address is of the gateway itself: its files, its sign-in, and its font. */
    final boolean isOfPlatform(String url) {
        if (deployment == Deployment.DIRECT) {
            return false;
        }
        boolean ownPath = url.startsWith(beacon.gateway().origin()) && !url.startsWith(origin());
        return ownPath || url.startsWith("https://fonts.g");
    }

    /** Opens a page of Beacon and waits until its scripts have the board. */
    final void open(String path) {
        openAt(origin(), path);
    }

    final void openAt(LiveBeacon other, String path) {
        openAt(other.pageAddress(), path);
    }

    final void openAt(String origin, String path) {
        page.navigate(origin + path);
        settled();
    }

    /** On a page that waits for a board and tries again by itself; with the page's clock installed. */
    final void letTimePassUntilThereIsABoard() {
        Response response;
        do {
            response = page.waitForResponse(
                    "**/api/tickets/helpdesk?**", () -> page.clock().fastForward(60_000));
        } while (!response.ok());
    }

    /** Sets the server's time as the page reads it. */
    final void serverTimeIs(Instant time) {
        page.route("**/api/tickets/**", route -> {
            APIResponse response = route.fetch();
            Map<String, String> headers = new HashMap<>(response.headers());
            headers.put("date", DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atZone(ZoneOffset.UTC)));
            route.fulfill(new Route.FulfillOptions().setResponse(response).setHeaders(headers));
        });
    }

    /** Presses "Refresh" and waits for the end of it. */
    final void refresh() {
        page.click("#refresh-now");
        settled();
    }

    final void settled() {
        page.locator("#refresh-now[aria-busy=false]").waitFor();
    }

    /** Sends the request of an operation of /docs, with the view unless it is empty; returns its responses. */
    final Locator tryOut(String operation, String view) {
        page.navigate(origin() + "/docs");
        Locator block = page.locator("[id$=-" + operation + "]");
        block.locator(".opblock-summary-control").click();
        block.locator(".try-out__btn").click();
        if (!view.isEmpty()) {
            block.locator("tr[data-param-name=view] input").fill(view);
        }
        block.locator(".execute").click();
        return block.locator(".live-responses-table .response");
    }

    final Locator rows(int section) {
        return page.locator("#s" + section + "-items-body tr");
    }

    /** Returns the texts of a row by field. */
    final Locator field(long ticket, String name) {
        return page.locator("tr[data-key='" + ticket + "'] [data-field=" + name + "]");
    }

    /** The ticket numbers of a section, from top to bottom. */
    @SuppressWarnings("unchecked") // the script returns a list of texts
    final List<String> keys(int section) {
        return (List<String>) rows(section).evaluateAll("rows => rows.map(row => row.cells[0].textContent.slice(1))");
    }

    /** Keeps a picture as an artefact of the build. */
    final void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    /** Checks the page with axe in light mode, and its colours in dark mode, since nothing else differs. */
    final void assertAccessible(String state) {
        assertAccessible(state, ColorScheme.LIGHT, axe().withTags(STANDARD));
        assertAccessible(state, ColorScheme.DARK, axe().withRules(RULES_OF_COLOR));
    }

    private void assertAccessible(String state, ColorScheme scheme, AxeBuilder axe) {
        show(scheme);
        List<String> violations = axe.analyze().getViolations().stream()
                .map(BrowserTest::describe)
                .toList();
        assertThat(violations).as("%s, %s", state, scheme).isEmpty();
    }

    /** Sets the mode as the user does: in the system's settings, or by the platform's button, which changes the open page. */
    final void show(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        if (deployment == Deployment.GATEWAY) {
            page.evaluate(
                    "theme => { document.documentElement.dataset.theme = theme; }",
                    scheme.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Without the extra page that only frames would need, and without the platform's own elements. */
    private AxeBuilder axe() {
        return new AxeBuilder(page)
                .setLegacyMode(true)
                .exclude(".hivematrix-side-panel")
                .exclude("#matrix-rain")
                .exclude("#bee-container");
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().get(0).getHtml();
    }
}
