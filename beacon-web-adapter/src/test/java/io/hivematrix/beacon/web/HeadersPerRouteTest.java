package io.hivematrix.beacon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.http.SecurityHeaders;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Headers of each kind of response. */
class HeadersPerRouteTest {

    private static final String NO_JOB = "00000000-0000-0000-0000-0000000000ff";

    private static TestBeacon beacon;

    @BeforeAll
    static void start() throws IOException {
        beacon = TestBeacon.start(FixedBoardSource.of(Boards.small()));
    }

    @AfterAll
    static void stop() {
        beacon.close();
    }

    static Stream<Arguments> routes() {
        return Stream.of(
                Arguments.of("/", 302, "", "no-store"),
                Arguments.of("/helpdesk", 200, "text/html;charset=utf-8", "no-store"),
                Arguments.of("/nowhere", 404, "application/problem+json", "no-store"),
                Arguments.of("/nowhere/at/all", 404, "application/problem+json", "no-store"),
                Arguments.of("/api/tickets", 200, "application/json", "no-store"),
                Arguments.of("/api/tickets/helpdesk", 200, "application/json", "no-store"),
                Arguments.of("/api/tickets/helpdesk?agent_id=x", 400, "application/problem+json", "no-store"),
                Arguments.of("/api/tickets/helpdesk/101", 200, "application/json", "no-store"),
                Arguments.of("/api/sync/status/" + NO_JOB, 404, "application/problem+json", "no-store"),
                Arguments.of("/api/sync/tickets", 405, "application/problem+json", "no-store"),
                Arguments.of("/docs", 200, "text/html;charset=utf-8", "no-store"),
                Arguments.of("/openapi.json", 200, "application/json", "public, no-cache"),
                Arguments.of("/static/test/sample.css", 200, "text/css;charset=utf-8", "public, no-cache"),
                Arguments.of("/static/missing.css", 404, "application/problem+json", "no-store"),
                Arguments.of("/a%00", 400, "application/problem+json", "no-store"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("routes")
    void everyResponseHasSecurityHeaders(String path, int status, String type, String cacheControl) throws IOException {
        RawHttpResponse response = beacon.get(path);

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.header("content-type")).isEqualTo(type);
        assertThat(response.header("cache-control")).isEqualTo(cacheControl);
        assertThat(response.headers()).containsKey("x-correlation-id").doesNotContainKeys("server", "x-powered-by");
        SecurityHeaders.of(false)
                .forEach((name, value) ->
                        assertThat(response.headers()).containsEntry(name.toLowerCase(Locale.ROOT), value));
    }

    @Test
    void directPolicyAllowsOnlyTheStartupCheckInline() throws IOException {
        RawHttpResponse page = beacon.get("/helpdesk");
        String script = page.text().split("<script data-base=[^>]+>", -1)[1].split("</script>", -1)[0];

        assertThat(page.header("content-security-policy"))
                .isEqualTo("default-src 'none'; script-src 'self' 'sha256-" + sha256(script) + "'; style-src 'self'; "
                        + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
                        + "base-uri 'none'; frame-ancestors 'none'");
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void gateway_allowsInlineScriptsAndStyles() throws IOException {
        assertThat(beacon.get("/helpdesk", "X-Forwarded-Prefix: /beacon").header("content-security-policy"))
                .isEqualTo("default-src 'none'; script-src 'self' 'unsafe-inline'; "
                        + "style-src 'self' 'unsafe-inline' https://fonts.googleapis.com; img-src 'self' data:; "
                        + "font-src 'self' https://fonts.gstatic.com; connect-src 'self'; form-action 'self'; "
                        + "base-uri 'none'; frame-ancestors 'none'");
    }

    @Test
    void hasOtherSecurityHeaders() throws IOException {
        RawHttpResponse response = beacon.get("/helpdesk");

        assertThat(response.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(response.header("referrer-policy")).isEqualTo("same-origin");
        assertThat(response.header("permissions-policy")).contains("camera=()", "geolocation=()");
    }
}
