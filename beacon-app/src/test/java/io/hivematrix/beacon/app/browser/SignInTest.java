package io.hivematrix.beacon.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions that end while a page is open, behind a gateway whose identity provider shows a form. */
@BehindGateway
class SignInTest extends BrowserTest {

    private static final String API = "**/api/tickets/helpdesk?**";
    private static final Pattern COOKIE = Pattern.compile("beacon_session.*");

    @BeforeEach
    void approveTheFirstSignIn() {
        beacon.user(Optional.of(DemoUser.VISITOR));
        beacon.gateway().showSignInForm(false);
        page.clock().install();
    }

    @Override
    boolean expected(String consoleError) {
        return consoleError.contains("Failed to load resource");
    }

    private Locator banner() {
        return page.locator("#refresh-banner");
    }

    private Locator signInButton() {
        return banner().locator("button");
    }

    /** Ends the session at the gateway and in Beacon. */
    private void endSession() {
        beacon.gateway().endSessions();
        beacon.gateway().showSignInForm(true);
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(COOKIE));
    }

    private Page signInForm() {
        Page other = page.context().newPage();
        other.navigate(origin() + "/helpdesk");
        assertThat(other.locator("#sign-in")).isVisible();
        return other;
    }

    @Test
    void openPage_leavesASignInOfAnotherTabAlone() {
        open("/helpdesk");
        endSession();
        refresh();
        assertThat(banner()).containsText("You are no longer signed in.");
        Page other = signInForm();

        page.waitForResponse(API, () -> page.clock().fastForward(10 * 60_000));
        settled();
        page.click("#sync-tickets");
        assertThat(page.locator(".toast--error")).hasText("You are no longer signed in.");
        other.click("#sign-in");

        assertThat(other.locator("tbody tr")).hasCount(47);
        refresh();
        assertThat(banner()).isHidden();
    }

    @Test
    void twoOpenPages_tryToRenewASessionOnce() {
        open("/helpdesk");
        Page second = page.context().newPage();
        second.navigate(origin() + "/helpdesk");
        second.locator("#refresh-now[aria-busy=false]").waitFor();
        endSession();
        refresh();
        Page other = signInForm();

        second.waitForResponse(API, () -> second.click("#refresh-now"));
        assertThat(second.locator("#refresh-banner")).containsText("You are no longer signed in.");
        other.click("#sign-in");

        assertThat(other.locator("tbody tr")).hasCount(47);
    }

    @Test
    void signInButton_returnsToTheSameAddress() {
        open("/helpdesk?q=%231000#ticket-10001");
        page.keyboard().press("Escape");
        String address = origin() + "/helpdesk?q=%231000&sort=-id#s1-container";
        page.evaluate("url => history.replaceState(null, '', url)", address);
        endSession();
        refresh();

        signInButton().click();
        page.click("#sign-in");
        settled();

        assertThat(page).hasURL(address);
        assertThat(banner()).isHidden();
    }

    @Test
    void signInButton_keepsTheFocusWhileTimesChange() {
        open("/helpdesk");
        endSession();
        refresh();
        signInButton().focus();

        page.waitForResponse(API, () -> page.clock().fastForward(60_000));
        settled();

        assertThat(signInButton()).isFocused();
        assertThat(signInButton()).hasText("Sign in");
    }
}
