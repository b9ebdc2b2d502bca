package io.hivematrix.beacon.app.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.app.demo.data.DemoUser;
import io.hivematrix.beacon.app.demo.server.DemoCore;
import io.hivematrix.beacon.domain.testing.StubHttpServer;
import io.hivematrix.beacon.domain.testing.StubResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions and the sign-in at the gateway. */
class GatewaySignInTest {

    private static DemoCore core;

    private final StubHttpServer backend = new StubHttpServer().onOther(StubResponse.of(200, "text/plain", ""));
    private Optional<String> user = Optional.empty();
    private TestGateway gateway;
    private GatewayVisitor visitor;

    @BeforeAll
    static void startCore() throws IOException {
        core = new DemoCore(Clock.systemUTC());
    }

    @AfterAll
    static void stopCore() {
        core.close();
    }

    @BeforeEach
    void signIn() {
        user = Optional.of(core.signIn(DemoUser.VISITOR));
        gateway = TestGateway.before(backend.address())
                .user(() -> user)
                .core(core.address())
                .start();
        visitor = new GatewayVisitor(gateway);
        backend.onOther(StubResponse.of(
                200, "text/html; charset=utf-8", "<html><head></head><body><main>board</main></body></html>"));
        assertThat(visitor.open("/beacon/helpdesk?q=a").statusCode()).isEqualTo(200);
    }

    @AfterEach
    void stop() {
        gateway.close();
        backend.close();
    }

    @Test
    void signIn_returnsToRequestedUrl() {
        assertThat(backend.last().uri()).hasToString("/helpdesk?q=a");
    }

    @Test
    void withoutSession_redirectsToSignIn() {
        HttpResponse<byte[]> response = new GatewayVisitor(gateway).get("/beacon/helpdesk");

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(GatewayVisitor.location(response)).isEqualTo("/login?next=%2Fbeacon%2Fhelpdesk%3F");
    }

    @Test
    void endedSession_redirectsPrivatePaths() {
        gateway.endSessions();
        int before = backend.requests().size();

        HttpResponse<byte[]> response = visitor.send("POST", "/beacon/api/sync/tickets");

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(GatewayVisitor.location(response)).startsWith("/login?next=");
        assertThat(backend.requests()).hasSize(before);
        assertThat(visitor.get("/beacon/api/tickets/helpdesk").statusCode()).isEqualTo(200);
    }

    @Test
    void revokedSession_ends() {
        core.signOut(user.orElseThrow());

        assertThat(visitor.get("/beacon/helpdesk").statusCode()).isEqualTo(302);
    }

    @Test
    void responses_setSessionCookie() {
        HttpResponse<byte[]> page = visitor.get("/beacon/helpdesk");
        assertThat(page.headers().firstValue("Set-Cookie").orElse("")).startsWith("session=");
        assertThat(page.headers().allValues("Vary")).contains("Cookie");

        HttpResponse<byte[]> json = visitor.get("/beacon/api/tickets/helpdesk");
        assertThat(json.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void secondSignIn_breaksFirst() {
        GatewayVisitor browser = new GatewayVisitor(gateway);
        gateway.showSignInForm(true);
        String firstTab = GatewayVisitor.location(browser.get("/login?next=/beacon/helpdesk"));
        browser.open("/beacon/professional-services"); // a second tab, or a background request that follows redirects

        HttpResponse<byte[]> response = browser.open(firstTab.replace("/auth?", "/submit?"));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(new String(response.body(), UTF_8)).isEqualTo("Invalid state parameter");
    }

    @Test
    void signInForm_succeeds() {
        GatewayVisitor browser = new GatewayVisitor(gateway);
        gateway.showSignInForm(true);
        assertThat(new String(browser.open("/beacon/helpdesk").body(), UTF_8)).contains("id=\"sign-in\"");
        String tab = GatewayVisitor.location(browser.get("/login?next=/beacon/helpdesk"));

        HttpResponse<byte[]> response = browser.open(tab.replace("/auth?", "/submit?"));

        assertThat(new String(response.body(), UTF_8)).contains("<main>board</main>");
    }

    @Test
    void withoutProviderSession_showsForm() {
        user = Optional.empty();

        HttpResponse<byte[]> response = new GatewayVisitor(gateway).open("/beacon/helpdesk");

        assertThat(new String(response.body(), UTF_8)).contains("id=\"sign-in\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/x?to=http://evil.example", "https://evil.example"})
    void foreignNextUrl_isIgnored(String next) {
        GatewayVisitor browser = new GatewayVisitor(gateway);
        HttpResponse<byte[]> login = browser.get("/login?next=" + next.replace("?", "%3F"));
        HttpResponse<byte[]> callback =
                browser.get(GatewayVisitor.location(browser.get(GatewayVisitor.location(login))));

        assertThat(GatewayVisitor.location(callback)).isEqualTo("/");
        assertThat(GatewayVisitor.location(browser.get("/"))).isEqualTo("/beacon/");
    }
}
