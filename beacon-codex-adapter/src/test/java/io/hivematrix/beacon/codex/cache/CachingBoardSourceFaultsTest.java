package io.hivematrix.beacon.codex.cache;

import static io.hivematrix.beacon.codex.CodexFixture.board;
import static io.hivematrix.beacon.codex.CodexFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hivematrix.beacon.codex.CodexFixture;
import io.hivematrix.beacon.codex.FakePlatform;
import io.hivematrix.beacon.codex.http.CodexCallException;
import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.port.out.BoardUnavailableException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link CachingBoardSource} while fetches fail. */
class CachingBoardSourceFaultsTest {

    private static final Duration TTL = Duration.ofSeconds(5);

    private final CodexFixture fixture = new CodexFixture();
    private final CachingBoardSource boards = fixture.boardSource(settings());

    @Test
    void returnsLastValidBoardWithFailure() {
        boards.latest();
        fixture.fails(RefreshFailure.Reason.FAILING);
        fixture.time.advance(TTL);

        BoardSnapshot stale = boards.latest();

        assertThat(stale.board()).isEqualTo(board(1));
        assertThat(stale.fetchedAt()).isEqualTo(FakePlatform.START);
        assertThat(stale.failure())
                .contains(new RefreshFailure(
                        RefreshFailure.Reason.FAILING,
                        "Codex reports an error: test.",
                        fixture.time.instant(),
                        Optional.of(fixture.time.instant().plus(TTL))));
    }

    @Test
    void ageIsMonotonic_clockSetBack() {
        boards.latest();
        fixture.fails(RefreshFailure.Reason.FAILING);
        fixture.time.advance(Duration.ofSeconds(90));
        fixture.time.setBack(Duration.ofHours(1));

        assertThat(boards.latest().freshness().age(fixture.time.instant())).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void fetchesOncePerTtlWhileFailing() {
        fixture.fails(RefreshFailure.Reason.FAILING);
        for (int i = 0; i < 10; i++) {
            assertThat(unavailable()).isNotNull();
        }

        assertThat(fixture.fetches()).isEqualTo(1);
    }

    @Test
    void failureKeepsStartOfFirstFailure() {
        boards.latest();
        fixture.fails(RefreshFailure.Reason.FAILING);
        fixture.time.advance(TTL);
        boards.latest();
        fixture.fails(RefreshFailure.Reason.UNREACHABLE);
        fixture.time.advance(TTL);

        RefreshFailure failure = boards.latest().failure().orElseThrow();

        assertThat(failure.reason()).isEqualTo(RefreshFailure.Reason.UNREACHABLE);
        assertThat(failure.since()).isEqualTo(FakePlatform.START.plus(TTL));
    }

    @Test
    void recoversWithNextValidBoard() {
        boards.latest();
        fixture.fails(RefreshFailure.Reason.FAILING);
        fixture.time.advance(TTL);
        boards.latest();
        fixture.loads(9);
        fixture.time.advance(TTL);

        assertThat(boards.latest().failure()).isEmpty();
        assertThat(boards.latest().board()).isEqualTo(board(9));
    }

    @Test
    void obeysRetryAfter() {
        boards.latest();
        fixture.fails(
                new CodexCallException(RefreshFailure.Reason.BUSY, "Retry-After", Optional.of(Duration.ofMinutes(1))));
        fixture.time.advance(TTL);
        boards.latest();
        fixture.time.advance(Duration.ofSeconds(59));
        RefreshFailure failure = boards.latest().failure().orElseThrow();

        assertThat(fixture.fetches()).isEqualTo(2);
        assertThat(failure.nextTry()).contains(FakePlatform.START.plusSeconds(65));
        fixture.time.advance(Duration.ofSeconds(1));
        boards.latest();
        assertThat(fixture.fetches()).isEqualTo(3);
    }

    @Test
    void failsOnceLastBoardExceedsMaxStale() {
        boards.latest();
        fixture.fails(RefreshFailure.Reason.UNREACHABLE);
        fixture.time.advance(Duration.ofSeconds(899));
        assertThat(boards.latest().board()).isEqualTo(board(1));
        fixture.time.advance(Duration.ofSeconds(1));

        BoardUnavailableException tooOld = unavailable();

        assertThat(tooOld)
                .hasMessage("The last board from Codex is older than 15 minutes. Codex cannot be reached: test.");
        assertThat(tooOld.failure().orElseThrow().reason()).isEqualTo(RefreshFailure.Reason.UNREACHABLE);
        assertThat(tooOld.retryAfter()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void failureBeforeFirstBoardStatesReason() {
        fixture.fails(RefreshFailure.Reason.NO_TOKEN);

        BoardUnavailableException none = unavailable();

        assertThat(none).hasMessageStartingWith("There is no board from Codex yet. Core");
        assertThat(none.retryAfter()).isEqualTo(TTL);
    }

    @Test
    void returnsStaleBoardWhileFetchIsOverdue() {
        boards.latest();
        fixture.time.advance(TTL);
        fixture.holdFetches();

        BoardSnapshot late = boards.latest();

        assertThat(late.board()).isEqualTo(board(1));
        assertThat(late.failure())
                .contains(new RefreshFailure(
                        RefreshFailure.Reason.TIMED_OUT,
                        "Codex did not respond in time.",
                        FakePlatform.START.plus(TTL),
                        Optional.empty()));
        fixture.finishFetch();
        assertThat(boards.latest().failure()).isEmpty();
    }

    @Test
    void invalidationDoesNotShortenBackOff() {
        boards.latest();
        fixture.fails(RefreshFailure.Reason.FAILING);
        fixture.time.advance(TTL);
        boards.latest();
        boards.invalidate();
        boards.latest();

        assertThat(fixture.fetches()).isEqualTo(2);
    }

    @Test
    void reportsNoFailureWhileBoardIsFresh() {
        fixture.holdFetches();
        unavailable();
        fixture.time.advance(Duration.ofSeconds(1));
        fixture.finishFetch();
        fixture.fails(RefreshFailure.Reason.FAILING);
        fixture.runScheduledTask();
        fixture.finishFetch();

        assertThat(boards.latest().failure()).isEmpty();
        fixture.time.advance(Duration.ofSeconds(1));
        assertThat(boards.latest().failure()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(classes = {StackOverflowError.class, NoClassDefFoundError.class})
    void errorCountsAsInvalidResponseAndPauses(Class<? extends Error> type) throws ReflectiveOperationException {
        boards.latest();
        fixture.throwsOnLoad(type.getConstructor().newInstance());
        fixture.time.advance(TTL);

        assertThat(boards.latest().failure())
                .hasValueSatisfying(
                        failure -> assertThat(failure.reason()).isEqualTo(RefreshFailure.Reason.INVALID_RESPONSE));
        boards.latest();
        assertThat(fixture.fetches()).isEqualTo(2);
    }

    @Test
    void defectCountsAsInvalidResponse() {
        boards.latest();
        fixture.throwsOnLoad(new IllegalStateException("a test wants it"));
        fixture.time.advance(TTL);
        assertThat(boards.latest().failure().orElseThrow().reason()).isEqualTo(RefreshFailure.Reason.INVALID_RESPONSE);

        fixture.loads(3);
        fixture.time.advance(TTL);
        assertThat(boards.latest().board()).isEqualTo(board(3));
    }

    private BoardUnavailableException unavailable() {
        return catchThrowableOfType(BoardUnavailableException.class, boards::latest);
    }
}
