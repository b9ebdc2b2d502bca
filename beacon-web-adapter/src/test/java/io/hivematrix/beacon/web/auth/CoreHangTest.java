package io.hivematrix.beacon.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Core accepts calls and does not respond until the test ends. */
class CoreHangTest {

    private final CountDownLatch released = new CountDownLatch(1);
    private AuthFixture fixture;
    private String token;

    @BeforeEach
    void open() throws Exception {
        fixture = new AuthFixture(Duration.ofMillis(1));
        token = fixture.tokens.user("u-1", "technician");
    }

    @AfterEach
    void close() {
        released.countDown();
        fixture.close();
    }

    @Test
    void respondsWith503WithoutKeys() {
        hang();

        assertThat(all(20, token)).allSatisfy(response -> {
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Retry-After")).isPresent();
        });
        assertThat(fixture.core.keyFetches()).isEqualTo(1);
    }

    @Test
    void servesKnownSessions() {
        loadSession(token);
        fixture.clock.advance(Duration.ofSeconds(61));
        hang();

        assertThat(all(20, token))
                .allSatisfy(response -> assertThat(response.statusCode()).isEqualTo(200));
        assertThat(fixture.core.sessionValidations()).isEqualTo(2);
    }

    @Test
    void unknownKeyId_doesNotWait() throws Exception {
        loadSession(token);
        String unknown = TestKey.SECOND.sign(TestTokens.header(TestKey.SECOND), fixture.tokens.claims());
        fixture.clock.advance(Duration.ofSeconds(31));
        hang();

        assertThat(all(20, unknown))
                .allSatisfy(response -> assertThat(response.statusCode()).isEqualTo(503));
        assertThat(fixture.core.keyFetches()).isEqualTo(2);
        assertThat(status(token)).isEqualTo(200);
    }

    @Test
    void unknownSession_doesNotWait() {
        loadSession(token);
        String old = fixture.tokens.user("u-2", "technician");
        fixture.clock.advance(Duration.ofMinutes(6));
        loadSession(token);
        hang();

        assertThat(all(20, old))
                .allSatisfy(response -> assertThat(response.statusCode()).isEqualTo(503));
        assertThat(status(token)).isEqualTo(200);
    }

    private void hang() {
        fixture.core.beforeResponse(() -> {
            try {
                released.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** The short wait may end before Core's response, which then counts for later requests. */
    private void loadSession(String credential) {
        int status;
        do {
            fixture.clock.advance(Duration.ofSeconds(5));
            status = status(credential);
        } while (status != 200);
    }

    private int status(String credential) {
        return fixture.withBearer("/data", credential).statusCode();
    }

    /** Sends requests at the same time; each must complete while Core hangs. */
    private List<HttpResponse<String>> all(int count, String credential) {
        List<CompletableFuture<HttpResponse<String>>> responses = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> fixture.withBearer("/data", credential)))
                .limit(count)
                .toList();
        List<HttpResponse<String>> received = responses.stream()
                .map(response -> response.orTimeout(30, TimeUnit.SECONDS).join())
                .toList();
        assertThat(released.getCount()).isEqualTo(1);
        return received;
    }
}
