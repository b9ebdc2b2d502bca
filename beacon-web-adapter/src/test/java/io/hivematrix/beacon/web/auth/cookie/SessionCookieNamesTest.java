package io.hivematrix.beacon.web.auth.cookie;

import static io.hivematrix.beacon.web.auth.TestKey.base64;
import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.web.auth.AuthFixture;
import io.hivematrix.beacon.web.auth.CoreStandIn.Behavior;
import io.hivematrix.beacon.web.auth.token.SessionValidator;
import io.hivematrix.beacon.web.http.ClientContext;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A browser sends the cookies of all ports of a host, and of all paths above that of the request. */
class SessionCookieNamesTest {

    private AuthFixture fixture;
    private String token;

    @BeforeEach
    void open() throws Exception {
        fixture = new AuthFixture();
        token = fixture.tokens.user("u-1", "technician");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'', http, host, beacon_session_80",
        "'', https, host, beacon_session_443",
        "'', http, host:5010, beacon_session_5010",
        "'', http, [::1]:5010, beacon_session_5010",
        "'', http, [::1], beacon_session_80",
        "'', http, host:, beacon_session_80",
        "'', http, host:99999, beacon_session_80",
        "'', http, '', beacon_session_80",
        "/beacon, https, host, beacon_session_443.beacon",
        "/a/b.c, https, host:8443, beacon_session_8443.a.b.c"
    })
    void nameHasPortAndPrefix(String prefix, String scheme, String authority, String name) {
        fixture.server.setClientContext(new ClientContext(prefix, scheme, authority, "127.0.0.1", !prefix.isEmpty()));

        HttpResponse<String> page = fixture.withBearer("/page", token);

        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow()).startsWith(name + "=");
        String cookie = fixture.cookieFor(token);
        assertThat(status(name + "=" + cookie)).isEqualTo(200);
        assertThat(status("beacon_session_1=" + cookie)).isEqualTo(401);
    }

    @Test
    void invalidCookie_doesNotHideAValidOne() {
        String valid = named(fixture.cookieFor(token));
        List<String> others = List.of(
                named("x"), named(""), named(base64("{}") + ".b.c"), named("x".repeat(5000)), "beacon_session_80");

        assertThat(others).allSatisfy(other -> {
            assertThat(status(other + "; " + valid)).isEqualTo(200);
            assertThat(status(valid + "; " + other)).isEqualTo(200);
        });
        assertThat(status(String.join("; ", others) + ";" + valid)).isEqualTo(200);
        assertThat(fixture.server
                        .get("/data", "Cookie", others.get(0), "Cookie", valid)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void cookieOfAnEndedSession_doesNotHideAValidOne() {
        String ended = named(fixture.cookieFor(fixture.tokens.user("u-2", "technician")));
        fixture.core.revokeSession("session-of-u-2");
        fixture.clock.advance(SessionValidator.STATUS_TTL);

        assertThat(fixture.server
                        .get("/data", "Cookie", ended + "; " + named(fixture.cookieFor(token)))
                        .body())
                .isEqualTo("u-1");
    }

    @Test
    void outageOfCore_prevailsOverInvalidCookies() {
        String cookie = named(fixture.cookieFor(token));
        fixture.core.setBehavior(Behavior.UNREACHABLE);
        fixture.clock.advance(Duration.ofMinutes(10));

        assertThat(status(cookie + "; " + named("x"))).isEqualTo(503);
    }

    private static String named(String cookie) {
        return "beacon_session_80=" + cookie;
    }

    private int status(String cookies) {
        return fixture.server.get("/data", "Cookie", cookies).statusCode();
    }
}
