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

    private AuthFixture scene;

    @BeforeEach
    void open() throws Exception {
        scene = new AuthFixture();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page", "/data", "/workshop", "/undeclared"})
    void letsNobodyInWhoShowsNothing(String path) {
        HttpResponse<String> response = scene.server.get(path);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void leavesOpenWhatIsDeclaredOpenWhateverIsShown() {
        assertThat(scene.server.get("/open").statusCode()).isEqualTo(200);
        assertThat(scene.withBearer("/open", "rubbish").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "admin,      /page, 200", "technician, /page, 200", "billing, /page, 200", "client, /page, 403",
        "admin,      /data, 200", "technician, /data, 200", "billing, /data, 200", "client, /data, 403",
        "admin,  /workshop, 200", "technician, /workshop, 200", "billing, /workshop, 403", "client, /workshop, 403",
        "root,       /data, 403", "ADMIN, /data, 403", "admin, /undeclared, 200", "client, /undeclared, 403"
    })
    void goesByThePermissionLevel(String level, String path, int status) {
        assertThat(scene.withBearer(path, scene.tokens.user("u-1", level)).statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"/data, 200", "/page, 403", "/workshop, 403", "/undeclared, 403"})
    void letsServicesOfThePlatformInWhereTheyAreExpected(String path, int status) {
        assertThat(scene.withBearer(path, scene.tokens.service("codex", "beacon"))
                        .statusCode())
                .isEqualTo(status);
        assertThat(scene.core.questions()).as("services have no session").isZero();
    }

    @Test
    void allowsForClocksThatDifferByHalfAMinute() {
        long now = scene.clock.instant().getEpochSecond();

        assertThat(status("exp", now - 29)).isEqualTo(200);
        assertThat(status("nbf", now + 30)).isEqualTo(200);
        assertThat(status("iat", now + 30)).isEqualTo(200);
        assertThat(status("exp", now - 31)).isEqualTo(401);
        assertThat(status("nbf", now + 31)).isEqualTo(401);
    }

    @Test
    void takesTokensUpToEightKibibytes() {
        String eightKiB = ofLength(8192);
        String oneMore = eightKiB.substring(0, 8000) + "x" + eightKiB.substring(8000);

        assertThat(eightKiB).hasSize(8192);
        assertThat(scene.withBearer("/data", eightKiB).statusCode()).isEqualTo(200);
        assertThat(scene.withBearer("/data", oneMore).statusCode()).isEqualTo(401);
        assertThat(scene.rejected("too_large")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic dTpw", "Bearer", "Bearer  two-blanks", "Token abc", "abc", "Bearer a b"})
    void takesNoOtherAuthorization(String header) {
        assertThat(scene.server.get("/data", "Authorization", header).statusCode())
                .isEqualTo(401);
    }

    @Test
    void takesTheSchemeInAnyCase() {
        String token = scene.tokens.user("u-1", "admin");

        assertThat(scene.server.get("/data", "Authorization", "bearer " + token).body())
                .isEqualTo("u-1");
    }

    @Test
    void takesOneAuthorizationHeaderOnly() {
        String header = "Bearer " + scene.tokens.user("u-1", "admin");

        assertThat(scene.server
                        .get("/data", "Authorization", header, "Authorization", header)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void doesNotTellTheStrangerWhy() {
        String expired = scene.tokens.user("u-1", "admin", claims -> claims.put("exp", 1));
        String forged = TestKey.STRANGER.sign(TestTokens.header(TestKey.FIRST), scene.tokens.claims());

        assertThat(scene.withBearer("/data", expired).body())
                .isEqualTo(scene.withBearer("/data", forged).body());
    }

    private int status(String claim, long value) {
        String token = scene.tokens.user("u-1", "admin", claims -> claims.put(claim, value));
        return scene.withBearer("/data", token).statusCode();
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
        return scene.tokens.user("u-1", "admin", claims -> claims.put("name", "x".repeat(pad)));
    }
}
