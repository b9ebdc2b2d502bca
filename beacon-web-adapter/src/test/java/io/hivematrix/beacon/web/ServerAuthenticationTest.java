package io.hivematrix.beacon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.domain.testing.TestClock;
import io.hivematrix.beacon.web.auth.AuthenticationFeature;
import io.hivematrix.beacon.web.auth.CoreStandIn;
import io.hivematrix.beacon.web.auth.TestTokens;
import io.hivematrix.beacon.web.auth.model.AuthSettings;
import io.hivematrix.beacon.web.ratelimit.RateLimitFeature;
import io.hivematrix.beacon.web.ratelimit.RateLimitSettings;
import io.hivematrix.beacon.web.testing.RawHttp;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import io.hivematrix.beacon.web.testing.TestSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Authentication and rate limits of the whole server, behind the gateway and directly. */
class ServerAuthenticationTest {

    private static final TestClock CLOCK = new TestClock(Instant.parse("2026-11-22T10:00:00Z"));
    private static final TestTokens TOKENS = new TestTokens(CLOCK);
    private static final String GATEWAY = "X-Forwarded-Prefix: /beacon";
    private static CoreStandIn core;
    private static TestBeacon beacon;

    @BeforeAll
    static void start() throws IOException {
        core = new CoreStandIn();
        AuthSettings auth = TestSettings.auth();
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        beacon = TestBeacon.start(
                FixedBoardSource.of(Boards.small()),
                settings -> settings,
                parts -> parts.with(AuthenticationFeature.create(
                                auth, core, CLOCK, System::nanoTime, Optional::empty, meters))
                        .with(new RateLimitFeature(RateLimitSettings.DEFAULT, CLOCK::nanos, meters)));
    }

    @AfterAll
    static void stop() {
        beacon.close();
    }

    @Test
    void cookieOfPage_authenticatesApiCallsBehindGateway() throws IOException {
        String https = "X-Forwarded-Proto: https";
        RawHttpResponse page = beacon.get("/helpdesk", GATEWAY, https, bearer("technician"));
        String cookie = page.header("set-cookie");

        assertThat(page.status()).isEqualTo(200);
        assertThat(cookie.toLowerCase(Locale.ROOT)).contains("path=/beacon", "httponly", "secure", "samesite=strict");
        String own = "Cookie: " + cookie.substring(0, cookie.indexOf(';'));
        assertThat(beacon.get("/api/tickets/helpdesk?fields=list", GATEWAY, https, own)
                        .status())
                .isEqualTo(200);
        assertThat(beacon.get("/api/tickets/helpdesk?fields=list", GATEWAY, https)
                        .status())
                .isEqualTo(401);
        assertThat(beacon.get(
                                "/api/tickets/helpdesk?fields=list",
                                GATEWAY,
                                https,
                                own,
                                "Authorization: Bearer invalid.token.here")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/helpdesk", "/api/tickets/helpdesk", "/api/tickets/helpdesk/1", "/api/tickets", "/no-such-view"
            })
    void rejectsUnauthenticatedRequests(String path) throws IOException {
        RawHttpResponse response = beacon.get(path);

        assertThat(response.status()).isEqualTo(401);
        assertThat(response.header("www-authenticate")).isEqualTo("Bearer");
        assertThat(response.header("content-type")).startsWith("application/problem+json");
        assertThat(response.json().path("status").asInt()).isEqualTo(401);
        assertThat(response.text()).doesNotContain("s1_items", "ticket_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "HEAD"})
    void rejectsUnauthenticatedOptionsAndHead(String method) throws IOException {
        for (String path : List.of("/helpdesk", "/api/tickets/helpdesk")) {
            try (RawHttp http = new RawHttp(beacon.address())) {
                http.send(TestBeacon.request(method, path));

                assertThat(http.receive(false).status()).isEqualTo(401);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/openapi.json"})
    void optionsOfPublicPath_needsNoSignIn(String path) throws IOException {
        try (RawHttp http = new RawHttp(beacon.address())) {
            http.send(TestBeacon.request("OPTIONS", path));

            assertThat(http.receive(true).status()).isEqualTo(200);
        }
    }

    @Test
    void sendsHtmlToUnauthenticatedBrowsers() throws IOException {
        RawHttpResponse response = beacon.get("/helpdesk", "Accept: text/html");

        assertThat(response.status()).isEqualTo(401);
        assertThat(response.header("content-type")).startsWith("text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/health/live", "/static/no-such-file.js"})
    void publicResources_requireNothingAndAreNotCounted(String path) throws IOException {
        RawHttpResponse response = beacon.get(path);

        assertThat(response.status()).isNotIn(401, 403, 429);
        assertThat(response.headers()).doesNotContainKeys("ratelimit", "ratelimit-policy");
    }

    @Test
    void countsRefreshesAndPagesSeparately() throws IOException {
        assertThat(beacon.get("/api/tickets/helpdesk", bearer("billing")).header("ratelimit-policy"))
                .isEqualTo("\"minute\";q=60;w=60");
        assertThat(beacon.get("/helpdesk", bearer("billing")).header("ratelimit-policy"))
                .isEqualTo("\"day\";q=200;w=86400, \"hour\";q=50;w=3600");
    }

    @Test
    void countsPublicPagesPerForwardedAddress() throws IOException {
        for (int i = 0; i < 50; i++) {
            assertThat(beacon.get("/openapi.json", "X-Forwarded-For: 192.0.2.1").status())
                    .isEqualTo(200);
        }

        RawHttpResponse response = beacon.get("/openapi.json", "X-Forwarded-For: 192.0.2.1");
        assertThat(response.status()).isEqualTo(429);
        assertThat(response.header("retry-after")).isEqualTo("3600");
        assertThat(response.header("content-type")).startsWith("application/problem+json");
        assertThat(beacon.get("/openapi.json", "X-Forwarded-For: 192.0.2.2").status())
                .isEqualTo(200);
        assertThat(beacon.get("/openapi.json", "X-Forwarded-For: 192.0.2.3", "X-Forwarded-For: 192.0.2.1")
                        .status())
                .isEqualTo(429);
    }

    @Test
    void pageIsCountedAndSetsTheCookieEachTime() throws IOException {
        RawHttpResponse first = beacon.get("/helpdesk", bearer("admin"));
        RawHttpResponse second = beacon.get("/helpdesk", bearer("admin"), "If-None-Match: *");

        assertThat(first.headers()).as("no-store, so nothing to revalidate").doesNotContainKey("etag");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.header("set-cookie")).startsWith("beacon_session_");
        assertThat(second.header("ratelimit")).isNotEmpty();
    }

    @Test
    void unchangedTicketsAreCounted() throws IOException {
        RawHttpResponse response = beacon.get("/api/tickets/helpdesk", bearer("admin"), "If-None-Match: *");

        assertThat(response.status()).isEqualTo(304);
        assertThat(response.header("ratelimit")).isNotEmpty();
    }

    private static String bearer(String level) {
        return "Authorization: Bearer " + TOKENS.user("user-" + level, level);
    }
}
