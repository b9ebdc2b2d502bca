package io.hivematrix.beacon.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationFeatureTest {

    private AuthFixture fixture;

    @BeforeEach
    void open() throws Exception {
        fixture = new AuthFixture();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page", "/data", "/technicians", "/undeclared"})
    void rejectsRequestsWithoutCredentials(String path) {
        HttpResponse<String> response = fixture.server.get(path);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void ignoresCredentialsOfPublicResources() {
        assertThat(fixture.server.get("/open").statusCode()).isEqualTo(200);
        assertThat(fixture.withBearer("/open", "invalid").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "admin,      /page, 200", "technician, /page, 200", "billing, /page, 200", "client, /page, 403",
        "admin,      /data, 200", "technician, /data, 200", "billing, /data, 200", "client, /data, 403",
        "admin,  /technicians, 200", "technician, /technicians, 200", "billing, /technicians, 403",
                "client, /technicians, 403",
        "root,       /data, 403", "ADMIN, /data, 403", "admin, /undeclared, 200", "client, /undeclared, 403"
    })
    void requiresPermissionLevel(String level, String path, int status) {
        assertThat(fixture.withBearer(path, fixture.tokens.user("u-1", level)).statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"/data, 200", "/page, 403", "/technicians, 403", "/undeclared, 403"})
    void acceptsServiceTokensOnlyForServiceAudience(String path, int status) {
        assertThat(fixture.withBearer(path, fixture.tokens.service("codex", "beacon"))
                        .statusCode())
                .isEqualTo(status);
        assertThat(fixture.core.sessionValidations())
                .as("services have no session")
                .isZero();
    }

    @Test
    void toleratesClockSkewOf30Seconds() {
        long now = fixture.clock.instant().getEpochSecond();

        assertThat(status("exp", now - 29)).isEqualTo(200);
        assertThat(status("nbf", now + 30)).isEqualTo(200);
        assertThat(status("iat", now + 30)).isEqualTo(200);
        assertThat(status("exp", now - 31)).isEqualTo(401);
        assertThat(status("nbf", now + 31)).isEqualTo(401);
    }

    @Test
    void acceptsTokensUpTo8KiB() {
        String eightKiB = ofLength(8192);
        String tooLong = eightKiB.substring(0, 8000) + "x" + eightKiB.substring(8000);

        assertThat(eightKiB).hasSize(8192);
        assertThat(fixture.withBearer("/data", eightKiB).statusCode()).isEqualTo(200);
        assertThat(fixture.withBearer("/data", tooLong).statusCode()).isEqualTo(401);
        assertThat(fixture.rejected("too_large")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic dTpw", "Bearer", "Bearer  two-blanks", "Token abc", "abc", "Bearer a b"})
    void rejectsOtherAuthorizationSchemes(String header) {
        assertThat(fixture.server.get("/data", "Authorization", header).statusCode())
                .isEqualTo(401);
    }

    @Test
    void acceptsSchemeInAnyCase() {
        String token = fixture.tokens.user("u-1", "admin");

        assertThat(fixture.server
                        .get("/data", "Authorization", "bearer " + token)
                        .body())
                .isEqualTo("u-1");
    }

    @Test
    void rejectsRepeatedAuthorizationHeader() {
        String header = "Bearer " + fixture.tokens.user("u-1", "admin");

        assertThat(fixture.server
                        .get("/data", "Authorization", header, "Authorization", header)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void sendsSameDetailForEveryInvalidToken() {
        String expired = fixture.tokens.user("u-1", "admin", claims -> claims.put("exp", 1));
        String forged = TestKey.UNKNOWN.sign(TestTokens.header(TestKey.FIRST), fixture.tokens.claims());

        assertThat(fixture.withBearer("/data", expired).body())
                .isEqualTo(fixture.withBearer("/data", forged).body());
    }

    private int status(String claim, long value) {
        String token = fixture.tokens.user("u-1", "admin", claims -> claims.put(claim, value));
        return fixture.withBearer("/data", token).statusCode();
    }

    private String ofLength(int length) {
        int pad = 0;
        String token = padded(pad);
        while (token.length() < length) {
            pad += Math.max(1, (length - token.length()) * 3 / 4);
            token = padded(pad);
        }
        return token;
    }

    private String padded(int pad) {
        return fixture.tokens.user("u-1", "admin", claims -> claims.put("name", "x".repeat(pad)));
    }
}
