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

/** The demo signs loopback clients in. */
class DemoLoginTest {

    private AuthFixture fixture;

    @BeforeEach
    void open() throws Exception {
        fixture = new AuthFixture();
        fixture.demoToken = Optional.of(fixture.tokens.user("visitor", "technician"));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "0:0:0:0:0:0:0:1", "::1"})
    void authenticatesLoopbackClients(String address) {
        fixture.server.setClientContext(ClientContext.direct("localhost", address));

        assertThat(fixture.server.get("/page").body()).isEqualTo("visitor");
        assertThat(fixture.server.get("/data").body()).isEqualTo("visitor");
        assertThat(AuthenticatedServer.cookieOf(fixture.server.get("/page"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.1.7", "10.0.0.1", "128.0.0.1", "1.127.0.1", "2001:db8::1", "::ffff:10.0.0.1"})
    void rejectsOtherClients(String address) {
        fixture.server.setClientContext(ClientContext.direct("localhost", address));

        assertThat(fixture.server.get("/page").statusCode()).isEqualTo(401);
        assertThat(fixture.server.get("/data").statusCode()).isEqualTo(401);
    }

    @Test
    void rejectsClientsBehindGateway() {
        fixture.server.setClientContext(new ClientContext("/beacon", "https", "desk.example", "127.0.0.1", true));

        assertThat(fixture.server.get("/page").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "x-forwarded-proto", "Forwarded", "Via"})
    void isNotSignedInThroughAProxyOnThisMachine(String header) {
        fixture.server.setClientContext(ClientContext.direct("localhost", "127.0.0.1"));

        assertThat(fixture.server.get("/page", header, "1.1 proxy").statusCode())
                .isEqualTo(401);
    }

    @Test
    void verifiesDemoToken() {
        fixture.demoToken = Optional.of(fixture.tokens.user("visitor", "client"));
        assertThat(fixture.server.get("/page").statusCode()).isEqualTo(403);

        fixture.demoToken = Optional.of("invalid.token.here");
        assertThat(fixture.server.get("/page").statusCode()).isEqualTo(401);
    }

    @Test
    void prefersBearerToken() {
        assertThat(fixture.withBearer("/page", fixture.tokens.user("u-1", "admin"))
                        .body())
                .isEqualTo("u-1");
        assertThat(fixture.withBearer("/page", "invalid.token.here").statusCode())
                .isEqualTo(401);
    }

    @Test
    void opensPageDespiteExpiredCookie() {
        String old = fixture.cookieFor(fixture.tokens.user("visitor", "technician"));
        fixture.clock.advance(Duration.ofHours(2));
        fixture.demoToken = Optional.of(fixture.tokens.user("visitor", "technician"));

        assertThat(fixture.withCookie("/data", old).statusCode()).isEqualTo(401);
        assertThat(fixture.withCookie("/page", old).statusCode()).isEqualTo(200);
    }
}
