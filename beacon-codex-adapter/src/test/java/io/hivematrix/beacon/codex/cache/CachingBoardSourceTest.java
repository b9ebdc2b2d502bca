package io.hivematrix.beacon.codex.cache;

import static io.hivematrix.beacon.codex.CodexFixture.board;
import static io.hivematrix.beacon.codex.CodexFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hivematrix.beacon.codex.CodexFixture;
import io.hivematrix.beacon.codex.FakePlatform;
import io.hivematrix.beacon.codex.TestSettings;
import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.port.out.BoardUnavailableException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** {@link CachingBoardSource} while fetches succeed. */
class CachingBoardSourceTest {

    private static final Duration TTL = Duration.ofSeconds(5);

    private final CodexFixture fixture = new CodexFixture();
    private final CachingBoardSource boards = fixture.boardSource(settings());

    @Test
    void fetchesNothingBeforeFirstRequest() {
        assertThat(fixture.fetches()).isZero();
        assertThat(fixture.isTaskScheduled()).isFalse();
    }

    @Test
    void fetchesOnceWhileBoardIsFresh() {
        boards.latest();
        fixture.time.advance(TTL.minusNanos(1));
        boards.latest();

        assertThat(fixture.fetches()).isEqualTo(1);
    }

    @Test
    void fetchesAgainAfterTtl() {
        boards.latest();
        fixture.time.advance(TTL);

        assertThat(boards.latest().board()).isEqualTo(board(2));
        assertThat(boards.latest().fetchedAt()).isEqualTo(FakePlatform.START.plus(TTL));
    }

    @Test
    void slowFetch_takesAtMostFivePercentOfTheTime() {
        Duration duration = Duration.ofMillis(500);
        fixture.takes(duration);
        boards.latest();

        fixture.time.advance(Duration.ofSeconds(10).minus(duration).minusNanos(1));
        assertThat(boards.latest().board()).isEqualTo(board(1));
        assertThat(boards.latest().failure()).isEmpty();
        fixture.time.advance(duration.plusNanos(1));
        assertThat(boards.latest().board()).isEqualTo(board(2));
    }

    @Test
    void slowFetch_isRepeatedAtOnceAfterInvalidation() {
        fixture.takes(Duration.ofSeconds(1));
        boards.latest();
        boards.invalidate();

        assertThat(boards.latest().board()).isEqualTo(board(2));
    }

    @Test
    void fetchesEveryTimeWithZeroTtl() {
        CachingBoardSource eager = fixture.boardSource(TestSettings.withSnapshotTtl(settings(), Duration.ZERO));

        eager.latest();
        BoardSnapshot second = eager.latest();

        assertThat(second.board()).isEqualTo(board(2));
        assertThat(second.failure()).isEmpty();
        assertThat(fixture.isTaskScheduled()).isFalse();
    }

    @Test
    void returnsSameInstanceForEqualBoard() {
        fixture.loads(7);
        BoardSnapshot first = boards.latest();
        fixture.time.advance(TTL);
        BoardSnapshot second = boards.latest();

        assertThat(fixture.fetches()).isEqualTo(2);
        assertThat(second.board()).isSameAs(first.board());
        assertThat(second.fetchedAt()).isAfter(first.fetchedAt());
    }

    @Test
    void failureBeforeFirstBoardStatesRunningFetch() {
        fixture.holdFetches();

        BoardUnavailableException none = unavailable();

        assertThat(none).hasMessageStartingWith("There is no board from Codex yet.");
        assertThat(none.retryAfter()).isPositive();
        fixture.finishFetch();
        assertThat(boards.latest().board()).isEqualTo(board(1));
    }

    @Test
    void runsOneFetchForAllWaitingCallers() {
        boards.latest();
        fixture.time.advance(TTL);
        fixture.holdFetches();
        boards.latest();
        boards.latest();
        fixture.time.advance(Duration.ofMinutes(1));
        boards.latest();
        fixture.finishFetch();

        assertThat(fixture.fetches()).isEqualTo(2);
    }

    @Test
    void fetchesAtFirstRequestAfterInvalidation() {
        boards.latest();
        boards.invalidate();

        assertThat(boards.latest().board()).isEqualTo(board(2));
        assertThat(boards.latest().board()).isEqualTo(board(2));
    }

    @Test
    void fetchesAgainIfInvalidatedDuringFetch() {
        fixture.holdFetches();
        unavailable();
        boards.invalidate();
        fixture.finishFetch();

        BoardSnapshot old = boards.latest();
        fixture.finishFetch();

        assertThat(old.board()).isEqualTo(board(1));
        assertThat(boards.latest().board()).isEqualTo(board(2));
    }

    @Test
    void refreshesAheadWhileViewersArePresent() {
        boards.latest();

        fixture.runScheduledTask();
        boards.latest();
        fixture.runScheduledTask();

        assertThat(fixture.fetches()).isEqualTo(3);
        assertThat(boards.latest().board()).isEqualTo(board(3));
        assertThat(fixture.fetches()).isEqualTo(3);
    }

    @Test
    void lastViewerLeft_fetchesAtMostTwiceMore() {
        boards.latest();

        while (fixture.isTaskScheduled()) {
            fixture.runScheduledTask();
        }

        assertThat(fixture.fetches()).isBetween(2, 3);
    }

    @Test
    void slowCodex_refreshesAheadForViewersThatPoll() {
        fixture.takes(Duration.ofSeconds(3));
        boards.latest();

        fixture.runScheduledTask(); // after 60 s
        assertThat(fixture.fetches()).isEqualTo(2);
        boards.latest();
        fixture.runScheduledTask();
        assertThat(fixture.fetches()).isEqualTo(3);
    }

    @Test
    void currentIsNoViewer() {
        boards.latest();
        fixture.time.advance(Duration.ofSeconds(90));
        boards.current();

        fixture.runScheduledTask();

        assertThat(fixture.fetches()).isEqualTo(1);
    }

    @Test
    void currentReturnsCachedBoardWithoutFetch() {
        boards.latest();
        fixture.time.advance(Duration.ofMinutes(10));

        BoardSnapshot current = boards.current().orElseThrow();

        assertThat(current.board()).isEqualTo(board(1));
        assertThat(current.failure()).isEmpty();
        assertThat(fixture.fetches()).isEqualTo(1);
    }

    @Test
    void currentStartsFetchWithoutBoard() {
        assertThat(boards.current()).isEmpty();

        assertThat(boards.current().orElseThrow().board()).isEqualTo(board(1));
        fixture.fails(RefreshFailure.Reason.FAILING);
        fixture.time.advance(Duration.ofMinutes(15));
        assertThat(boards.current()).isEmpty();
        assertThat(boards.current()).isEmpty();
        assertThat(fixture.fetches()).isEqualTo(2);
    }

    private BoardUnavailableException unavailable() {
        return catchThrowableOfType(BoardUnavailableException.class, boards::latest);
    }
}
