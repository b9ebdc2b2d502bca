package io.hivematrix.beacon.web.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hivematrix.beacon.web.auth.AuthFixture;
import io.hivematrix.beacon.web.auth.CoreStandIn.Mood;
import io.hivematrix.beacon.web.auth.TestKey;
import io.hivematrix.beacon.web.auth.TestTokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwksCacheTest {

    private AuthFixture scene;
    private String byFirst;
    private String bySecond;

    @BeforeEach
    void open() throws Exception {
        scene = new AuthFixture();
        byFirst = TestKey.FIRST.sign(TestTokens.header(TestKey.FIRST), scene.tokens.claims());
        bySecond = TestKey.SECOND.sign(TestTokens.header(TestKey.SECOND), scene.tokens.claims());
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void areFetchedOnceForAll() {
        for (int user = 0; user < 10; user++) {
            assertThat(status(scene.tokens.user("u-" + user, "admin"))).isEqualTo(200);
        }

        assertThat(scene.core.keyFetches()).isEqualTo(1);
    }

    @Test
    void followARotation() {
        assertThat(status(byFirst)).isEqualTo(200);
        scene.core.publishes(TestKey.FIRST, TestKey.SECOND);

        scene.clock.advance(JwksCache.REFETCH_INTERVAL);
        assertThat(status(bySecond)).isEqualTo(200);
        assertThat(status(byFirst)).isEqualTo(200);
        assertThat(scene.core.keyFetches()).isEqualTo(2);
    }

    @Test
    void areFetchedAnewAtMostEveryHalfMinuteHoweverManyUnknownKeysAreNamed() {
        assertThat(status(byFirst)).isEqualTo(200);
        for (int second = 0; second < 30; second++) {
            assertThat(status(bySecond)).isEqualTo(401);
            scene.clock.advance(Duration.ofSeconds(1));
        }
        assertThat(scene.core.keyFetches()).isEqualTo(1);

        assertThat(status(bySecond)).isEqualTo(401);
        assertThat(scene.core.keyFetches()).isEqualTo(2);
    }

    @Test
    void areKeptWhenAFetchFails() {
        assertThat(status(byFirst)).isEqualTo(200);
        scene.core.is(Mood.ILL);
        scene.clock.advance(Duration.ofMinutes(1));

        assertThat(status(bySecond)).isEqualTo(401);
        assertThat(status(byFirst)).isEqualTo(200);
    }

    @Test
    void areKeptWhenCorePublishesNone() {
        assertThat(status(byFirst)).isEqualTo(200);
        scene.core.publishes();
        scene.clock.advance(Duration.ofMinutes(1));

        assertThat(status(bySecond)).isEqualTo(401);
        assertThat(status(byFirst)).isEqualTo(200);
    }

    @Test
    void losingOneEndsTheTokensThatItSigned() {
        assertThat(status(byFirst)).isEqualTo(200);
        scene.core.publishes(TestKey.SECOND);

        scene.clock.advance(JwksCache.MAX_AGE);
        assertThat(status(byFirst)).isEqualTo(401);
        assertThat(status(bySecond)).isEqualTo(200);
    }

    @Test
    void areNotJudgedByTheirIdAlone() {
        assertThat(status(byFirst)).isEqualTo(200);
        scene.core.publishes(TestKey.STRANGER);

        scene.clock.advance(JwksCache.MAX_AGE);
        assertThat(status(byFirst)).isEqualTo(401);
    }

    @Test
    void whileThereAreNoneNobodyCanBeJudged() {
        scene.core.is(Mood.ILL);
        assertThat(status(byFirst)).isEqualTo(503);
        assertThat(status(byFirst)).isEqualTo(503);
        assertThat(scene.core.keyFetches()).isEqualTo(1);

        scene.core.is(Mood.WELL);
        scene.clock.advance(JwksCache.INITIAL_RETRY_INTERVAL);
        assertThat(status(byFirst)).isEqualTo(200);
    }

    @Test
    void anEmptySetAtTheStartIsLikeNone() {
        scene.core.publishes();
        assertThat(status(byFirst)).isEqualTo(503);

        scene.core.publishes(TestKey.FIRST);
        scene.clock.advance(JwksCache.INITIAL_RETRY_INTERVAL);
        assertThat(status(byFirst)).isEqualTo(200);
    }

    @Test
    void areFetchedByOneRequestAtATime() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        scene.core.beforeAnswers(() -> {
            asked.countDown();
            awaited(go);
        });

        List<CompletableFuture<Integer>> together = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> status(byFirst)))
                .limit(8)
                .toList();
        asked.await();
        go.countDown();

        assertThat(together).allSatisfy(status -> assertThat(status.join()).isEqualTo(200));
        assertThat(scene.core.keyFetches()).isEqualTo(1);
    }

    @Test
    void ofOtherKindsAndUsesAreLeftOut() throws Exception {
        String rsa = TestKey.FIRST.jwk();
        String set = "{\"keys\":["
                + "{\"kty\":\"oct\",\"kid\":\"secret\",\"k\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"},"
                + "{\"kty\":\"quantum\",\"kid\":\"new\"},"
                + rsa.replace("\"use\":\"sig\"", "\"use\":\"enc\"").replace("key-1", "key-enc") + ","
                + rsa.replace("RS256", "RS512").replace("key-1", "key-512") + ","
                + rsa.replace("\"kid\":\"hivematrix-signing-key-1\",", "") + ","
                + TestKey.generate("short", 1024).jwk() + ","
                + rsa + "," + TestKey.STRANGER.jwk() + "],\"more\":1}";

        assertThat(JwksParser.parse(set.getBytes(StandardCharsets.UTF_8)))
                .hasSize(1)
                .containsEntry(
                        TestKey.FIRST.id(), (RSAPublicKey) TestKey.FIRST.pair().getPublic());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{}", "{\"keys\":7}", "<html>", "{\"keys\":[{\"kty\":\"RSA\"}]}", "{\"keys\":[7]}"})
    void needAKeySet(String text) {
        assertThatThrownBy(() -> {
                    if (JwksParser.parse(text.getBytes(StandardCharsets.UTF_8)).isEmpty()) {
                        throw new IOException("no key in it");
                    }
                })
                .isInstanceOf(IOException.class);
    }

    private int status(String token) {
        return scene.withBearer("/data", token).statusCode();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
