package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Point 2: a row, and the details behind it. */
class RowsTest extends BrowserTest {

    private static final long BEYOND_DOUBLE = 9_007_199_254_740_993L;

    private Locator field(long ticket, String name) {
        return page.locator("tr[data-key='" + ticket + "'] [data-field=" + name + "]");
    }

    private static Instant ago(Duration duration) {
        return Instant.now().minus(duration);
    }

    @Test
    void tellsWhatATicketIs() {
        beacon.codex()
                .show(new ScriptedBoard()
                        .with(
                                1,
                                ScriptedTicket.of(501)
                                        .subject("Cannot print")
                                        .requester("Mia Tanaka")
                                        .agent(9)
                                        .priority(4)
                                        .sla("sla-overdue", "FR Overdue by 5.0 hours")
                                        .updatedAt(ago(Duration.ofMinutes(12)))
                                        .createdAt(ago(Duration.ofMinutes(310)))));

        open("/helpdesk");

        assertThat(field(501, "id")).hasText("#501");
        assertThat(field(501, "id")).hasAttribute("href", "https://msp.example/helpdesk/tickets/501");
        assertThat(field(501, "id")).hasAttribute("rel", "noopener noreferrer");
        assertThat(field(501, "subject")).hasText("Cannot print");
        assertThat(field(501, "requester")).hasText("Mia Tanaka");
        assertThat(field(501, "agent")).hasText("Jane Smith");
        assertThat(field(501, "priority")).hasClass("priority-badge priority-badge--urgent");
        assertThat(field(501, "sla")).hasClass("sla-status sla-overdue");
        assertThat(field(501, "shape")).hasAttribute("aria-label", "Overdue");
        assertThat(field(501, "updated")).hasText(Pattern.compile("1[23]m ago"));
        assertThat(field(501, "created")).hasText("5h ago");
        field(501, "created").hover();
        assertThat(field(501, "created")).hasAttribute("title", Pattern.compile(".*20\\d\\d.*:.*"));
    }

    @Test
    void tellsTheWholeOfASubjectThatIsCutOff() {
        String subject = "The label printer in the warehouse prints every second label twice "
                .repeat(3)
                .strip();
        beacon.codex().show(new ScriptedBoard().with(1, ScriptedTicket.of(501).subject(subject)));
        open("/helpdesk");

        field(501, "subject").hover();

        assertThat(page.locator("tr[data-key='501'] td").nth(1)).hasAttribute("title", subject);
    }

    @ParameterizedTest
    @CsvSource({
        "1440, 900, 123501",
        "1920, 1080, 123501",
        "1440, 900, 9007199254740993",
        "1920, 1080, 1234567",
        "1920, 1080, 9007199254740993"
    })
    void nothingThatMattersIsCutOffInWhateverFontTheMachineHas(int width, int height, long number) {
        page.setViewportSize(width, height);
        beacon.codex()
                .show(new ScriptedBoard()
                        .with(1, ScriptedTicket.of(number).priority(4).sla("sla-overdue", "FR Overdue by 15.0 hours"))
                        .with(2, ScriptedTicket.of(502).sla("sla-warning", "Customer Replied (26m ago)")));
        open("/helpdesk");

        assertThat(page.locator("tbody td:is(:nth-child(1), :nth-child(n + 5))").evaluateAll("""
                        cells => cells.filter(cell => cell.scrollWidth > cell.clientWidth
                            || (getComputedStyle(cell).overflowY === 'clip' && cell.scrollHeight > cell.clientHeight))
                          .map(cell => cell.textContent)
                        """))
                .isEqualTo(List.of());
    }

    @Test
    void agesTickBetweenRefreshes() {
        page.clock().install();
        beacon.codex().show(new ScriptedBoard().with(1, ScriptedTicket.of(501).updatedAt(ago(Duration.ofMinutes(5)))));
        open("/helpdesk");
        page.evaluate("window.AUTO_REFRESH_MS = 0");

        page.clock().fastForward("20:00");

        assertThat(field(501, "updated")).hasText(Pattern.compile("2[56]m ago"));
    }

