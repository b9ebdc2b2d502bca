package io.hivematrix.beacon.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.domain.testing.TestClock;
import io.hivematrix.beacon.web.auth.AuthenticationFeature;
import io.hivematrix.beacon.web.auth.CoreStandIn;
import io.hivematrix.beacon.web.auth.TestTokens;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import io.hivematrix.beacon.web.testing.TestSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The parameter {@code agent_id=me} for users and services; the agents are those of {@link Boards#smallAgents}. */
class ViewerTicketsTest {

    private static final TestClock CLOCK = new TestClock(Instant.parse("2026-11-22T10:00:00Z"));
    private static final TestTokens TOKENS = new TestTokens(CLOCK);
    private static final String MINE = "/api/tickets/professional-services?agent_id=me";
    private static TestBeacon beacon;

    @BeforeAll
    static void start() throws IOException {
        beacon = TestBeacon.start(
                FixedBoardSource.of(Boards.small()),
                settings -> settings,
                parts -> parts.with(AuthenticationFeature.create(
                        TestSettings.auth(),
                        new CoreStandIn(),
                        CLOCK,
                        System::nanoTime,
                        Optional::empty,
                        new SimpleMeterRegistry())));
    }

    @AfterAll
    static void stop() {
        beacon.close();
    }

    @Test
    void userWithAgentsAddress_getsOwnTickets() throws IOException {
        RawHttpResponse response = beacon.get(MINE, user("JANE@Example.com"));
        assertThat(response.json().path("total_active_items").asInt()).isEqualTo(1);
        assertThat(response.json().at("/s2_items/0/key").asText()).isEqualTo("201");
        assertThat(response.json().path("notice").isNull()).isTrue();
    }

    @Test
    void userWithoutAgent_getsExplanation() throws IOException {
        JsonNode json = beacon.get(MINE, user("customer@example.com")).json();
        assertThat(json.path("total_active_items").asInt()).isZero();
        assertThat(json.path("view_total_items").asInt()).isEqualTo(1);
        assertThat(json.path("notice").asText()).startsWith("No agent has your e-mail address");
    }

    @Test
    void viewers_neverShareTagOrBody() throws IOException {
        RawHttpResponse jane = beacon.get(MINE, user("jane@example.com"));
        String condition = "If-None-Match: " + jane.header("etag");
        assertThat(beacon.get(MINE, user("customer@example.com"), condition).status())
                .isEqualTo(200);
        assertThat(beacon.get(MINE, user("jane@example.com"), condition).status())
                .isEqualTo(304);
    }

    @Test
    void service_isRejectedWithExplanation() throws IOException {
        RawHttpResponse response = beacon.get(MINE, "Authorization: Bearer " + TOKENS.service("brainhair", "beacon"));
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().path("detail").asText()).contains("agent_id=me needs a signed-in user");
    }

    @Test
    void cookieOfPage_knowsTheAddress() throws IOException {
        RawHttpResponse page = beacon.get("/professional-services?agent_id=me", user("jane@example.com"));
        String cookie = page.header("set-cookie");
        RawHttpResponse response = beacon.get(MINE, "Cookie: " + cookie.substring(0, cookie.indexOf(';')));
        assertThat(response.json().at("/s2_items/0/key").asText()).isEqualTo("201");
    }

    @Test
    void page_offersMyTicketsFirst_andKeepsMeInLinks() throws IOException {
        String page = beacon.get("/professional-services?agent_id=me", user("jane@example.com"))
                .text();
        String options = page.substring(page.indexOf("id=\"agent-filter\""), page.indexOf("</select>"));
        assertThat(options.substring(options.indexOf("<option")))
                .startsWith("<option value=\"me\" selected>My tickets (1)</option>");
        assertThat(page).contains("data-me=\"19000234567\"", "/helpdesk?agent_id=me");
    }

    @Test
    void pageOfUserWithoutAgent_explains() throws IOException {
        assertThat(beacon.get("/helpdesk?agent_id=me", user("customer@example.com"))
                        .text())
                .contains("No agent has your e-mail address");
    }

    private static String user(String email) {
        return "Authorization: Bearer "
                + TOKENS.user("u-" + email.charAt(0), "technician", claims -> claims.put("email", email));
    }
}
