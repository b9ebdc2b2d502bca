package io.hivematrix.beacon.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.ratelimit.RateLimitSettings;
import io.hivematrix.beacon.web.testing.AuthenticatedBeacon;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Core accepts calls and does not respond; requests may wait for it for longer than the test takes. */
class HangingCoreTest {

    private static final int CLIENTS = 60;
    private static final int MAX_WAITING = 8;
    private static final Duration LONGER_THAN_TEST = Duration.ofMinutes(5);
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final CountDownLatch released = new CountDownLatch(1);
    private final ExecutorService clients = Executors.newCachedThreadPool();
    private AuthenticatedBeacon beacon;

    @BeforeEach
    void start() throws IOException {
        beacon = new AuthenticatedBeacon(
                FixedBoardSource.of(Boards.small()), RateLimitSettings.DEFAULT, TestSettings.auth(LONGER_THAN_TEST));
    }

    @AfterEach
    void stop() {
        released.countDown();
        clients.shutdown();
        beacon.close();
    }

    @Test
    void knownSessions_doNotUseUpTheWorkers() throws Exception {
        List<String> tokens = newTokens();
        for (String token : tokens) {
            assertThat(status(token)).isEqualTo(200);
        }
        beacon.clock.advance(Duration.ofSeconds(61));
        hang();

        List<CompletableFuture<Integer>> responses = sendAll(tokens);

        requireAllButFew(responses, 200);
        assertThat(beacon.send("GET", "/openapi.json", List.of()).status()).isEqualTo(200);
    }

    @Test
    void unknownSessions_doNotUseUpTheWorkers() throws Exception {
        List<String> tokens = newTokens();
        assertThat(status(beacon.newToken("first"))).isEqualTo(200);
        beacon.clock.advance(Duration.ofMinutes(6));
        assertThat(status(beacon.newToken("second"))).isEqualTo(200);
        hang();

        requireAllButFew(sendAll(tokens), 503);
        assertThat(beacon.send("GET", "/openapi.json", List.of()).status()).isEqualTo(200);
    }

    @Test
    void missingKeys_doNotUseUpTheWorkers() throws Exception {
        hang();

        requireAllButFew(sendAll(newTokens()), 503);
        assertThat(beacon.send("GET", "/openapi.json", List.of()).status()).isEqualTo(200);
    }

    private void hang() {
        beacon.core.beforeResponse(() -> {
            try {
                released.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private List<String> newTokens() {
        return IntStream.range(0, CLIENTS)
                .mapToObj(number -> beacon.newToken("user-" + number))
                .toList();
    }

    private List<CompletableFuture<Integer>> sendAll(List<String> tokens) {
        return tokens.stream()
                .map(token -> CompletableFuture.supplyAsync(() -> status(token), clients))
                .toList();
    }

    private int status(String token) {
        try {
            RawHttpResponse response =
                    beacon.send("GET", "/api/tickets/helpdesk", List.of("Authorization: Bearer " + token));
            return response.status();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Requires that all responses but those of the few requests that wait for Core arrive while Core hangs. */
    private static void requireAllButFew(List<CompletableFuture<Integer>> responses, int status) {
        await().atMost(LIMIT)
                .until(() ->
                        responses.stream().filter(CompletableFuture::isDone).count() >= CLIENTS - MAX_WAITING);
        assertThat(responses).filteredOn(CompletableFuture::isDone).allMatch(response -> response.join() == status);
    }
}