    @Test
    void hasNoLinkWhereNobodyKnowsTheAddress() throws Exception {
        try (LiveBeacon other = LiveBeacon.start()) {
            other.codex().linksAreKnown(false);
            other.codex().show(ScriptedBoard.of(1, 0, 0, 0));

            openAt(other.address().toString(), "/helpdesk");

            assertThat(field(10000, "id")).hasText("#10000");
            assertThat(field(10000, "id").getAttribute("href")).isNull();
        }
    }

    @Test
    void numbersBeyondADoubleAreNotRounded() {
        beacon.codex().show(new ScriptedBoard().with(1, ScriptedTicket.of(BEYOND_DOUBLE)));

        open("/helpdesk");

        assertThat(keys(1)).containsExactly(Long.toString(BEYOND_DOUBLE));
        assertThat(field(BEYOND_DOUBLE, "id")).hasText("#" + BEYOND_DOUBLE);
    }

    @Test
    void theSubjectOpensTheDetailsWhichAreFetchedOnlyThen() {
        beacon.codex()
                .show(new ScriptedBoard()
                        .with(1, ScriptedTicket.of(501).description("<p>First line</p><p>Second <b>line</b></p>")));
        open("/helpdesk");
        assertThat(page.content()).doesNotContain("First line");

        page.waitForResponse(
                Pattern.compile(".*/api/tickets/helpdesk/501$"),
                () -> field(501, "subject").click());

        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();
        assertThat(dialog).containsText("First line\nSecond line");
        assertThat(dialog.locator("b")).hasCount(0);
        assertThat(page).hasURL(Pattern.compile(".*#ticket-501$"));
        picture("details");
    }

