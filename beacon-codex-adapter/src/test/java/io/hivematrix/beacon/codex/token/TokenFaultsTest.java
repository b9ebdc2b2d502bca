package io.hivematrix.beacon.codex.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.codex.CodexAdapter;
import io.hivematrix.beacon.codex.FakePlatform;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.board.RefreshFailure.Reason;
import io.hivematrix.beacon.domain.health.CircuitState;
import io.hivematrix.beacon.domain.testing.StubResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Failures of Core, and tokens that Codex rejects. */
class TokenFaultsTest {

    private static final Duration TTL = Duration.ofSeconds(5);

    private final FakePlatform platform = new FakePlatform();
    private final CodexAdapter adapter = platform.adapter(platform.settings());

    @AfterEach
    void close() {
        adapter.close();
        platform.close();
    }

    @Test
    void rejectedTokenIsRenewedAndCallRetried() {
        adapter.boards().latest();
        platform.rejectIssuedTokens();
        platform.time.advance(TTL);

        assertThat(reason()).isEmpty();
        assertThat(platform.codex.requestCount(FakePlatform.TICKETS)).isEqualTo(3);
        assertThat(platform.core.requestCount(FakePlatform.TOKEN)).isEqualTo(2);
    }

    @Test
    void rejectedTokenIsRenewedOnlyOnce() {
        adapter.boards().latest();
        platform.codex.on(FakePlatform.TICKETS, StubResponse.status(401));
        platform.time.advance(TTL);

        assertThat(reason()).contains(Reason.NOT_PERMITTED);
        assertThat(platform.codex.requestCount(FakePlatform.TICKETS)).isEqualTo(3);
        assertThat(platform.core.requestCount(FakePlatform.TOKEN)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {-600, 600})
    void toleratesTenMinutesOfClockSkew(long skewSeconds) {
        platform.advanceCoreClock(Duration.ofSeconds(skewSeconds));
        for (int seconds = 0; seconds < 240; seconds += 5) {
            assertThat(reason()).isEmpty();
            platform.time.advance(TTL);
        }
        assertThat(platform.core.requestCount(FakePlatform.TOKEN)).isEqualTo(1);

        assertThat(reason()).isEmpty();
        await().until(() -> platform.core.requestCount(FakePlatform.TOKEN) == 2);
    }

    @Test
    void loadsBoardsUntilTokenExpiresWhileCoreIsDown() {
        adapter.boards().latest();
        platform.core.close();
        platform.time.advance(Duration.ofSeconds(299));
        assertThat(reason()).isEmpty();

        platform.time.advance(TTL);
        assertThat(reason()).contains(Reason.NO_TOKEN);
        assertThat(adapter.circuit()).isEqualTo(CircuitState.CLOSED);
    }

    @Test
    void loadsBoardsWithinTtlAfterCoreRecovers() {
        adapter.boards().latest();
        platform.core.on(FakePlatform.TOKEN, StubResponse.status(500));
        platform.time.advance(Duration.ofMinutes(5));
        assertThat(reason()).contains(Reason.NO_TOKEN);

        platform.core.on(FakePlatform.TOKEN, request -> StubResponse.json("{\"token\":\"" + platform.issue() + "\"}"));
        platform.time.advance(TTL);
        assertThat(reason()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"token\": null}",
                "{\"token\": \"\"}",
                "{\"token\": \"with\\r\\nbreak\"}",
                "{\"token\": \"with space\"}",
                "{\"token\": {}}",
                "[]",
                "null",
                "<html>"
            })
    void rejectsInvalidToken(String response) {
        platform.core.on(FakePlatform.TOKEN, StubResponse.json(response));

        assertThatExceptionOfType(TokenUnavailableException.class)
                .isThrownBy(() -> adapter.serviceTokens().token("helm"));
    }

    @Test
    void rejectsTokenOverMaxLength() {
        platform.core.on(FakePlatform.TOKEN, StubResponse.json("{\"token\": \"" + "x".repeat(8193) + "\"}"));

        assertThatExceptionOfType(TokenUnavailableException.class)
                .isThrownBy(() -> adapter.serviceTokens().token("helm"));
    }

    private Optional<Reason> reason() {
        return adapter.boards().latest().failure().map(RefreshFailure::reason);
    }
}
