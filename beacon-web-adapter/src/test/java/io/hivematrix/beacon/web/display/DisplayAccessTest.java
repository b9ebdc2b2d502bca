package io.hivematrix.beacon.web.display;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.web.auth.model.CookieSigningSecret;
import io.hivematrix.beacon.web.http.RequestRecord;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestSettings;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may see displays. */
class DisplayAccessTest {

    private static final String PAGE = "/display/helpdesk";
    private static final String DATA = "/display/helpdesk/data";
    private static final String XHTML = "application/xhtml+xml;charset=utf-8";

    private static final String EXPIRED = "The link of this screen has expired. Ask an administrator for a new link.";

    private static DisplayFixture displays;

    @BeforeAll
    static void start() throws IOException {
        displays = start(DisplayMode.LINK);
    }

    @AfterAll
    static void stop() {
        displays.close();
    }

    private static DisplayFixture start(DisplayMode mode) throws IOException {
        return new DisplayFixture(FixedBoardSource.of(Boards.small()), mode);
    }

    @ParameterizedTest
    @CsvSource({
        "/display, /display/helpdesk",
        "/display/, /display/helpdesk",
        "/display?agent_id=1&x=y&theme=light, /display/helpdesk?agent_id=1&theme=light"
    })
    void root_redirectsToTheDefaultView(String path, String target) throws IOException {
        RawHttpResponse response = displays.get(path);
        assertThat(response.status()).isEqualTo(302);
        assertThat(response.header("location")).isEqualTo(target);
    }

    @Test
    void root_redirectsToTheFirstViewOfTheLink() throws IOException {
        String token = displays.token(RedactionLevel.TICKETS, "professional-services");
        assertThat(displays.getAsDisplay("/display", token).header("location"))
                .isEqualTo("/display/professional-services");
        assertThat(displays.get("/display?token=" + token).header("location"))
                .isEqualTo("/display/professional-services?token=" + token);
    }

