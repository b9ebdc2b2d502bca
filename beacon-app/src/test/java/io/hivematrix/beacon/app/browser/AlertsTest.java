package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsAttachedOptions;
import com.microsoft.playwright.options.AriaRole;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alerts of one browser. Its notifications and sounds are recorded; the refresh interval is far longer than any test. */
@DirectAndBehindGateway
class AlertsTest extends BrowserTest {

    /** Place of the agent who is the viewer. */
    private static final int MINE = 9;

    /** Codex is asked seldom if a fetch takes long, as on a busy machine. */
    private static final HasTextOptions WITHIN_A_MINUTE = new HasTextOptions().setTimeout(60_000);

    private final List<String> recorded = new ArrayList<>();

    @Override
    LiveBeacon startedBeacon() throws IOException {
        return newBeacon(
                DemoUser.VISITOR, Map.of("BEACON_SNAPSHOT_TTL_SECONDS", "1", "AUTO_REFRESH_INTERVAL_SECONDS", "3600"));
    }

    @Override
    boolean receivesEvents() {
        return true;
    }

    @BeforeEach
    void recordAlerts() {
        recorded.clear();
        page.context().exposeFunction("recorded", arguments -> recorded.add((String) arguments[0]));
        page.context().addInitScript(AlertScripts.RECORD);
        awaitBoardAtBeacon();
    }

    /** The board of the test before must not be what a page is opened with. */
    private void awaitBoardAtBeacon() {
        page.navigate(origin() + "/helpdesk");
        assertThat(page.locator("#total-active-items-count")).hasText("47", WITHIN_A_MINUTE);
        page.navigate("about:blank");
    }

    private void openWithAlerts(Page tab, String path) {
        tab.navigate(origin() + path);
        assertThat(bell(tab)).hasAttribute("aria-label", "Alerts: on");
        tab.locator("#refresh-now[aria-busy=false]").waitFor();
    }

    private static Locator bell(Page tab) {
        return tab.locator("#alerts");
    }

    private void turnOn(String settings) {
        page.context().addInitScript(AlertScripts.SETTINGS.formatted(settings));
    }

    private static ScriptedTicket ticket(long id) {
        return ScriptedTicket.of(id).subject("Subject " + id).requester("Mia Tanaka");
    }

    private static String newTicket(long id) {
        return "#" + id + ": new ticket | Subject " + id + " · Mia Tanaka";
    }

    private void awaitRow(Page tab, long id) {
        assertThat(tab.locator("tr[data-key='" + id + "']")).isAttached(new IsAttachedOptions().setTimeout(60_000));
    }

    private void awaitRecorded(int count) {
        page.waitForCondition(() -> recorded.size() >= count, new Page.WaitForConditionOptions().setTimeout(60_000));
    }

    private void awaitRemembered(String event) {
        page.waitForFunction("event => localStorage.beacon_alerts?.includes(event)", event);
    }

    @Test
    void event_isReportedOnceInAllTabsAndAfterReloads() {
        turnOn("{}");
        openWithAlerts(page, "/helpdesk");
        Page second = newPage(page.context());
        openWithAlerts(second, "/helpdesk");
        Page third = newPage(page.context());
        openWithAlerts(third, "/helpdesk?q=vpn");

        beacon.codex().show(ScriptedBoard.everyday().with(1, ticket(901)));
        awaitRow(page, 901);
        awaitRow(second, 901);
        assertThat(third.locator("#s1-item-count + [data-of]")).hasText(" of 15");
        awaitRecorded(3);
        openWithAlerts(page, "/helpdesk");
        second.reload();
        beacon.codex().show(ScriptedBoard.everyday().with(1, ticket(901)).with(4, ticket(902)));
        awaitRow(page, 902);
        awaitRow(second, 902);

        assertThat(recorded).containsExactly(newTicket(901), "tone 784", "tone 1047");
    }

    @Test
    void manyEvents_areThreeAlertsAndASummary() {
        turnOn("{ sound: false }");
        openWithAlerts(page, "/helpdesk");
        ScriptedBoard board = ScriptedBoard.everyday();
        for (long id = 901; id <= 905; id++) {
            board.with(1, ticket(id));
        }

        beacon.codex().show(board);
        awaitRecorded(4);

        assertThat(recorded)
                .hasSize(4)
                .filteredOn(text -> text.matches("#90\\d: new ticket.* \\| Subject 90.*"))
                .hasSize(3);
        assertThat(recorded.get(3)).matches("(?s)2 more alerts \\| #90\\d: new ticket.*\n#90\\d: new ticket.*");
        assertThat(page).hasTitle("🔔 5 · (52) Helpdesk");
    }

    @Test
    void click_opensTheDetails_andInputClearsTheTitle() {
        turnOn("{ sound: false }");
        openWithAlerts(page, "/helpdesk?q=vpn");
        beacon.codex().show(ScriptedBoard.everyday().with(1, ticket(901)));
        awaitRecorded(1);
        assertThat(page).hasTitle(Pattern.compile("^🔔 1 · \\(.* of 48\\) Helpdesk$"));

        page.evaluate("lastNotification.onclick()");

        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("own words about ticket 901");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        assertThat(page).hasTitle(Pattern.compile("^\\(.* of 48\\) Helpdesk$"));
        assertThat(recorded).containsExactly(newTicket(901), "closed");
    }

