package io.hivematrix.beacon.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.web.auth.CoreStandIn.Behavior;
import io.hivematrix.beacon.web.auth.token.SessionValidator;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RevocationTest {

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
    void validatesSessionOncePer45Seconds() {
        for (int second = 0; second < 90; second += 5) {
            assertThat(status(token)).isEqualTo(200);
            fixture.clock.advance(Duration.ofSeconds(5));
        }

        assertThat(fixture.core.sessionValidations()).isEqualTo(2);
    }

    @Test
    void rejectsRevokedSessionWithin45Seconds() {
        assertThat(status(token)).isEqualTo(200);
        fixture.core.revokeSession("session-of-u-1");

        fixture.clock.advance(Duration.ofSeconds(44));
        assertThat(status(token)).isEqualTo(200);
        fixture.clock.advance(Duration.ofSeconds(1));
        assertThat(status(token)).isEqualTo(401);
        assertThat(fixture.rejected("revoked")).isEqualTo(1);
    }

    @Test
    void revokedDuringSlowCall_countsFromItsStart() {
        fixture.core.beforeResponse(() -> fixture.clock.advance(Duration.ofSeconds(3)));
        assertThat(status(token)).isEqualTo(200);
        fixture.core.beforeResponse(() -> {});
        fixture.core.revokeSession("session-of-u-1");

        fixture.clock.advance(Duration.ofSeconds(42));
        assertThat(status(token)).isEqualTo(401);
    }

    @Test
    void clockSetBack_rejectsRevokedSessionWithin45Seconds() {
        assertThat(status(token)).isEqualTo(200);
        String cookie = fixture.cookieFor(token);
        fixture.core.revokeSession("session-of-u-1");

        fixture.clock.setBack(Duration.ofHours(1));
        fixture.clock.advance(Duration.ofMinutes(1));

        assertThat(status(token)).isEqualTo(401);
        assertThat(fixture.withCookie("/data", cookie).statusCode()).isEqualTo(401);
    }

    @Test
    void clockSetBack_sessionEndsWithItsToken() {
        String cookie = fixture.cookieFor(token);

        fixture.clock.setBack(Duration.ofHours(1));
        fixture.clock.advance(Duration.ofMinutes(61));

        assertThat(fixture.withCookie("/data", cookie).statusCode()).isEqualTo(401);
    }

    @Test
    void rejectsOnlyRevokedSession() {
        fixture.core.revokeSession("session-of-u-1");

        assertThat(status(token)).isEqualTo(401);
        assertThat(status(fixture.tokens.user("u-2", "technician"))).isEqualTo(200);
    }

    @Test
    void acceptsActiveSessionFor5MinutesDuringCoreOutage() {
        fixture.clock.advance(Duration.ofMinutes(10));
        assertThat(status(token)).isEqualTo(200);
        fixture.core.setBehavior(Behavior.UNREACHABLE);

        fixture.clock.advance(Duration.ofSeconds(299));
        assertThat(status(token)).isEqualTo(200);
        fixture.clock.advance(Duration.ofSeconds(1));
        HttpResponse<String> response = fixture.withBearer("/data", token);
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(fixture.rejected("core_unavailable")).isEqualTo(1);
    }

    @Test
    void acceptsTokenIssuedWithin5MinutesDuringOutage() {
        loadKeys();
        fixture.core.setBehavior(Behavior.UNREACHABLE);
        fixture.clock.advance(Duration.ofSeconds(299));
        assertThat(status(token)).isEqualTo(200);

        fixture.clock.advance(Duration.ofSeconds(1));
        assertThat(status(token)).isEqualTo(503);
    }

    @Test
    void rejectsSessionRevokedBeforeCoreOutage() {
        fixture.core.revokeSession("session-of-u-1");
        assertThat(status(token)).isEqualTo(401);
        fixture.core.setBehavior(Behavior.UNREACHABLE);

        fixture.clock.advance(Duration.ofSeconds(90));
        assertThat(status(token)).isEqualTo(401);
    }

    @Test
    void callsCoreOncePerRetryIntervalDuringOutage() {
        loadKeys();
        fixture.core.setBehavior(Behavior.UNREACHABLE);
        int before = fixture.core.sessionValidations();

        for (int user = 0; user < 20; user++) {
            assertThat(status(fixture.tokens.user("someone-" + user, "billing")))
                    .isEqualTo(200);
        }
        assertThat(fixture.core.sessionValidations()).isEqualTo(before + 1);

        fixture.core.setBehavior(Behavior.NORMAL);
        fixture.clock.advance(SessionValidator.RETRY_INTERVAL);
        assertThat(status(token)).isEqualTo(200);
        assertThat(fixture.core.sessionValidations()).isEqualTo(before + 2);
    }

    @Test
    void onlyOneRequestWaitsForCoreDuringOutage() throws InterruptedException {
        String another = fixture.tokens.user("u-2", "billing");
        loadKeys();
        fixture.core.setBehavior(Behavior.UNREACHABLE);
        assertThat(status(token)).isEqualTo(200);
        fixture.clock.advance(SessionValidator.RETRY_INTERVAL);
        CountDownLatch requested = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        fixture.core.beforeResponse(() -> {
            requested.countDown();
            awaited(released);
        });

        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> status(token));
        requested.await();
        assertThat(status(another)).isEqualTo(200);
        assertThat(first).isNotDone();
        released.countDown();
        assertThat(first.join()).isEqualTo(200);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void validatesSessionOnceForConcurrentRequests() {
        loadKeys();
        int before = fixture.core.sessionValidations();

        List<CompletableFuture<Integer>> concurrent = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> status(token)))
                .limit(8)
                .toList();

        assertThat(concurrent).allSatisfy(status -> assertThat(status.join()).isEqualTo(200));
        assertThat(fixture.core.sessionValidations()).isEqualTo(before + 1);
    }

    @Test
    void usesNewestTokenOfSession() {
        assertThat(status(token)).isEqualTo(200);
        fixture.clock.advance(Duration.ofMinutes(59));
        String renewed = fixture.tokens.user("u-1", "technician");
        String cookie = fixture.cookieFor(renewed);

        fixture.clock.advance(Duration.ofMinutes(30));
        assertThat(fixture.withCookie("/data", cookie).statusCode()).isEqualTo(200);
        assertThat(status(renewed)).isEqualTo(200);
    }

    private void loadKeys() {
        assertThat(status(fixture.tokens.user("u-0", "admin"))).isEqualTo(200);
    }

    private int status(String token) {
        return fixture.withBearer("/data", token).statusCode();
    }
}
