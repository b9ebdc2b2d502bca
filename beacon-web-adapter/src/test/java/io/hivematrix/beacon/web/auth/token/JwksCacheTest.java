package io.hivematrix.beacon.web.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hivematrix.beacon.web.auth.AuthFixture;
import io.hivematrix.beacon.web.auth.CoreStandIn.Behavior;
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

    private AuthFixture fixture;
    private String byFirst;
    private String bySecond;

    @BeforeEach
    void open() throws Exception {
        fixture = new AuthFixture();
        byFirst = TestKey.FIRST.sign(TestTokens.header(TestKey.FIRST), fixture.tokens.claims());
        bySecond = TestKey.SECOND.sign(TestTokens.header(TestKey.SECOND), fixture.tokens.claims());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void fetchesKeysOnce() {
        for (int user = 0; user < 10; user++) {
            assertThat(status(fixture.tokens.user("u-" + user, "admin"))).isEqualTo(200);
        }

        assertThat(fixture.core.keyFetches()).isEqualTo(1);
    }

    @Test
    void fetchesRotatedKeys() {
        assertThat(status(byFirst)).isEqualTo(200);
        fixture.core.publishKeys(TestKey.FIRST, TestKey.SECOND);

        fixture.clock.advance(JwksCache.REFETCH_INTERVAL);
        assertThat(status(bySecond)).isEqualTo(200);
        assertThat(status(byFirst)).isEqualTo(200);
        assertThat(fixture.core.keyFetches()).isEqualTo(2);
    }

    @Test
    void refetchesJwksAtMostEvery30SecondsForUnknownKeyIds() {
        assertThat(status(byFirst)).isEqualTo(200);
        for (int second = 0; second < 30; second++) {
            assertThat(status(bySecond)).isEqualTo(401);
            fixture.clock.advance(Duration.ofSeconds(1));
        }
        assertThat(fixture.core.keyFetches()).isEqualTo(1);

        assertThat(status(bySecond)).isEqualTo(401);
        assertThat(fixture.core.keyFetches()).isEqualTo(2);
    }

    @Test
    void fetchesKeysRotatedUnderSameId() throws Exception {
        String byNew = TestKey.UNKNOWN.sign(TestTokens.header(TestKey.FIRST), fixture.tokens.claims());
        assertThat(status(byFirst)).isEqualTo(200);
        fixture.core.publishKeys(TestKey.UNKNOWN);

        fixture.clock.advance(JwksCache.REFETCH_INTERVAL);
        assertThat(status(byNew)).isEqualTo(200);
        assertThat(status(byFirst)).as("withdrawn key").isEqualTo(401);
        assertThat(fixture.core.keyFetches()).isEqualTo(2);
    }

    @Test
    void refetchesAtMostEvery30SecondsForForgeries() throws Exception {
        String forged = TestKey.UNKNOWN.sign(TestTokens.header(TestKey.FIRST), fixture.tokens.claims());
        assertThat(status(byFirst)).isEqualTo(200);
        for (int second = 0; second < 30; second++) {
            assertThat(status(forged)).isEqualTo(401);
            fixture.clock.advance(Duration.ofSeconds(1));
        }
        assertThat(fixture.core.keyFetches()).isEqualTo(1);

        assertThat(status(forged)).isEqualTo(401);
        assertThat(fixture.core.keyFetches()).isEqualTo(2);
    }

    @Test
    void dropsWithdrawnKeysWithin5Minutes() {
        assertThat(status(byFirst)).isEqualTo(200);
        fixture.core.publishKeys(TestKey.SECOND);

        fixture.clock.advance(Duration.ofMinutes(5));
        assertThat(status(byFirst)).isEqualTo(401);
    }

    @Test
    void keepsKeysWhenFetchFails() {
        assertThat(status(byFirst)).isEqualTo(200);
        fixture.core.setBehavior(Behavior.UNREACHABLE);
        fixture.clock.advance(Duration.ofMinutes(1));

        assertThat(status(bySecond)).isEqualTo(401);
        assertThat(status(byFirst)).isEqualTo(200);
    }

    @Test
    void keepsKeysWhenCorePublishesNone() {
        assertThat(status(byFirst)).isEqualTo(200);
        fixture.core.publishKeys();
        fixture.clock.advance(Duration.ofMinutes(1));

        assertThat(status(bySecond)).isEqualTo(401);
        assertThat(status(byFirst)).isEqualTo(200);
    }

    @Test
    void rejectsTokensOfWithdrawnKey() {
        assertThat(status(byFirst)).isEqualTo(200);
        fixture.core.publishKeys(TestKey.SECOND);

        fixture.clock.advance(JwksCache.MAX_AGE);
        assertThat(status(byFirst)).isEqualTo(401);
        assertThat(status(bySecond)).isEqualTo(200);
    }

    @Test
    void rejectsTokensOfReplacedKeyWithSameId() {
        assertThat(status(byFirst)).isEqualTo(200);
        fixture.core.publishKeys(TestKey.UNKNOWN);

        fixture.clock.advance(JwksCache.MAX_AGE);
        assertThat(status(byFirst)).isEqualTo(401);
    }

    @Test
    void respondsWith503WithoutKeys() {
        fixture.core.setBehavior(Behavior.UNREACHABLE);
        assertThat(status(byFirst)).isEqualTo(503);
        assertThat(status(byFirst)).isEqualTo(503);
        assertThat(fixture.core.keyFetches()).isEqualTo(1);

        fixture.core.setBehavior(Behavior.NORMAL);
        fixture.clock.advance(JwksCache.INITIAL_RETRY_INTERVAL);
        assertThat(status(byFirst)).isEqualTo(200);
    }

    @Test
    void respondsWith503ForEmptyInitialKeySet() {
        fixture.core.publishKeys();
        assertThat(status(byFirst)).isEqualTo(503);

        fixture.core.publishKeys(TestKey.FIRST);
        fixture.clock.advance(JwksCache.INITIAL_RETRY_INTERVAL);
        assertThat(status(byFirst)).isEqualTo(200);
    }

    @Test
    void fetchesOnceForConcurrentRequests() throws InterruptedException {
        CountDownLatch requested = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        fixture.core.beforeResponse(() -> {
            requested.countDown();
            awaited(released);
        });

        List<CompletableFuture<Integer>> concurrent = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> status(byFirst)))
                .limit(8)
                .toList();
        requested.await();
        released.countDown();

        assertThat(concurrent).allSatisfy(status -> assertThat(status.join()).isEqualTo(200));
        assertThat(fixture.core.keyFetches()).isEqualTo(1);
    }

    @Test
    void skipsKeysOfOtherTypesAndUses() throws Exception {
        String rsa = TestKey.FIRST.jwk();
        String set = "{\"keys\":["
                + "{\"kty\":\"oct\",\"kid\":\"secret\",\"k\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"},"
                + "{\"kty\":\"quantum\",\"kid\":\"new\"},"
                + rsa.replace("\"use\":\"sig\"", "\"use\":\"enc\"").replace("key-1", "key-enc") + ","
                + rsa.replace("RS256", "RS512").replace("key-1", "key-512") + ","
                + rsa.replace("\"kid\":\"hivematrix-signing-key-1\",", "") + ","
                + TestKey.generate("short", 1024).jwk() + ","
                + rsa + "," + TestKey.UNKNOWN.jwk() + "],\"more\":1}";

        assertThat(JwksParser.parse(set.getBytes(StandardCharsets.UTF_8)))
                .hasSize(1)
                .containsEntry(
                        TestKey.FIRST.id(), (RSAPublicKey) TestKey.FIRST.pair().getPublic());
    }

    @Test
    void skipsKeysThatAreNotCanonical() {
        String key = TestKey.FIRST.jwk();
        String modulus = key.replaceAll(".*\"n\":\"([^\"]+)\".*", "$1");
        char last = modulus.charAt(modulus.length() - 1); // 256 bytes leave four bits of it unused
        String unusedBits = modulus.substring(0, modulus.length() - 1) + (char) (last + 1);

        assertThat(List.of(key.replace(modulus, unusedBits), key.replace(modulus, modulus + "=")))
                .allSatisfy(entry -> assertThat(
                                JwksParser.parse(("{\"keys\":[" + entry + "]}").getBytes(StandardCharsets.UTF_8)))
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"keys\":7}",
                "<html>",
                "{\"keys\":[{\"kty\":\"RSA\"}]}",
                "{\"keys\":[7]}",
                "{\"keys\":[]} {}",
                "{\"keys\":[],\"keys\":[]}"
            })
    void rejectsMalformedKeySet(String text) {
        assertThatThrownBy(() -> {
                    if (JwksParser.parse(text.getBytes(StandardCharsets.UTF_8)).isEmpty()) {
                        throw new IOException("no usable key");
                    }
                })
                .isInstanceOf(IOException.class);
    }

    private int status(String token) {
        return fixture.withBearer("/data", token).statusCode();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
