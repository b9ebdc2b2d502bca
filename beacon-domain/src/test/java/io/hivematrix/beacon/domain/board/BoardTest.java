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
    void aSectionThatIsNotNamedIsEmpty() {
        Board board = Boards.of(Section.NEEDS_AGENT, TWO, ONE);

        assertThat(board.tickets(Section.NEEDS_AGENT)).containsExactly(TWO, ONE);
        assertThat(board.tickets(Section.OPEN)).isEmpty();
        assertThat(board.sections()).containsOnlyKeys(Section.values());
        assertThat(board.size()).isEqualTo(2);
    }

    @Test
    void doesNotChangeWithTheListsItWasMadeOf() {
        List<Ticket> tickets = new ArrayList<>(List.of(ONE));
        Board board = Boards.of(Map.of(Section.OPEN, tickets));

        tickets.add(TWO);

        assertThat(board.size()).isEqualTo(1);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> board.sections().put(Section.OPEN, List.of()));
    }

    @Test
    void aTicketStandsOnItOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Boards.of(Map.of(Section.OPEN, List.of(ONE), Section.OTHER_ACTIVE, List.of(ONE))))
                .withMessage("ticket 1 stands on the board twice");
    }

    @Test
    void skippedTicketsAreCountedFromZero() {
        assertThat(new Board(Map.of(), Optional.empty(), 3).skipped()).isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Board(Map.of(), Optional.empty(), -1))
                .withMessage("skipped must not be negative, but is -1");
    }

    @Test
    void aSnapshotIsStaleOnceAFailureIsKnown() {
        BoardSnapshot good = Boards.snapshot(Boards.small());
        RefreshFailure failure =
                new RefreshFailure(RefreshFailure.Reason.TIMED_OUT, "Timed out.", Tickets.NOW, Optional.empty());
        BoardSnapshot bad = new BoardSnapshot(good.board(), good.fetchedAt(), Optional.of(failure));

        assertThat(good.freshness().isStale()).isFalse();
        assertThat(bad.freshness().isStale()).isTrue();
        assertThat(bad.freshness().failure()).hasValue(failure);
        assertThat(bad.freshness().fetchedAt()).isEqualTo(Tickets.NOW);
        assertThat(bad.freshness().lastSync())
                .isEqualTo(good.board().lastSync())
                .isPresent();
    }

    @Test
    void ageIsNeverNegative() {
        Freshness freshness = Boards.snapshot(Boards.small()).freshness();

        assertThat(freshness.age(Tickets.NOW.plusSeconds(90))).isEqualTo(Duration.ofSeconds(90));
        assertThat(freshness.age(Instant.EPOCH)).isZero();
    }
}
