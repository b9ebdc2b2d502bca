package io.hivematrix.beacon.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.port.out.BoardSource;
import io.hivematrix.beacon.domain.port.out.BoardUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link BoardSource} does. A test class of an implementation implements this interface. */
public interface BoardSourceContract {

    /** A new source whose origin has a board with tickets, and which need not ask again within a minute. */
    BoardSource boardSource();

    /** Gives the origin of the latest {@link #boardSource} another ticket. */
    void addTicketAtOrigin();

    /** A new source whose origin cannot be reached and never could. */
    BoardSource boardSourceWithoutOrigin();

    @Test
    default void givesTheOriginsBoardAsFresh() {
        BoardSnapshot snapshot = boardSource().latest();

        assertThat(snapshot.board().size()).isPositive();
        assertThat(snapshot.freshness().isStale()).isFalse();
    }

    @Test
    default void keepsItsBoardUntilToldThatThereIsNews() {
        BoardSource source = boardSource();
        Board before = source.latest().board();

        addTicketAtOrigin();

        assertThat(source.latest().board()).isSameAs(before);
    }

    @Test
    default void hasTheNewBoardAtTheFirstQuestionAfterItExpired() {
        BoardSource source = boardSource();
        int before = source.latest().board().size();

        addTicketAtOrigin();
        source.invalidate();

        assertThat(source.latest().board().size()).isEqualTo(before + 1);
    }

    @Test
    default void hasTheBoardThatWasShownLastWithoutAskingAgain() {
        BoardSource source = boardSource();
        BoardSnapshot shown = source.latest();

        addTicketAtOrigin();

        assertThat(source.current().map(BoardSnapshot::board)).hasValue(shown.board());
    }

    @Test
    default void hasNoCurrentBoardWhereThereNeverWasOne() {
        assertThat(boardSourceWithoutOrigin().current()).isEmpty();
    }

    @Test
    default void givesOneBoardToAllWhoAskAtOnce() {
        BoardSource source = boardSource();

        List<Board> seen = IntStream.range(0, 16)
                .parallel()
                .mapToObj(caller -> source.latest().board())
                .toList();

        assertThat(seen).allMatch(seen.get(0)::equals);
    }

    @Test
    default void tellsItsCurrentBoardWithoutBringingItUpToDate() {
        BoardSource source = boardSource();
        Board shown = source.latest().board();

        addTicketAtOrigin();

        assertThat(source.current())
                .hasValueSatisfying(current -> assertThat(current.board()).isSameAs(shown));
    }

    @Test
    default void hasNoCurrentBoardWithoutAnOrigin() {
        assertThat(boardSourceWithoutOrigin().current()).isEmpty();
    }

    @Test
    default void saysWhyThereIsNoBoardAndWhenToAskAgain() {
        BoardSource source = boardSourceWithoutOrigin();

        assertThatExceptionOfType(BoardUnavailableException.class)
                .isThrownBy(source::latest)
                .satisfies(unavailable -> {
                    assertThat(unavailable).message().isNotBlank();
                    assertThat(unavailable.retryAfter()).isPositive().isLessThan(Duration.ofMinutes(5));
                });
    }
}
