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

/** Contract of {@link BoardSource}; the test class of an implementation implements this interface. */
public interface BoardSourceContract extends PortContract {

    /** Returns a new source with a time to live of at least a minute, whose origin has a board with tickets. */
    BoardSource boardSource();

    /** Adds a ticket to the origin of the latest {@link #boardSource}. */
    void addTicketAtOrigin();

    /** Returns a new source whose origin was never reachable. */
    BoardSource boardSourceWithoutOrigin();

    @Test
    default void latest_returnsFreshBoard() {
        BoardSnapshot snapshot = boardSource().latest();

        assertThat(snapshot.board().size()).isPositive();
        assertThat(snapshot.freshness().isStale()).isFalse();
    }

    @Test
    default void latest_returnsCachedBoardUntilInvalidated() {
        BoardSource source = boardSource();
        Board before = source.latest().board();

        addTicketAtOrigin();

        assertThat(source.latest().board()).isSameAs(before);
    }

    @Test
    default void latest_returnsNewBoardAfterInvalidate() {
        BoardSource source = boardSource();
        int before = source.latest().board().size();

        addTicketAtOrigin();
        source.invalidate();

        assertThat(source.latest().board().size()).isEqualTo(before + 1);
    }

    @Test
    default void current_withoutBoard_isEmpty() {
        assertThat(boardSourceWithoutOrigin().current()).isEmpty();
    }

    @Test
    default void latest_returnsEqualBoardsToConcurrentCallers() {
        BoardSource source = boardSource();

        List<Board> boards = IntStream.range(0, 16)
                .parallel()
                .mapToObj(caller -> source.latest().board())
                .toList();

        assertThat(boards).allMatch(boards.get(0)::equals);
    }

    @Test
    default void current_returnsCachedBoardWithoutRefresh() {
        BoardSource source = boardSource();
        Board cached = source.latest().board();

        addTicketAtOrigin();

        assertThat(source.current())
                .hasValueSatisfying(current -> assertThat(current.board()).isSameAs(cached));
    }

    @Test
    default void latest_withoutBoard_throwsWithMessageAndRetryAfter() {
        BoardSource source = boardSourceWithoutOrigin();

        assertThatExceptionOfType(BoardUnavailableException.class)
                .isThrownBy(source::latest)
                .satisfies(unavailable -> {
                    assertThat(unavailable).message().isNotBlank();
                    assertThat(unavailable.retryAfter()).isPositive().isLessThan(Duration.ofMinutes(5));
                });
    }
}
