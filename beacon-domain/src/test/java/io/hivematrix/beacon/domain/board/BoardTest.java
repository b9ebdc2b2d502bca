package io.hivematrix.beacon.domain.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoardTest {

    private static final Ticket ONE = Tickets.ticket(1).build();
    private static final Ticket TWO = Tickets.ticket(2).build();

    @Test
    void missingSection_isEmpty() {
        Board board = Boards.of(Section.NEEDS_AGENT, TWO, ONE);

        assertThat(board.tickets(Section.NEEDS_AGENT)).containsExactly(TWO, ONE);
        assertThat(board.tickets(Section.OPEN)).isEmpty();
        assertThat(board.sections()).containsOnlyKeys(Section.values());
        assertThat(board.size()).isEqualTo(2);
    }

    @Test
    void copiesItsArguments() {
        List<Ticket> tickets = new ArrayList<>(List.of(ONE));
        Board board = Boards.of(Map.of(Section.OPEN, tickets));

        tickets.add(TWO);

        assertThat(board.size()).isEqualTo(1);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> board.sections().put(Section.OPEN, List.of()));
    }

    @Test
    void duplicateTicketId_isRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Boards.of(Map.of(Section.OPEN, List.of(ONE), Section.OTHER_ACTIVE, List.of(ONE))))
                .withMessage("ticket 1 is on the board twice");
    }

    @Test
    void skipped_mustNotBeNegative() {
        assertThat(new Board(Map.of(), Optional.empty(), 3).skipped()).isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Board(Map.of(), Optional.empty(), -1))
                .withMessage("skipped must not be negative, but is -1");
    }

    @Test
    void snapshotWithFailure_isStale() {
        BoardSnapshot fresh = Boards.snapshot(Boards.small());
        RefreshFailure failure =
                new RefreshFailure(RefreshFailure.Reason.TIMED_OUT, "Timed out.", Tickets.NOW, Optional.empty());
        BoardSnapshot stale = new BoardSnapshot(fresh.board(), fresh.fetchedAt(), Optional.of(failure));

        assertThat(fresh.freshness().isStale()).isFalse();
        assertThat(stale.freshness().isStale()).isTrue();
        assertThat(stale.freshness().failure()).hasValue(failure);
        assertThat(stale.freshness().fetchedAt()).isEqualTo(Tickets.NOW);
        assertThat(stale.freshness().lastSync())
                .isEqualTo(fresh.board().lastSync())
                .isPresent();
    }

    @Test
    void age_isNeverNegative() {
        Freshness freshness = Boards.snapshot(Boards.small()).freshness();

        assertThat(freshness.age(Tickets.NOW.plusSeconds(90))).isEqualTo(Duration.ofSeconds(90));
        assertThat(freshness.age(Instant.EPOCH)).isZero();
    }
}
