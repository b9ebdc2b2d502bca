package io.hivematrix.beacon.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.web.auth.CoreStandIn.Mood;
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
    void asksCoreOnceAMinute() {
        for (int second = 0; second < 120; second += 10) {
            assertThat(status(token)).isEqualTo(200);
            scene.clock.advance(Duration.ofSeconds(10));
        }

        assertThat(scene.core.questions()).isEqualTo(2);
    }

    @Test
    void endsAnEndedSessionWithinAMinute() {
        assertThat(status(token)).isEqualTo(200);
        scene.core.revokes("session-of-u-1");

        scene.clock.advance(Duration.ofSeconds(59));
        assertThat(status(token)).isEqualTo(200);
        scene.clock.advance(Duration.ofSeconds(1));
        assertThat(status(token)).isEqualTo(401);
        assertThat(scene.rejected("revoked")).isEqualTo(1);
    }

    @Test
    void endsOneSessionAndNotAnother() {
        scene.core.revokes("session-of-u-1");

        assertThat(status(token)).isEqualTo(401);
        assertThat(status(scene.tokens.user("u-2", "technician"))).isEqualTo(200);
    }

    @Test
    void keepsWhoWasGoodWithinFiveMinutesWhileCoreGivesNoAnswer() {
        scene.clock.advance(Duration.ofMinutes(10));
        assertThat(status(token)).isEqualTo(200);
        scene.core.is(Mood.ILL);

        scene.clock.advance(Duration.ofSeconds(299));
        assertThat(status(token)).isEqualTo(200);
        scene.clock.advance(Duration.ofSeconds(1));
        HttpResponse<String> response = scene.withBearer("/data", token);
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(scene.rejected("core_unavailable")).isEqualTo(1);
    }

    @Test
    void takesATokenIssuedWithinFiveMinutesWhileCoreGivesNoAnswer() {
        keysAreKnown();
        scene.core.is(Mood.ILL);
        scene.clock.advance(Duration.ofSeconds(299));
        assertThat(status(token)).isEqualTo(200);

        scene.clock.advance(Duration.ofSeconds(1));
        assertThat(status(token)).isEqualTo(503);
    }

    @Test
    void takesNobodyBackWhoWasSignedOutBeforeCoreFellSilent() {
        scene.core.revokes("session-of-u-1");
        assertThat(status(token)).isEqualTo(401);
        scene.core.is(Mood.ILL);

        scene.clock.advance(Duration.ofSeconds(90));
        assertThat(status(token)).isEqualTo(401);
    }

    @Test
    void leavesASilentCoreInPeaceForAMoment() {
        keysAreKnown();
        scene.core.is(Mood.ILL);
        int before = scene.core.questions();

        for (int user = 0; user < 20; user++) {
            assertThat(status(scene.tokens.user("someone-" + user, "billing"))).isEqualTo(200);
        }
        assertThat(scene.core.questions()).isEqualTo(before + 1);

        scene.core.is(Mood.WELL);
        scene.clock.advance(SessionValidator.RETRY_INTERVAL);
        assertThat(status(token)).isEqualTo(200);
        assertThat(scene.core.questions()).isEqualTo(before + 2);
    }

    @Test
    void letsOneRequestAloneWaitForASilentCore() throws InterruptedException {
        String another = scene.tokens.user("u-2", "billing");
        keysAreKnown();
        scene.core.is(Mood.ILL);
        assertThat(status(token)).isEqualTo(200);
        scene.clock.advance(SessionValidator.RETRY_INTERVAL);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        scene.core.beforeAnswers(() -> {
            asked.countDown();
            awaited(go);
        });

        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> status(token));
        asked.await();
        assertThat(status(another)).isEqualTo(200);
        assertThat(first).isNotDone();
        go.countDown();
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
    void asksOnceHoweverManyRequestsComeTogether() {
        keysAreKnown();
        int before = scene.core.questions();

        List<CompletableFuture<Integer>> together = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> status(token)))
                .limit(8)
                .toList();

        assertThat(together).allSatisfy(status -> assertThat(status.join()).isEqualTo(200));
        assertThat(scene.core.questions()).isEqualTo(before + 1);
    }

    @Test
    void goesByTheNewestTokenOfASession() {
        assertThat(status(token)).isEqualTo(200);
        scene.clock.advance(Duration.ofMinutes(59));
        String renewed = scene.tokens.user("u-1", "technician");
        String cookie = scene.cookieFor(renewed);

        scene.clock.advance(Duration.ofMinutes(30));
        assertThat(scene.withCookie("/data", cookie).statusCode()).isEqualTo(200);
        assertThat(status(renewed)).isEqualTo(200);
    }

    private void keysAreKnown() {
        assertThat(status(scene.tokens.user("somebody-else", "admin"))).isEqualTo(200);
    }

    private int status(String shown) {
        return scene.withBearer("/data", shown).statusCode();
    }
}
