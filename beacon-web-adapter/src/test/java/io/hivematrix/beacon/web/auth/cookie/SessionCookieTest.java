package io.hivematrix.beacon.web.auth.cookie;

import static io.hivematrix.beacon.web.auth.TestKey.base64;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hivematrix.beacon.web.auth.AuthFixture;
import io.hivematrix.beacon.web.auth.AuthenticatedServer;
import io.hivematrix.beacon.web.auth.CoreStandIn.Behavior;
import io.hivematrix.beacon.web.auth.TestTokens;
import io.hivematrix.beacon.web.auth.model.CookieSigningSecret;
import io.hivematrix.beacon.web.auth.token.SessionValidator;
import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.testing.TestSettings;
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

    @Test
    void isSetByPageAndAuthenticatesApiCalls() {
        String cookie = fixture.cookieFor(token);

        HttpResponse<String> response = fixture.withCookie("/data", cookie);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("u-1");
    }

    @Test
    void isNotSetByOtherResponses() {
        assertThat(AuthenticatedServer.cookieOf(fixture.withBearer("/data", token)))
                .isEmpty();
        assertThat(AuthenticatedServer.cookieOf(fixture.server.get("/page"))).isEmpty();
        assertThat(AuthenticatedServer.cookieOf(fixture.withBearer("/page", fixture.tokens.user("u-9", "client"))))
                .isEmpty();
    }

    @Test
    void hasRestrictiveAttributes() {
        assertThat(attributes(fixture.withBearer("/page", token)))
                .contains("httponly", "samesite=strict", "path=/", "max-age=3600")
                .doesNotContain("secure")
                .hasSize(5)
                .noneMatch(attribute -> attribute.startsWith("domain"));
    }

    @Test
    void hasPrefixPathAndSecureBehindGateway() {
        fixture.server.setClientContext(new ClientContext("/beacon", "https", "desk.example", "203.0.113.9", true));

        assertThat(attributes(fixture.withBearer("/page", token)))
                .contains("httponly", "samesite=strict", "path=/beacon", "secure");
    }

    @Test
    void containsFourClaims() throws Exception {
        JsonNode claims = new ObjectMapper().readTree(TestTokens.part(fixture.cookieFor(token), 1));

        assertThat(claims.fieldNames()).toIterable().containsExactlyInAnyOrder("sub", "level", "jti", "exp");
        assertThat(claims.path("exp").asLong())
                .isEqualTo(fixture.clock.instant().plus(Duration.ofHours(1)).getEpochSecond());
    }

    @Test
    void expiresWithToken() {
        String cookie = fixture.cookieFor(token);

        fixture.clock.advance(Duration.ofMinutes(60).minusSeconds(1));
        assertThat(fixture.withCookie("/data", cookie).statusCode()).isEqualTo(200);
        assertThat(AuthenticatedServer.cookieOf(fixture.withCookie("/page", cookie)))
                .as("a cookie does not renew itself")
                .isEmpty();
        fixture.clock.advance(Duration.ofSeconds(1));
        assertThat(fixture.withCookie("/data", cookie).statusCode()).isEqualTo(401);
        assertThat(AuthenticatedServer.cookieOf(fixture.withBearer("/page", token)))
                .as("expired, but within the clock tolerance")
                .isEmpty();
    }

    @Test
    void isRejectedAfterRevocation() {
        String cookie = fixture.cookieFor(token);
        fixture.core.revokeSession("session-of-u-1");

        fixture.clock.advance(SessionValidator.STATUS_TTL);
        assertThat(fixture.withCookie("/data", cookie).statusCode()).isEqualTo(401);
        assertThat(fixture.rejected("revoked")).isEqualTo(1);
    }

    @Test
    void isAcceptedFor5MinutesDuringCoreOutage() {
        String cookie = fixture.cookieFor(token);
        fixture.core.setBehavior(Behavior.UNREACHABLE);

        fixture.clock.advance(Duration.ofSeconds(299));
        assertThat(fixture.withCookie("/data", cookie).statusCode()).isEqualTo(200);
        fixture.clock.advance(Duration.ofSeconds(1));
        assertThat(fixture.withCookie("/data", cookie).statusCode()).isEqualTo(503);
    }

    @Test
    void isIgnoredWithBearerTokenOfAnotherUser() {
        String cookieOfOne = fixture.cookieFor(token);
        String tokenOfOther = fixture.tokens.user("u-2", "billing");

        HttpResponse<String> both = fixture.server.get(
                "/data", "Cookie", "beacon_session_80=" + cookieOfOne, "Authorization", "Bearer " + tokenOfOther);
        assertThat(both.body()).as("the bearer token takes precedence").isEqualTo("u-2");

        HttpResponse<String> page = fixture.server.get(
                "/page", "Cookie", "beacon_session_80=" + cookieOfOne, "Authorization", "Bearer " + tokenOfOther);
        assertThat(TestTokens.part(AuthenticatedServer.cookieOf(page).orElseThrow(), 1))
                .as("the new user gets a new cookie")
                .contains("u-2")
                .doesNotContain("u-1");
    }

    @Test
    void rejectsChangedClaims() {
        String cookie = fixture.cookieFor(token);
        String[] parts = cookie.split("\\.", -1);
        String other = TestTokens.part(cookie, 1).replace("u-1", "u-2").replace("technician", "admin");

        assertThat(fixture.withCookie("/data", parts[0] + "." + base64(other) + "." + parts[2])
                        .statusCode())
                .isEqualTo(401);
        assertThat(fixture.rejected("signature")).isEqualTo(1);
    }

    @Test
    void isSignedWithDerivedKey() {
        SecretKey raw = new SecretKeySpec(TestSettings.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256");

        assertThat(fixture.withCookie("/data", signed(raw)).statusCode()).isEqualTo(401);
        assertThat(fixture.withCookie("/data", signed(key("another-secret-of-32-bytes-aaaaa")))
                        .statusCode())
                .isEqualTo(401);
        fixture.cookieFor(token);
        assertThat(fixture.withCookie("/data", signed(key(TestSettings.SECRET))).statusCode())
                .as("accepted with the correct key")
                .isEqualTo(200);
    }

    @Test
    void rejectsCookieOfUnknownSession() {
        String cookie = signed(key(TestSettings.SECRET));

        assertThat(fixture.withCookie("/data", cookie).statusCode()).isEqualTo(401);
        assertThat(fixture.rejected("unknown_session")).isEqualTo(1);
    }

    @Test
    void isNotInterchangeableWithToken() {
        String cookie = fixture.cookieFor(token);

        assertThat(fixture.withBearer("/data", cookie).statusCode()).isEqualTo(401);
        assertThat(fixture.withCookie("/data", token).statusCode()).isEqualTo(401);
    }

    @Test
    void rejectsMalformedCookies() {
        String cookie = fixture.cookieFor(token);
        List<String> malformed = List.of(
                "x",
                "..",
                "a.b.c",
                cookie + "x",
                cookie.substring(1),
                base64("{\"alg\":\"none\"}") + "." + cookie.split("\\.", -1)[1] + ".",
                "x".repeat(5000));

        assertThat(malformed)
                .allSatisfy(
                        value -> assertThat(fixture.withCookie("/data", value).statusCode())
                                .isEqualTo(401));
    }

    @Test
    void rejectsUnusedBitsOfTheSignature() {
        String cookie = fixture.cookieFor(token);
        char last = cookie.charAt(cookie.length() - 1); // 32 bytes leave two bits of it unused

        assertThat(fixture.withCookie("/data", cookie.substring(0, cookie.length() - 1) + (char) (last + 1))
                        .statusCode())
                .isEqualTo(401);
        assertThat(fixture.withCookie("/data", cookie + "=").statusCode()).isEqualTo(401);
    }

    @Test
    void rejectsLifetimesOfMoreThan24Hours() {
        fixture.cookieFor(token);
        SecretKey key = key(TestSettings.SECRET);

        assertThat(fixture.withCookie("/data", signed(key, Duration.ofHours(25)))
                        .statusCode())
                .isEqualTo(401);
        assertThat(fixture.rejected("lifetime")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "beacon_session_80",
                "=;;;=x",
                "beacon_session_80=",
                "$Version=1; beacon_session_80=\"x",
                ";",
                "a=b; beacon_session_80=%00"
            })
    void ignoresMalformedCookieHeader(String header) {
        assertThat(fixture.server.get("/data", "Cookie", header).statusCode()).isEqualTo(401);
    }

    @Test
    void isIgnoredWithInvalidBearerToken() {
        String cookie = fixture.cookieFor(token);

        HttpResponse<String> response = fixture.server.get(
                "/data", "Cookie", "beacon_session_80=" + cookie, "Authorization", "Bearer invalid.token.here");

        assertThat(response.statusCode()).isEqualTo(401);
    }

    private static SecretKey key(String secret) {
        return SigningKeyDerivation.deriveKey(
                new CookieSigningSecret(secret), "hivematrix beacon page cookie HS256 v1");
    }

    private String signed(SecretKey key) {
        return signed(key, Duration.ofMinutes(30));
    }

    private String signed(SecretKey key, Duration lifetime) {
        return Jwts.builder()
                .subject("u-1")
                .claim("level", "technician")
                .id("session-of-u-1")
                .expiration(Date.from(fixture.clock.instant().plus(lifetime)))
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