    @Test
    void theDetailsTellAllFields() {
        String moment = "2026-11-22T09:00:00Z";
        beacon.codex()
                .show(new ScriptedBoard()
                        .with(
                                3,
                                ScriptedTicket.of(501)
                                        .company("ACME-4711")
                                        .group(9_007_199_254_740_993L)
                                        .sla("sla-overdue", "FR Overdue by 5.0 hours")
                                        .field("status", "open")
                                        .field("type", "Incident")
                                        .field("source", "freshservice")
                                        .field("fr_due_by_str", moment)
                                        .field("due_by_str", moment)
                                        .field("first_responded_at_iso", moment)
                                        .field("total_hours_spent", 1.5)));

        open("/helpdesk#ticket-501");

        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.locator("dt")).hasText(new String[] {
            "Requester",
            "E-mail",
            "Company",
            "Agent",
            "Priority",
            "Status",
            "Section",
            "SLA",
            "Urgency",
            "Type",
            "Source",
            "Group",
            "Created",
            "Updated",
            "First response due",
            "Due",
            "First answered",
            "Time spent",
            "Description"
        });
        assertThat(dialog).containsText("Needs Agent / Update Overdue");
        assertThat(dialog).containsText("Overdue");
        assertThat(dialog).containsText("9007199254740993");
    }

    @Test
    void onAPhoneTheDetailsHaveTwoColumnsSoThatTheDescriptionIsNotFar() {
        page.setViewportSize(390, 844);

        open("/helpdesk#ticket-10003");

        Locator fields = page.getByRole(AriaRole.DIALOG).locator("dt");
        assertThat(fields.last()).hasText("Description");
        assertThat(fields.first().boundingBox().y).isEqualTo(fields.nth(1).boundingBox().y);
    }

    @Test
    void aTicketOfNothingButANumberHasDetailsToo() {
        beacon.codex()
                .show(new ScriptedBoard()
                        .with(
                                1,
                                ScriptedTicket.of(501)
                                        .subject(null)
                                        .requester("")
                                        .unassigned()
                                        .description(null)));

        open("/helpdesk#ticket-501");

        assertThat(page.locator("#ticket-dialog-title")).hasText("#501 (no subject)");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("(no description)");
        assertThat(page.getByRole(AriaRole.DIALOG)).not().containsText("null");
    }

    @Test
    void theDetailsLeadToThePsaSystemThoughAFilterHidesTheRow() {
        open("/helpdesk?q=nothing-has-this#ticket-10003");

        assertThat(page.locator("#ticket-dialog-link"))
                .hasAttribute("href", "https://msp.example/helpdesk/tickets/10003");
        assertThat(page.locator("#ticket-dialog-link")).isVisible();
    }

    @Test
    void aLongDescriptionWithAStylesheetAndScriptsIsTextAlone() {
        beacon.codex()
                .show(new ScriptedBoard()
                        .with(
                                1,
                                ScriptedTicket.of(501)
                                        .description("<style>p { color: red }</style><script>alert('<p>x</p>')</script>"
                                                + "<p style='color:red'>All <b>work</b></p>".repeat(6_000)
                                                + "<p>The end</p>")));

        open("/helpdesk#ticket-501");

        Locator description =
                page.getByRole(AriaRole.DIALOG).locator("[data-wide] dd").last();
        assertThat(description).hasText(Pattern.compile("^All work\\s+All work.*The end$", Pattern.DOTALL));
    }

    @Test
    void choosingWordsInTheDetailsDoesNotCloseThemButAClickBesideThemDoes() {
        open("/helpdesk#ticket-10003");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("own words");

        dialog.locator("dd").last().hover();
        page.mouse().down();
        page.mouse().move(5, 5);
        page.mouse().up();
        assertThat(dialog).isVisible();

        page.mouse().click(5, 5);
        assertThat(dialog).isHidden();
    }

    @Test
    void theFocusGoesToTheSectionWhereTheTicketHasLeftMeanwhile() {
        open("/helpdesk");
        page.locator("tr[data-key='20003'] [data-field=subject]").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("own words");
        beacon.codex().show(ScriptedBoard.everyday().without(20_003));
        page.evaluate("window.AUTO_REFRESH_MS = 1");
        assertThat(page.locator("tr[data-key='20003']")).hasCount(0);
        page.evaluate("window.AUTO_REFRESH_MS = 0");

        page.keyboard().press("Escape");

        assertThat(page.locator("#s2-container")).isFocused();
        assertThat(page).hasURL(Pattern.compile(".*/helpdesk$"));
    }

    @Test
    void escapeAndBackCloseTheDetailsAndKeepTheFocus() {
        open("/helpdesk");
        Locator subject = rows(1).first().locator("[data-field=subject]");
        Locator dialog = page.getByRole(AriaRole.DIALOG);

        subject.focus();
        page.keyboard().press("Enter");
        assertThat(dialog).isVisible();
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertThat(subject).isFocused();
        assertThat(page).hasURL(Pattern.compile(".*/helpdesk$"));

        subject.click();
        assertThat(dialog).isVisible();
        page.goBack();
        assertThat(dialog).isHidden();
        assertThat(page).hasURL(Pattern.compile(".*/helpdesk$"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"location.hash = '#ticket-10002'", """
                history.pushState(null, '', '#ticket-10002');
                dispatchEvent(new HashChangeEvent('hashchange', {oldURL: location.href, newURL: location.href}));
                """})
    void anotherTicketOpenedAtTheMomentOfClosingIsShown(String another) {
        open("/helpdesk#ticket-10001");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("about ticket 10001.");

        page.evaluate("document.querySelector('#ticket-dialog').close();" + another);

        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("about ticket 10002.");
    }

    @Test
    void aPastedLinkOpensTheDetails() {
        open("/helpdesk#ticket-10003");

        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("The customer's own words about ticket 10003.");
        page.locator("#ticket-dialog .modal__close").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        assertThat(field(10_003, "subject")).isFocused();
        assertThat(page).hasURL(Pattern.compile(".*/helpdesk$"));
    }
}