    @Test
    void withoutLink_thePageSaysSo() throws IOException {
        RawHttpResponse page = displays.get(PAGE, "Accept: text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(page.status()).isEqualTo(401);
        assertThat(page.header("content-type")).isEqualTo(XHTML);
        assertThat(page.header("www-authenticate")).isEqualTo("Bearer");
        assertThat(page.text()).contains(">This screen needs a link from an administrator.<");
        RawHttpResponse data = displays.get(DATA);
        assertThat(data.status()).isEqualTo(401);
        assertThat(data.header("content-type")).isEqualTo("application/problem+json");
    }

    @Test
    void link_isMovedIntoACookie() throws IOException {
        String token = displays.token(RedactionLevel.TICKETS, "helpdesk");
        RawHttpResponse response = displays.get(PAGE + "?every=10&token=" + token + "&agent_id=unassigned&b=c");
        assertThat(response.status()).isEqualTo(302);
        assertThat(response.header("location")).isEqualTo(PAGE + "?agent_id=unassigned&every=10");
        assertThat(response.header("cache-control")).isEqualTo("no-store");
        assertThat(response.header("set-cookie"))
                .isEqualTo("beacon_display_80=" + token + "; Path=/display; Max-Age=34560000; HttpOnly; SameSite=Lax");
        assertThat(displays.getAsDisplay(PAGE, token).status()).isEqualTo(200);
        assertThat(displays.getAsDisplay(DATA, token).json().get("show").asText())
                .isEqualTo("tickets");
    }

    @Test
    void encodedParameterName_doesNotRedirectForEver() throws IOException {
        String token = displays.token(RedactionLevel.TICKETS, "helpdesk");
        assertThat(displays.get(PAGE + "?%74oken=" + token).header("location")).isEqualTo(PAGE);
    }

    @Test
    void cookie_isOfPortAndPrefix() throws IOException {
        String token = displays.token(RedactionLevel.TICKETS, "helpdesk");
        RawHttpResponse response = displays.get(
                PAGE + "?token=" + token,
                "X-Forwarded-Prefix: /beacon",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: hive.example",
                "X-Forwarded-For: 192.0.2.1");
        assertThat(response.header("location")).isEqualTo("/beacon" + PAGE);
        assertThat(response.header("set-cookie"))
                .startsWith("beacon_display_443.beacon=" + token + "; Path=/beacon/display; Max-Age=")
                .endsWith("; Secure; HttpOnly; SameSite=Lax");
    }

    @Test
    void token_countsOnlyOnThePage() throws IOException {
        String token = displays.token(RedactionLevel.TICKETS, "helpdesk");
        assertThat(displays.get(DATA + "?token=" + token).status()).isEqualTo(401);
    }

    @Test
    void otherView_isForbidden() throws IOException {
        String token = displays.token(RedactionLevel.TICKETS, "helpdesk");
        RawHttpResponse page = displays.getAsDisplay("/display/professional-services", token);
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("The link of this screen does not include this view.");
        assertThat(displays.getAsDisplay("/display/professional-services/data", token)
                        .status())
                .isEqualTo(403);
        assertThat(displays.getAsDisplay(PAGE + "?rotate=professional-services", token)
                        .status())
                .isEqualTo(403);
        assertThat(displays.getAsDisplay("/display/nowhere/data", token).status())
                .isEqualTo(403);
    }

    @Test
    void expiredLink_isNamed_inItsCookieToo() throws IOException {
        DisplayLink valid = displays.issue(RedactionLevel.TICKETS, "helpdesk");
        String token = displays.sign(
                new DisplayLink(valid.id(), valid.name(), valid.views(), valid.show(), Tickets.NOW.plusSeconds(90)));

        assertThat(displays.get(PAGE + "?token=" + token).text()).contains(EXPIRED);
        assertThat(displays.getAsDisplay(PAGE, token).text()).contains(EXPIRED);
        RawHttpResponse data = displays.getAsDisplay(DATA, token);
        assertThat(data.status()).isEqualTo(401);
        assertThat(data.json().get("detail").asText()).isEqualTo(EXPIRED);
    }

    @Test
    void cookie_outlivesTheLink() throws IOException {
        DisplayLink link = displays.issue(RedactionLevel.TICKETS, "helpdesk");
        String token = displays.sign(
                new DisplayLink(link.id(), link.name(), link.views(), link.show(), Tickets.NOW.plusSeconds(91)));

        assertThat(displays.get(PAGE + "?token=" + token).header("set-cookie")).contains("; Max-Age=34560000;");
    }

    @Test
    void revokedLink_isNamed() throws IOException {
        DisplayLink link = displays.issue(RedactionLevel.TICKETS, "helpdesk");
        DisplaySettings settings = new DisplaySettings(
                DisplayMode.LINK, new CookieSigningSecret(TestSettings.SECRET), Set.of(link.id()), 0);
        try (DisplayFixture revoking = new DisplayFixture(FixedBoardSource.of(Boards.small()), settings)) {
            String token = displays.sign(link);
            assertThat(revoking.getAsDisplay(PAGE, token).text()).contains("The link of this screen has been revoked.");
            assertThat(revoking.getAsDisplay(DATA, token).status()).isEqualTo(401);
            assertThat(revoking.get(PAGE + "?token=" + token).status()).isEqualTo(401);
        }
    }

    @Test
    void invalidCookie_doesNotHideAValidOne() throws IOException {
        String token = displays.token(RedactionLevel.TICKETS, "helpdesk");
        assertThat(displays.get(DATA, "Cookie: beacon_display_80=x; beacon_display_80=" + token)
                        .status())
                .isEqualTo(200);
        assertThat(displays.getAsDisplay(PAGE, "x").text()).contains("The link of this screen is not valid.");
    }

    @Test
    void signedInUser_seesEverything() throws IOException {
        RawHttpResponse data = displays.get(DATA, "{technician}");
        assertThat(data.json().get("show").asText()).isEqualTo("full");
        assertThat(displays.get("/display/nowhere", "{technician}").status()).isEqualTo(404);
        assertThat(displays.get(DATA, "Authorization: Bearer x.y.z").status()).isEqualTo(401);
    }

    /** The gateway adds no token to requests for displays. */
    @Test
    void cookieOfTheDashboard_isASignIn() throws IOException {
        String cookie =
                displays.get("/helpdesk", "{technician}").header("set-cookie").split(";", 2)[0];
        assertThat(displays.get(DATA, "Cookie: " + cookie).json().get("show").asText())
                .isEqualTo("full");
        assertThat(displays.get(DATA, "Cookie: beacon_session_80=x").status()).isEqualTo(401);
    }

    @Test
    void linkOfAUsersBrowser_showsWhatTheScreenShows() throws IOException {
        String token = displays.token(RedactionLevel.COUNTS, "helpdesk");
        assertThat(displays.getAsDisplay(DATA, token, "{technician}")
                        .json()
                        .get("show")
                        .asText())
                .isEqualTo("counts");
        assertThat(displays.getAsDisplay("/display/professional-services/data", token, "{technician}")
                        .json()
                        .get("show")
                        .asText())
                .isEqualTo("full");
    }

    @Test
    void requests_areCountedAndLoggedByLink() throws Exception {
        DisplayLink link = displays.issue(RedactionLevel.TICKETS, "helpdesk");
        String token = displays.sign(link);
        RequestRecord record = displays.beacon.recordOf(displays.getAsDisplay(DATA, token));
        assertThat(record.subject()).contains("display:" + link.id());
        assertThat(record.route()).contains("/display/{view}/data");
        for (int request = 2; request <= 60; request++) {
            assertThat(displays.getAsDisplay(DATA, token).status()).isEqualTo(200);
        }
        assertThat(displays.getAsDisplay(DATA, token).status()).isEqualTo(429);
        assertThat(displays.getAsDisplay(DATA, displays.token(RedactionLevel.TICKETS, "helpdesk"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void token_isNotInTheRecordOfTheRequest() throws Exception {
        String token = displays.token(RedactionLevel.TICKETS, "helpdesk");
        assertThat(displays.beacon
                        .recordOf(displays.get(PAGE + "?token=" + token))
                        .toString())
                .doesNotContain(token);
    }

    @Test
    void off_admitsUsersOnly() throws IOException {
        try (DisplayFixture off = start(DisplayMode.OFF)) {
            String token = off.token(RedactionLevel.TICKETS, "helpdesk");
            assertThat(off.getAsDisplay(DATA, token).status()).isEqualTo(401);
            assertThat(off.get(PAGE + "?token=" + token).text()).contains("Screens without sign-in are switched off.");
            assertThat(off.get(DATA, "{technician}").status()).isEqualTo(200);
        }
    }

    @Test
    void open_showsTicketsToAnyone() throws IOException {
        try (DisplayFixture open = start(DisplayMode.OPEN)) {
            assertThat(open.get(PAGE).status()).isEqualTo(200);
            assertThat(open.get(PAGE + "?token=x").status()).isEqualTo(200);
            assertThat(open.get(DATA).json().get("show").asText()).isEqualTo("tickets");
            assertThat(open.getAsDisplay(DATA, open.token(RedactionLevel.FULL, "helpdesk"))
                            .json()
                            .get("show")
                            .asText())
                    .isEqualTo("full");
            assertThat(open.get("/api/tickets/helpdesk").status()).isEqualTo(401);
        }
    }

    @Test
    void withoutBoard_thePageIsServed() throws IOException {
        try (DisplayFixture none = new DisplayFixture(FixedBoardSource.unavailable(), DisplayMode.OPEN)) {
            assertThat(none.get(PAGE).status()).isEqualTo(200);
            assertThat(none.get(DATA).status()).isEqualTo(503);
        }
    }
}