    @Test
    void scopeMine_reportsOwnTicketsOnly() {
        turnOn("{ scope: 'me', sound: false }");
        openWithAlerts(page, "/helpdesk?agent_id=unassigned");

        beacon.codex()
                .show(ScriptedBoard.everyday()
                        .with(1, ticket(901).agent(MINE))
                        .with(1, ticket(902).agent(MINE + 1))
                        .without(10009)
                        .with(2, ticket(10009).agent(MINE))
                        .without(10010)
                        .with(2, ticket(10010).agent(MINE + 1)));
        awaitRecorded(2);

        assertThat(recorded)
                .containsExactlyInAnyOrder(newTicket(901), "#10009: customer replied | Subject 10009 · Mia Tanaka");
    }

    @Test
    void ticketThatBecomesOverdue_isReportedAtItsDueTime() {
        turnOn("{ sound: false }");
        openWithAlerts(page, "/helpdesk");

        beacon.codex()
                .show(ScriptedBoard.everyday()
                        .with(
                                4,
                                ticket(901)
                                        .sla("sla-warning", "Due soon")
                                        .field(
                                                "fr_due_by_str",
                                                Instant.now().plusSeconds(4).toString())));
        awaitRecorded(1);

        assertThat(recorded).containsExactly("#901: SLA overdue | Subject 901 · Mia Tanaka");
    }

    @Test
    void total_isReportedWhenItCrossesTheThreshold() {
        beacon.codex().show(ScriptedBoard.of(0, 0, 0, 10));
        turnOn("{ scope: '1', sound: false }");
        page.navigate(origin() + "/helpdesk");
        assertThat(page.locator("#total-active-items-count")).hasText("10", WITHIN_A_MINUTE);
        openWithAlerts(page, "/helpdesk");

        beacon.codex().show(ScriptedBoard.of(0, 0, 0, 47));
        awaitRecorded(1);

        assertThat(recorded).containsExactly("Helpdesk: 47 active tickets | ");
    }

    @Test
    void quietHours_reportNothing() {
        turnOn("{ quietFrom: '00:00', quietTo: '24:00' }");
        openWithAlerts(page, "/helpdesk");

        beacon.codex().show(ScriptedBoard.everyday().with(1, ticket(901)));
        awaitRow(page, 901);
        awaitRemembered("new-901");

        assertThat(page).hasTitle("(48) Helpdesk");
        assertThat(recorded).isEmpty();
    }

    @Test
    void hiddenTabs_areReportedByOneThatPolls() {
        turnOn("{ sound: false }");
        List<Page> tabs = List.of(page, newPage(page.context()));
        List<Page> polling = new ArrayList<>();
        for (Page tab : tabs) {
            openWithAlerts(tab, "/helpdesk");
            tab.evaluate("""
                    () => {
                      Object.defineProperty(document, "hidden", { get: () => true });
                      document.dispatchEvent(new Event("visibilitychange"));
                      window.AUTO_REFRESH_MS = 500;
                    }
                    """);
            tab.onRequest(request -> {
                if (request.url().contains("/api/tickets/helpdesk?")) {
                    polling.add(tab);
                }
            });
        }

        beacon.codex().show(ScriptedBoard.everyday().with(1, ticket(901)));
        awaitRecorded(1);

        assertThat(recorded).containsExactly(newTicket(901));
        assertThat(polling).containsOnly(page);
    }

    @Test
    void bell_isOffUntilItsDialogTurnsItOnInAllTabs() {
        open("/helpdesk");
        Page second = newPage(page.context());
        second.navigate(origin() + "/helpdesk");
        assertThat(bell(second)).hasAttribute("aria-label", "Alerts: off");
        page.evaluate("Notification.permission = 'default'");
        assertThat(recorded).isEmpty();

        bell(page).focus();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("They cover the views that are open in this browser");
        assertAccessible("settings of alerts");
        picture("alerts-" + deployment);
        page.getByLabel("Alerts on").check();

        assertThat(bell(page)).hasAttribute("aria-label", "Alerts: on");
        assertThat(bell(second)).hasAttribute("aria-label", "Alerts: on");
        assertThat(page.locator("#alert-status")).hasText(Pattern.compile("^Notifications are not allowed yet\\."));
        assertThat(recorded).containsExactly("permission requested");
        page.keyboard().press("Escape");
        assertThat(bell(page)).isFocused();
    }

    @Test
    void blockedNotifications_areExplainedAndFitAPhone() {
        turnOn("{ scope: 'me' }");
        page.setViewportSize(390, 844);
        openWithAlerts(page, "/helpdesk");
        page.evaluate("Notification.permission = 'denied'");

        bell(page).click();

        assertThat(page.locator("#alert-status"))
                .hasText("Notifications are blocked. Allow them for this site in the browser's settings.");
        assertAccessible("settings of alerts on a phone");
        picture("alerts-phone-" + deployment);
        assertThat(page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        page.locator("#alert-form [name=scope]").selectOption("Jane Smith");
        assertThat(page.evaluate("JSON.parse(localStorage.beacon_alert_settings).scope"))
                .isEqualTo(String.valueOf(ScriptedCodex.agentId(MINE)));
        assertThat(recorded).isEmpty();
    }
}
