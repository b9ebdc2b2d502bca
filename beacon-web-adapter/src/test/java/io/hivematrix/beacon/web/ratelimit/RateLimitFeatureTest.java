package io.hivematrix.beacon.web.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.TestClock;
import io.hivematrix.beacon.web.auth.AuthenticatedServer;
import io.hivematrix.beacon.web.auth.AuthenticationFeature;
import io.hivematrix.beacon.web.auth.CoreStandIn;
import io.hivematrix.beacon.web.auth.RequiresAudience;
import io.hivematrix.beacon.web.auth.RequiresAudience.Audience;
import io.hivematrix.beacon.web.auth.TestTokens;
import io.hivematrix.beacon.web.auth.model.AuthSettings;
import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.testing.TestSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RateLimitFeatureTest {

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T10:00:00Z"));
    private final TestTokens tokens = new TestTokens(clock);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private CoreStandIn core;
    private AuthenticatedServer server;

    @BeforeEach
    void open() throws Exception {
        core = new CoreStandIn();
        AuthSettings identity = TestSettings.auth();
        server = new AuthenticatedServer(
                AuthenticationFeature.create(identity, core, clock, clock::nanos, Optional::empty, meters),
                new RateLimitFeature(RateLimitSettings.DEFAULT, clock::nanos, meters),
                new RateLimitedResource());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void rejectsViewerAfter50PagesPerHour() {
        String token = tokens.user("u-1", "technician");

        assertThat(served(50, "/page", token)).isEqualTo(50);
        clock.advance(Duration.ofMinutes(10));
        HttpResponse<String> response = get("/page", token);
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("3000");
        assertThat(response.body()).isEqualTo("Rate limit exceeded. Retry in 3000 s.");
        assertThat(response.headers().firstValue("RateLimit")).hasValue("\"day\";r=150;t=85800, \"hour\";r=0;t=3000");
        assertThat(meters.counter("beacon.rate.limit.rejections", "limit", "pages")
                        .count())
                .isEqualTo(1);
        clock.advance(Duration.ofMinutes(50));
        assertThat(get("/page", tokens.user("u-1", "technician")).statusCode()).isEqualTo(200);
    }

    @Test
    void sendsRateLimitHeaders() {
        HttpResponse<String> response = get("/page", tokens.user("u-1", "technician"));

        assertThat(response.headers().firstValue("RateLimit-Policy"))
                .hasValue("\"day\";q=200;w=86400, \"hour\";q=50;w=3600");
        assertThat(response.headers().firstValue("RateLimit")).hasValue("\"day\";r=199;t=86400, \"hour\";r=49;t=3600");
    }

    @Test
    void countsPerUser_notPerTokenOrAddress() {
        served(50, "/page", tokens.user("u-1", "technician"));

        String another = tokens.user("u-1", "technician", claims -> claims.put("jti", "another-session"));
        assertThat(get("/page", another).statusCode()).isEqualTo(429);
        assertThat(get("/page", tokens.user("u-2", "technician")).statusCode()).isEqualTo(200);
        server.setClientContext(ClientContext.direct("beacon", "192.0.2.7"));
        assertThat(get("/page", another).statusCode()).isEqualTo(429);
    }

    @Test
    void countsCategoriesSeparately() {
        String token = tokens.user("u-1", "technician");
        served(50, "/page", token);

        assertThat(served(70, "/refresh", token)).isEqualTo(60);
        assertThat(get("/page", token).statusCode()).isEqualTo(429);
        clock.advance(Duration.ofMinutes(1));
        assertThat(served(70, "/refresh", token)).isEqualTo(60);
    }

    @Test
    void limitsResourcesWithoutCategoryAsPages() {
        String token = tokens.user("u-1", "technician");
        served(50, "/page", token);

        assertThat(get("/undeclared", token).statusCode()).isEqualTo(429);
    }

    @Test
    void doesNotLimitExemptResources() {
        HttpResponse<String> response = server.get("/exempt");

        assertThat(IntStream.range(0, 300).allMatch(i -> server.get("/exempt").statusCode() == 200))
                .isTrue();
        assertThat(response.headers().map()).doesNotContainKeys("ratelimit", "ratelimit-policy");
    }

    @Test
    void countsPublicResourcesPerAddress() {
        server.setClientContext(ClientContext.direct("beacon", "192.0.2.1"));
        assertThat(IntStream.range(0, 60)
                        .filter(i -> server.get("/open").statusCode() == 200)
                        .count())
                .isEqualTo(50);

        server.setClientContext(ClientContext.direct("beacon", "192.0.2.2"));
        assertThat(server.get("/open").statusCode()).isEqualTo(200);
    }

    @Test
    void doesNotCountUnauthenticatedRequests() {
        for (int i = 0; i < 60; i++) {
            assertThat(server.get("/page").statusCode()).isEqualTo(401);
        }

        assertThat(server.get("/open").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path, String token) {
        return server.get(path, "Authorization", "Bearer " + token);
    }

    private long served(int times, String path, String token) {
        return IntStream.range(0, times)
                .filter(i -> get(path, token).statusCode() == 200)
                .count();
    }

    /** Resource methods with other categories than pages. */
    @Path("/")
    public static final class RateLimitedResource {

        @GET
        @Path("refresh")
        @RequiresAudience(Audience.USERS)
        @RateLimited(RateLimitCategory.REFRESH)
        public String refresh() {
            return "refresh";
        }

        @GET
        @Path("exempt")
        @RequiresAudience(Audience.ANYONE)
        @RateLimited(RateLimitCategory.NONE)
        public String exempt() {
            return "exempt";
        }
    }
}
