package io.hivematrix.beacon.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/** One Beacon for each test class, one browser profile for each test. A test fails if the page complains of anything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("browser")
abstract class BrowserTest {

    private static final List<String> STANDARD =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> RULES_OF_COLOR = List.of("color-contrast", "link-in-text-block");
    private static final double PATIENCE_MS = 15_000;

    LiveBeacon beacon;
    Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();

    @BeforeAll
    void startBeacon() throws IOException {
        beacon = startedBeacon();
    }

    /** The Beacon of this class: with a visitor who is signed in by itself, unless it says otherwise. */
    LiveBeacon startedBeacon() throws IOException {
        return LiveBeacon.start();
    }

    @AfterAll
    void stopBeacon() {
        beacon.close();
    }

    @BeforeEach
    void freshProfile() {
        beacon.codex().show(ScriptedBoard.everyday());
        complaints.clear();
        page = newPage(new Browser.NewContextOptions().setViewportSize(1440, 900));
    }

    @AfterEach
    void noComplaints() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        assertThat(complaints).as("errors in the browser's console").isEmpty();
    }

    final Page newPage(Browser.NewContextOptions options) {
        BrowserContext context = Browsers.shared().newContext(options);
        contexts.add(context);
        Page opened = context.newPage();
        opened.setDefaultTimeout(PATIENCE_MS);
        opened.onPageError(complaints::add);
        opened.onConsoleMessage(message -> {
            if (message.type().equals("error") && !expected(message.text())) {
                complaints.add(message.text());
            }
        });
        return opened;
    }

    /** Whether an error in the console is what the test wants to see; none, unless it says otherwise. */
    boolean expected(String consoleError) {
        return false;
    }

    /** Opens a page of Beacon and waits until its scripts have the board. */
    final void open(String path) {
        openAt(beacon.address().toString(), path);
    }

    final void openAt(String origin, String path) {
        page.navigate(origin + path);
        settled();
    }

    /** On a page that waits for a board and tries again by itself; with the page's clock installed. */
    final void letTimePassUntilThereIsABoard() {
        Response answer;
        do {
            answer = page.waitForResponse(
                    "**/api/tickets/helpdesk?**", () -> page.clock().fastForward(60_000));
        } while (!answer.ok());
    }

    /** Presses "Refresh" and waits for the end of it. */
    final void refresh() {
        page.click("#refresh-now");
        settled();
    }

    final void settled() {
        page.locator("#refresh-now[aria-busy=false]").waitFor();
    }

    final Locator rows(int section) {
        return page.locator("#s" + section + "-items-body tr");
    }

    /** What a row tells of a ticket, by the name of the field. */
    final Locator field(long ticket, String name) {
        return page.locator("tr[data-key='" + ticket + "'] [data-field=" + name + "]");
    }

    /** The ticket numbers of a section, from top to bottom. */
    @SuppressWarnings("unchecked") // the script gives a list of texts
    final List<String> keys(int section) {
        return (List<String>) rows(section).evaluateAll("rows => rows.map(row => row.dataset.key)");
    }

    /** Keeps a picture as an artefact of the build. */
    final void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    /** Lets axe look at the page in light, and at its colours in dark, where nothing else differs. */
    final void assertAccessible(String state) {
        assertAccessible(state, ColorScheme.LIGHT, axe().withTags(STANDARD));
        assertAccessible(state, ColorScheme.DARK, axe().withRules(RULES_OF_COLOR));
    }

    private void assertAccessible(String state, ColorScheme scheme, AxeBuilder axe) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        List<String> violations = axe.analyze().getViolations().stream()
                .map(BrowserTest::describe)
                .toList();
        assertThat(violations).as("%s, %s", state, scheme).isEmpty();
    }

    /** Without the extra page that only frames would need. */
    private AxeBuilder axe() {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().get(0).getHtml();
    }
}
