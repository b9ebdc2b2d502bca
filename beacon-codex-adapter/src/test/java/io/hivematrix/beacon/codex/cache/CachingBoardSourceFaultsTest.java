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

/** What is shown, and when Codex is asked again, while there is trouble. */
class CachingBoardSourceFaultsTest {

    private static final Duration TTL = Duration.ofSeconds(5);

    private final CodexFixture world = new CodexFixture();
    private final CachingBoardSource boards = world.keeping(settings());

    @Test
    void showsTheLastGoodBoardAndWhyThereIsNoNewerOne() {
        boards.latest();
        world.fails(RefreshFailure.Reason.FAILING);
        world.time.advance(TTL);

        BoardSnapshot stale = boards.latest();

        assertThat(stale.board()).isEqualTo(board(1));
        assertThat(stale.fetchedAt()).isEqualTo(FakePlatform.START);
        assertThat(stale.failure())
                .contains(new RefreshFailure(
                        RefreshFailure.Reason.FAILING,
                        "Codex reports an error.",
                        world.time.instant(),
                        Optional.of(world.time.instant().plus(TTL))));
    }

    @Test
    void asksAFailingCodexOncePerTimeToLiveToo() {
        world.fails(RefreshFailure.Reason.FAILING);
        for (int i = 0; i < 10; i++) {
            assertThat(unavailable()).isNotNull();
        }

        assertThat(world.fetches()).isEqualTo(1);
    }

    @Test
    void tellsSinceWhenThereIsTroubleThroughSeveralFailures() {
        boards.latest();
        world.fails(RefreshFailure.Reason.FAILING);
        world.time.advance(TTL);
        boards.latest();
        world.fails(RefreshFailure.Reason.UNREACHABLE);
        world.time.advance(TTL);

        RefreshFailure failure = boards.latest().failure().orElseThrow();

        assertThat(failure.reason()).isEqualTo(RefreshFailure.Reason.UNREACHABLE);
        assertThat(failure.since()).isEqualTo(FakePlatform.START.plus(TTL));
    }

    @Test
    void isWellAgainWithTheNextGoodBoard() {
        boards.latest();
        world.fails(RefreshFailure.Reason.FAILING);
        world.time.advance(TTL);
        boards.latest();
        world.brings(9);
        world.time.advance(TTL);

        assertThat(boards.latest().failure()).isEmpty();
        assertThat(boards.latest().board()).isEqualTo(board(9));
    }

    @Test
    void leavesCodexInPeaceAsLongAsItIsToldTo() {
        boards.latest();
        world.fails(
                new CodexCallException(RefreshFailure.Reason.BUSY, "Retry-After", Optional.of(Duration.ofMinutes(1))));
        world.time.advance(TTL);
        boards.latest();
        world.time.advance(Duration.ofSeconds(59));
        RefreshFailure failure = boards.latest().failure().orElseThrow();

        assertThat(world.fetches()).isEqualTo(2);
        assertThat(failure.nextTry()).contains(FakePlatform.START.plusSeconds(65));
        world.time.advance(Duration.ofSeconds(1));
        boards.latest();
        assertThat(world.fetches()).isEqualTo(3);
    }

    @Test
    void showsTheLastGoodBoardNoLongerThanAllowed() {
        boards.latest();
        world.fails(RefreshFailure.Reason.UNREACHABLE);
        world.time.advance(Duration.ofSeconds(899));
        assertThat(boards.latest().board()).isEqualTo(board(1));
        world.time.advance(Duration.ofSeconds(1));

        BoardUnavailableException tooOld = unavailable();

        assertThat(tooOld).hasMessage("The last board from Codex is older than 15 minutes. Codex cannot be reached.");
        assertThat(tooOld.failure().orElseThrow().reason()).isEqualTo(RefreshFailure.Reason.UNREACHABLE);
        assertThat(tooOld.retryAfter()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void saysBeforeTheFirstBoardWhyThereIsNone() {
        world.fails(RefreshFailure.Reason.NO_TOKEN);

        BoardUnavailableException none = unavailable();

        assertThat(none).hasMessageStartingWith("There is no board from Codex yet. Core");
        assertThat(none.retryAfter()).isEqualTo(TTL);
    }

    @Test
    void showsTheLastGoodBoardAsStaleWhereTheFetchTakesTooLong() {
        boards.latest();
        world.time.advance(TTL);
        world.holdsFetches();

        BoardSnapshot late = boards.latest();

        assertThat(late.board()).isEqualTo(board(1));
        assertThat(late.failure())
                .contains(new RefreshFailure(
                        RefreshFailure.Reason.TIMED_OUT,
                        "Codex did not respond in time.",
                        FakePlatform.START.plus(TTL),
                        Optional.empty()));
        world.finishFetch();
        assertThat(boards.latest().failure()).isEmpty();
    }

    @Test
    void doesNotPressAFailingCodexForNews() {
        boards.latest();
        world.fails(RefreshFailure.Reason.FAILING);
        world.time.advance(TTL);
        boards.latest();
        boards.invalidate();
        boards.latest();

        assertThat(world.fetches()).isEqualTo(2);
    }

    @Test
    void doesNotShowATroubleWhileTheBoardIsFresh() {
        world.holdsFetches();
        unavailable();
        world.time.advance(Duration.ofSeconds(1));
        world.finishFetch();
        world.fails(RefreshFailure.Reason.FAILING);
        world.ringTimer();
        world.finishFetch();

        assertThat(boards.latest().failure()).isEmpty();
        world.time.advance(Duration.ofSeconds(1));
        assertThat(boards.latest().failure()).isPresent();
    }

    @Test
    void takesADefectForABrokenAnswerAndGoesOn() {
        boards.latest();
        world.breaksWith(new IllegalStateException("a test wants it"));
        world.time.advance(TTL);
        assertThat(boards.latest().failure().orElseThrow().reason()).isEqualTo(RefreshFailure.Reason.INVALID_RESPONSE);

        world.brings(3);
        world.time.advance(TTL);
        assertThat(boards.latest().board()).isEqualTo(board(3));
    }

    private BoardUnavailableException unavailable() {
        return catchThrowableOfType(BoardUnavailableException.class, boards::latest);
    }
}
