package io.hivematrix.beacon.web.auth;

import static io.hivematrix.beacon.web.auth.TestKey.base64;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hivematrix.beacon.web.auth.CoreStandIn.Mood;
import io.hivematrix.beacon.web.auth.cookie.CookieKeyDerivation;
import io.hivematrix.beacon.web.auth.model.CookieSigningSecret;
import io.hivematrix.beacon.web.auth.token.SessionValidator;
import io.hivematrix.beacon.web.http.ClientContext;
import io.jsonwebtoken.Jwts;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionCookieTest {

    private AuthFixture scene;
    private String token;

    @BeforeEach
    void open() throws Exception {
        scene = new AuthFixture();
        token = scene.tokens.user("u-1", "technician");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void isGivenWithAPageAndOpensThePagesOwnCalls() {
        String cookie = scene.cookieFor(token);

        HttpResponse<String> response = scene.withCookie("/data", cookie);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("u-1");
    }

    @Test
    void isForNobodyElsesCalls() {
        assertThat(AuthenticatedServer.cookieOf(scene.withBearer("/data", token)))
                .isEmpty();
        assertThat(AuthenticatedServer.cookieOf(scene.server.get("/page"))).isEmpty();
        assertThat(AuthenticatedServer.cookieOf(scene.withBearer("/page", scene.tokens.user("u-9", "client"))))
                .isEmpty();
    }

    @Test
    void isHeldShortByItsAttributes() {
        assertThat(attributes(scene.withBearer("/page", token)))
                .contains("httponly", "samesite=strict", "path=/", "max-age=3600")
                .doesNotContain("secure")
                .hasSize(5)
                .noneMatch(attribute -> attribute.startsWith("domain"));
    }

    @Test
    void staysUnderThePrefixAndOnEncryptedConnectionsBehindTheGateway() {
        scene.server.requestsComeFrom(new ClientContext("/beacon", "https", "desk.example", "203.0.113.9", true));

        assertThat(attributes(scene.withBearer("/page", token)))
                .contains("httponly", "samesite=strict", "path=/beacon", "secure");
    }

    @Test
    void saysWhoAndUntilWhenAndNothingElse() throws Exception {
        JsonNode claims = new ObjectMapper().readTree(TestTokens.part(scene.cookieFor(token), 1));

        assertThat(claims.fieldNames()).toIterable().containsExactlyInAnyOrder("sub", "level", "jti", "exp");
        assertThat(claims.path("exp").asLong())
                .isEqualTo(scene.clock.instant().plus(Duration.ofHours(1)).getEpochSecond());
    }

    @Test
    void doesNotOutliveTheToken() {
        String cookie = scene.cookieFor(token);

        scene.clock.advance(Duration.ofMinutes(60).minusSeconds(1));
        assertThat(scene.withCookie("/data", cookie).statusCode()).isEqualTo(200);
        assertThat(AuthenticatedServer.cookieOf(scene.withCookie("/page", cookie)))
                .as("a cookie gives no other cookie")
                .isEmpty();
        scene.clock.advance(Duration.ofSeconds(1));
        assertThat(scene.withCookie("/data", cookie).statusCode()).isEqualTo(401);
        assertThat(AuthenticatedServer.cookieOf(scene.withBearer("/page", token)))
                .as("within the leeway of the token, but past its end")
                .isEmpty();
    }

    @Test
    void diesWithTheSession() {
        String cookie = scene.cookieFor(token);
        scene.core.revokes("session-of-u-1");

        scene.clock.advance(SessionValidator.STATUS_TTL);
        assertThat(scene.withCookie("/data", cookie).statusCode()).isEqualTo(401);
        assertThat(scene.rejected("revoked")).isEqualTo(1);
    }

    @Test
    void staysGoodForAWhileWithoutCore() {
        String cookie = scene.cookieFor(token);
        scene.core.is(Mood.ILL);

        scene.clock.advance(Duration.ofSeconds(299));
        assertThat(scene.withCookie("/data", cookie).statusCode()).isEqualTo(200);
        scene.clock.advance(Duration.ofSeconds(1));
        assertThat(scene.withCookie("/data", cookie).statusCode()).isEqualTo(503);
    }

    @Test
    void ofOneUserIsNothingToAnother() {
        String cookieOfOne = scene.cookieFor(token);
        String tokenOfOther = scene.tokens.user("u-2", "billing");

        HttpResponse<String> both = scene.server.get(
                "/data", "Cookie", "beacon_session=" + cookieOfOne, "Authorization", "Bearer " + tokenOfOther);
        assertThat(both.body()).as("the token says who it is").isEqualTo("u-2");

        HttpResponse<String> page = scene.server.get(
                "/page", "Cookie", "beacon_session=" + cookieOfOne, "Authorization", "Bearer " + tokenOfOther);
        assertThat(TestTokens.part(AuthenticatedServer.cookieOf(page).orElseThrow(), 1))
                .as("who signs in after somebody else gets a cookie of their own")
                .contains("u-2")
                .doesNotContain("u-1");
    }

    @Test
    void cannotBeMadeAnotherUsers() {
        String cookie = scene.cookieFor(token);
        String[] parts = cookie.split("\\.", -1);
        String other = TestTokens.part(cookie, 1).replace("u-1", "u-2").replace("technician", "admin");

        assertThat(scene.withCookie("/data", parts[0] + "." + base64(other) + "." + parts[2])
                        .statusCode())
                .isEqualTo(401);
        assertThat(scene.rejected("signature")).isEqualTo(1);
    }

    @Test
    void isSignedWithADerivedKeyAndNotTheSecretItself() {
        SecretKey raw = new SecretKeySpec(AuthFixture.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256");

        assertThat(scene.withCookie("/data", signed(raw)).statusCode()).isEqualTo(401);
        assertThat(scene.withCookie(
                                "/data",
                                signed(CookieKeyDerivation.deriveKey(
                                        new CookieSigningSecret("another-secret-of-32-bytes-aaaaa"))))
                        .statusCode())
                .isEqualTo(401);
        scene.cookieFor(token);
        assertThat(scene.withCookie(
                                "/data",
                                signed(CookieKeyDerivation.deriveKey(new CookieSigningSecret(AuthFixture.SECRET))))
                        .statusCode())
                .as("the yardstick: so it would be good")
                .isEqualTo(200);
    }

    @Test
    void ofASessionThatBeaconHasNotSeenIsNotTrusted() {
        String good = signed(CookieKeyDerivation.deriveKey(new CookieSigningSecret(AuthFixture.SECRET)));

        assertThat(scene.withCookie("/data", good).statusCode()).isEqualTo(401);
        assertThat(scene.rejected("unknown_session")).isEqualTo(1);
    }

    @Test
    void isNoTokenAndATokenIsNoCookie() {
        String cookie = scene.cookieFor(token);

        assertThat(scene.withBearer("/data", cookie).statusCode()).isEqualTo(401);
        assertThat(scene.withCookie("/data", token).statusCode()).isEqualTo(401);
    }

    @Test
    void thatIsRubbishIsRefused() {
        String cookie = scene.cookieFor(token);
        List<String> rubbish = List.of(
                "x",
                "..",
                "a.b.c",
                cookie + "x",
                cookie.substring(1),
                base64("{\"alg\":\"none\"}") + "." + cookie.split("\\.", -1)[1] + ".",
                "x".repeat(5000));

        assertThat(rubbish)
                .allSatisfy(value -> assertThat(scene.withCookie("/data", value).statusCode())
                        .isEqualTo(401));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "beacon_session",
                "=;;;=x",
                "beacon_session=",
                "$Version=1; beacon_session=\"x",
                ";",
                "a=b; beacon_session=%00"
            })
    void inAnUnreadableHeaderIsNone(String header) {
        assertThat(scene.server.get("/data", "Cookie", header).statusCode()).isEqualTo(401);
    }

    @Test
    void doesNotMakeUpForABadToken() {
        String cookie = scene.cookieFor(token);

        HttpResponse<String> response = scene.server.get(
                "/data", "Cookie", "beacon_session=" + cookie, "Authorization", "Bearer made.up.token");

        assertThat(response.statusCode()).isEqualTo(401);
    }

    private String signed(SecretKey key) {
        return Jwts.builder()
                .subject("u-1")
                .claim("level", "technician")
                .id("session-of-u-1")
                .expiration(Date.from(scene.clock.instant().plus(Duration.ofMinutes(30))))
                .signWith(key, Jwts.SIG.HS256)
                .compact();
    }

    private static List<String> attributes(HttpResponse<String> response) {
        String cookie = response.headers().firstValue("Set-Cookie").orElseThrow();
        return Arrays.stream(cookie.split(";", -1))
                .map(String::strip)
                .map(part -> part.toLowerCase(Locale.ROOT))
                .toList();
    }
}
