package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dialog with the details of a ticket. */
@SuppressWarnings("NullAway") // null is a value of the JSON
@DirectAndBehindGateway
class DetailsTest extends BrowserTest {

    @Test
    void subject_loadsAndOpensDialog() {
        beacon.codex()
                .show(new ScriptedBoard()
                        .with(1, ScriptedTicket.of(501).htmlDescription("<p>First line</p><p>Second <b>line</b></p>")));
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
    void dialog_showsAllFields() {
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
            "First response",
            "Time spent",
            "Description"
        });
        assertThat(dialog).containsText("Needs Agent / Update Overdue");
        assertThat(dialog).containsText("Overdue");
        assertThat(dialog).containsText("9007199254740993");
    }

    @Test
    void phone_dialogHasTwoColumns() {
        page.setViewportSize(390, 844);

        open("/helpdesk#ticket-10003");

        Locator fields = page.getByRole(AriaRole.DIALOG).locator("dt");
        assertThat(fields.last()).hasText("Description");
        assertThat(fields.first().boundingBox().y).isEqualTo(fields.nth(1).boundingBox().y);
    }

    @Test
    void ticketWithIdOnly_hasDialog() {
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
    void filteredTicket_dialogLinksToPsa() {
        open("/helpdesk?q=nothing-has-this#ticket-10003");

        assertThat(page.locator("#ticket-dialog-link"))
                .hasAttribute("href", "https://msp.example/helpdesk/tickets/10003");
        assertThat(page.locator("#ticket-dialog-link")).isVisible();
    }

    @Test
    void plainDescription_keepsTextInAngleBrackets() {
        String text = "Ann Lee <a.lee@x.example> wrote:\nrun --user <user> with <b>bold</b> &amp; <br>";
        beacon.codex().show(new ScriptedBoard().with(1, ScriptedTicket.of(501).description(text)));

        open("/helpdesk#ticket-501");

        page.waitForSelector("#ticket-dialog [data-wide] dd");
        assertThat(page.locator("#ticket-dialog [data-wide] dd").textContent()).isEqualTo(text);
    }

    @Test
    void description_isTextWithoutStylesAndScripts() {
        beacon.codex()
                .show(new ScriptedBoard()
                        .with(
                                1,
                                ScriptedTicket.of(501)
                                        .htmlDescription(
                                                "<style>p { color: red }</style><script>alert('<p>x</p>')</script>"
                                                        + "<p style='color:red'>All <b>work</b></p>".repeat(6_000)
                                                        + "<p>The end</p>")));

        open("/helpdesk#ticket-501");

        Locator description =
                page.getByRole(AriaRole.DIALOG).locator("[data-wide] dd").last();
        assertThat(description).hasText(Pattern.compile("^All work\\s+All work.*The end$", Pattern.DOTALL));
    }

    @Test
    void details_closeOnClickBesideThemNotOnSelection() {
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
    void removedTicket_focusMovesToSection() {
        open("/helpdesk");
        page.locator("tr[data-key='20003'] [data-field=subject]").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("own words");
        beacon.codex().show(ScriptedBoard.everyday().without(20_003));
        page.evaluate("window.AUTO_REFRESH_MS = 1");
        assertThat(page.locator("tr[data-key='20003']")).hasCount(0);
        page.evaluate("window.AUTO_REFRESH_MS = 0");

        page.keyboard().press("Escape");

        assertThat(page.locator("#s2-container")).isFocused();
        assertThat(page).hasURL(Pattern.compile(".*/helpdesk\\??$"));
    }

    @Test
    void escapeAndBack_closeDialogAndRestoreFocus() {
        open("/helpdesk");
        Locator subject = rows(1).first().locator("[data-field=subject]");
        Locator dialog = page.getByRole(AriaRole.DIALOG);

        subject.focus();
        page.keyboard().press("Enter");
        assertThat(dialog).isVisible();
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertThat(subject).isFocused();
        assertThat(page).hasURL(Pattern.compile(".*/helpdesk\\??$"));

        subject.click();
        assertThat(dialog).isVisible();
        page.goBack();
        assertThat(dialog).isHidden();
        assertThat(page).hasURL(Pattern.compile(".*/helpdesk\\??$"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"location.hash = '#ticket-10002'", """
                history.pushState(null, '', '#ticket-10002');
                dispatchEvent(new HashChangeEvent('hashchange', {oldURL: location.href, newURL: location.href}));
                """})
    void ticketOpenedDuringClosing_isShown(String another) {
        open("/helpdesk#ticket-10001");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("about ticket 10001.");

        page.evaluate("document.querySelector('#ticket-dialog').close();" + another);

        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("about ticket 10002.");
    }

    @Test
    void ticketLink_opensDialog() {
        open("/helpdesk#ticket-10003");

        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("The customer's own words about ticket 10003.");
        page.locator("#ticket-dialog .modal__close").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        assertThat(field(10_003, "subject")).isFocused();
        assertThat(page).hasURL(Pattern.compile(".*/helpdesk\\??$"));
    }
}
