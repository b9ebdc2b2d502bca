package io.hivematrix.beacon.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.web.http.ClientContext;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo signs its visitor in by itself. */
class DemoLoginTest {

    private AuthFixture scene;

    @BeforeEach
    void open() throws Exception {
        scene = new AuthFixture();
        scene.visitorToken = Optional.of(scene.tokens.user("visitor", "technician"));
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "0:0:0:0:0:0:0:1", "::1"})
    void isSignedInOnThisMachine(String address) {
        scene.server.requestsComeFrom(ClientContext.direct("localhost", address));

        assertThat(scene.server.get("/page").body()).isEqualTo("visitor");
        assertThat(scene.server.get("/data").body()).isEqualTo("visitor");
        assertThat(AuthenticatedServer.cookieOf(scene.server.get("/page"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.1.7", "10.0.0.1", "128.0.0.1", "1.127.0.1", "2001:db8::1", "::ffff:10.0.0.1"})
    void isNotSignedInFromElsewhere(String address) {
        scene.server.requestsComeFrom(ClientContext.direct("localhost", address));

        assertThat(scene.server.get("/page").statusCode()).isEqualTo(401);
        assertThat(scene.server.get("/data").statusCode()).isEqualTo(401);
    }

    @Test
    void isNotSignedInThroughAGateway() {
        scene.server.requestsComeFrom(new ClientContext("/beacon", "https", "desk.example", "127.0.0.1", true));

        assertThat(scene.server.get("/page").statusCode()).isEqualTo(401);
    }

    @Test
    void isCheckedLikeEverybodyElse() {
        scene.visitorToken = Optional.of(scene.tokens.user("visitor", "client"));
        assertThat(scene.server.get("/page").statusCode()).isEqualTo(403);

        scene.visitorToken = Optional.of("made.up.token");
        assertThat(scene.server.get("/page").statusCode()).isEqualTo(401);
    }

    @Test
    void isNotWhoSaysTheyAreSomebodyElse() {
        assertThat(scene.withBearer("/page", scene.tokens.user("u-1", "admin")).body())
                .isEqualTo("u-1");
        assertThat(scene.withBearer("/page", "made.up.token").statusCode()).isEqualTo(401);
    }

    @Test
    void getsAPageInSpiteOfAnOldCookie() {
        String old = scene.cookieFor(scene.tokens.user("visitor", "technician"));
        scene.clock.advance(Duration.ofHours(2));
        scene.visitorToken = Optional.of(scene.tokens.user("visitor", "technician"));

        assertThat(scene.withCookie("/data", old).statusCode()).isEqualTo(401);
        assertThat(scene.withCookie("/page", old).statusCode()).isEqualTo(200);
    }
}
