package io.hivematrix.beacon.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.web.auth.CoreStandIn.Behavior;
import io.hivematrix.beacon.web.auth.token.SessionValidator;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The level of a user changes at Core while the token still has the earlier one. */
class LostLevelTest {

    private static final String SESSION = "session-of-u-1";

    private AuthFixture fixture;
    private String token;
    private String cookie;

    @BeforeEach
    void open() throws Exception {
        fixture = new AuthFixture();
        token = fixture.tokens.user("u-1", "technician");
        cookie = fixture.cookieFor(token);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void lostLevel_endsAccess() {
        change("client");

        assertThat(status("/data")).isEqualTo(403);
        assertThat(fixture.withCookie("/data", cookie).statusCode()).isEqualTo(403);
        assertThat(fixture.rejected("level")).isEqualTo(2);
    }

    @Test
    void lowerLevel_losesOperationsOnly() {
        change("billing");

        assertThat(status("/data")).isEqualTo(200);
        assertThat(fixture.withCookie("/data", cookie).statusCode()).isEqualTo(200);
        assertThat(status("/technicians")).isEqualTo(403);
        assertThat(fixture.withCookie("/technicians", cookie).statusCode()).isEqualTo(403);
    }

    @Test
    void levelNotKnownToBeacon_endsAccess() {
        change("suspended");

        assertThat(status("/data")).isEqualTo(403);
    }

    @Test
    void responseWithoutLevel_changesNothing() {
        assertThat(status("/technicians")).isEqualTo(200);

        change("billing");
        assertThat(status("/technicians")).isEqualTo(403);
        fixture.core.omitLevel(SESSION);
        fixture.clock.advance(SessionValidator.STATUS_TTL);
        assertThat(status("/technicians")).as("the last level known").isEqualTo(403);
    }

    @Test
    void outage_keepsLastLevel() {
        change("billing");
        assertThat(status("/technicians")).isEqualTo(403);
        fixture.core.setBehavior(Behavior.UNREACHABLE);

        fixture.clock.advance(Duration.ofSeconds(290));
        assertThat(status("/technicians")).isEqualTo(403);
        assertThat(status("/data")).isEqualTo(200);
    }

    @Test
    void outage_levelOfNewerTokenAppliesToOldCookie() {
        fixture.core.setBehavior(Behavior.UNREACHABLE);
        fixture.clock.advance(Duration.ofSeconds(10));
        String newer = fixture.tokens.user("u-1", "billing");

        assertThat(fixture.withBearer("/data", newer).statusCode()).isEqualTo(200);
        assertThat(fixture.withCookie("/technicians", cookie).statusCode()).isEqualTo(403);
    }

    @Test
    void responseWithoutLevel_keepsLevelOfNewerToken() {
        fixture.core.omitLevel(SESSION);
        fixture.clock.advance(Duration.ofSeconds(10));
        String newer = fixture.tokens.user("u-1", "billing");

        assertThat(fixture.withBearer("/data", newer).statusCode()).isEqualTo(200);
        assertThat(fixture.withCookie("/technicians", cookie).statusCode()).isEqualTo(403);
    }

    @Test
    void levelGivenBack_appliesAgain() {
        change("client");
        assertThat(status("/data")).isEqualTo(403);
        change("technician");

        assertThat(status("/technicians")).isEqualTo(200);
    }

    private void change(String level) {
        fixture.core.setLevel(SESSION, level);
        fixture.clock.advance(SessionValidator.STATUS_TTL);
    }

    private int status(String path) {
        return fixture.withBearer(path, token).statusCode();
    }
}
