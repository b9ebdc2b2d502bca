package io.hivematrix.beacon.codex.cache;

import static io.hivematrix.beacon.codex.CodexFixture.board;
import static io.hivematrix.beacon.codex.CodexFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hivematrix.beacon.codex.CodexFixture;
import io.hivematrix.beacon.codex.FakePlatform;
import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.port.out.BoardUnavailableException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When Codex is asked for the board while all is well. */
class CachingBoardSourceTest {

    private static final Duration TTL = Duration.ofSeconds(5);

    private final CodexFixture world = new CodexFixture();
    private final CachingBoardSource boards = world.keeping(settings());

    @Test
    void asksNothingUntilSomebodyAsks() {
        assertThat(world.fetches()).isZero();
        assertThat(world.timerIsSet()).isFalse();
    }

    @Test
    void asksOnceWhileTheBoardIsFresh() {
        boards.latest();
        world.time.advance(TTL.minusNanos(1));
        boards.latest();

        assertThat(world.fetches()).isEqualTo(1);
    }

    @Test
    void asksAgainOnceTheBoardIsNotFreshAnyMore() {
        boards.latest();
        world.time.advance(TTL);

        assertThat(boards.latest().board()).isEqualTo(board(2));
        assertThat(boards.latest().fetchedAt()).isEqualTo(FakePlatform.START.plus(TTL));
    }

    @Test
    void asksEveryTimeWithoutATimeToLive() {
        CachingBoardSource eager = world.keeping(settings().withSnapshotTtl(Duration.ZERO));

        eager.latest();
        BoardSnapshot second = eager.latest();

        assertThat(second.board()).isEqualTo(board(2));
        assertThat(second.failure()).isEmpty();
        assertThat(world.timerIsSet()).isFalse();
    }

    @Test
    void givesTheSameBoardWhereNothingHasChanged() {
        world.brings(7);
        BoardSnapshot first = boards.latest();
        world.time.advance(TTL);
        BoardSnapshot second = boards.latest();

        assertThat(world.fetches()).isEqualTo(2);
        assertThat(second.board()).isSameAs(first.board());
        assertThat(second.fetchedAt()).isAfter(first.fetchedAt());
    }

    @Test
    void saysThatTheFirstBoardIsBeingFetchedWhileItIs() {
        world.holdsFetches();

        BoardUnavailableException none = unavailable();

        assertThat(none).hasMessageStartingWith("There is no board from Codex yet.");
        assertThat(none.retryAfter()).isPositive();
        world.finishFetch();
        assertThat(boards.latest().board()).isEqualTo(board(1));
    }

    @Test
    void asksOnceAtATimeHoweverManyWait() {
        boards.latest();
        world.time.advance(TTL);
        world.holdsFetches();
        boards.latest();
        boards.latest();
        world.time.advance(Duration.ofMinutes(1));
        boards.latest();
        world.finishFetch();

        assertThat(world.fetches()).isEqualTo(2);
    }

    @Test
    void hasANewBoardAtTheFirstQuestionAfterNews() {
        boards.latest();
        boards.invalidate();

        assertThat(boards.latest().board()).isEqualTo(board(2));
        assertThat(boards.latest().board()).isEqualTo(board(2));
    }

    @Test
    void doesNotTakeAFetchThatBeganBeforeTheNewsForAnAnswerToThem() {
        world.holdsFetches();
        unavailable();
        boards.invalidate();
        world.finishFetch();

        BoardSnapshot old = boards.latest();
        world.finishFetch();

        assertThat(old.board()).isEqualTo(board(1));
        assertThat(boards.latest().board()).isEqualTo(board(2));
    }

    @Test
    void refreshesAheadOfNeedWhileViewersArePresent() {
        boards.latest();

        world.ringTimer();
        world.ringTimer();

        assertThat(world.fetches()).isEqualTo(3);
        assertThat(boards.latest().board()).isEqualTo(board(3));
        assertThat(world.fetches()).isEqualTo(3);
    }

    @Test
    void leavesCodexInPeaceOnceNobodyIsThere() {
        boards.latest();
        world.time.advance(Duration.ofSeconds(90));

        world.ringTimer();

        assertThat(world.fetches()).isEqualTo(1);
        assertThat(world.timerIsSet()).isFalse();
    }

    @Test
    void doesNotCountALookAtTheCurrentBoardAsAViewer() {
        boards.latest();
        world.time.advance(Duration.ofSeconds(90));
        boards.current();

        world.ringTimer();

        assertThat(world.fetches()).isEqualTo(1);
    }

    @Test
    void tellsTheCurrentBoardWithoutAskingForANewerOne() {
        boards.latest();
        world.time.advance(Duration.ofMinutes(10));

        BoardSnapshot current = boards.current().orElseThrow();

        assertThat(current.board()).isEqualTo(board(1));
        assertThat(current.failure()).isEmpty();
        assertThat(world.fetches()).isEqualTo(1);
    }

    @Test
    void fetchesBehindWhereThereIsNoCurrentBoard() {
        assertThat(boards.current()).isEmpty();

        assertThat(boards.current().orElseThrow().board()).isEqualTo(board(1));
        world.fails(RefreshFailure.Reason.FAILING);
        world.time.advance(Duration.ofMinutes(15));
        assertThat(boards.current()).isEmpty();
        assertThat(boards.current()).isEmpty();
        assertThat(world.fetches()).isEqualTo(2);
    }

    private BoardUnavailableException unavailable() {
        return catchThrowableOfType(BoardUnavailableException.class, boards::latest);
    }
}
