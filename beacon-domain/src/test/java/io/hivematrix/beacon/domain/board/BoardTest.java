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
        assertThat(board.sections()).containsOnlyKeys(Section.STANDARD);
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
    void skippedTickets_mustNotBeNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SkippedTickets(-1, "", Optional.empty()))
                .withMessage("count must not be negative, but is -1");
    }

    @Test
    void skippedTickets_messageHasCountTimeAndExample() {
        Instant since = Instant.parse("2026-11-28T14:05:59Z");

        assertThat(new SkippedTickets(3, "ticket 7: id is missing", Optional.of(since)).message())
                .hasValue("3 tickets could not be read and cannot be shown since 2026-11-28 14:05 UTC."
                        + " Example: ticket 7: id is missing.");
        assertThat(new SkippedTickets(1, "", Optional.empty()).message())
                .hasValue("1 ticket could not be read and cannot be shown.");
        assertThat(SkippedTickets.NONE.message()).isEmpty();
    }

    @Test
    void continuing_keepsTimeOfFirstSkippedTicket() {
        Board first = skipping(1, 0);
        Board complete = new Board(Map.of(), Optional.empty(), SkippedTickets.NONE);

        assertThat(skipping(1, 5).continuing(first)).isEqualTo(first);
        assertThat(skipping(2, 5).continuing(first)).isEqualTo(skipping(2, 0));
        assertThat(skipping(1, 5).continuing(complete)).isEqualTo(skipping(1, 5));
        assertThat(complete.continuing(first)).isSameAs(complete);
    }

    private static Board skipping(int count, long second) {
        SkippedTickets skipped = new SkippedTickets(count, "malformed", Optional.of(Instant.ofEpochSecond(second)));
        return new Board(Map.of(), Optional.empty(), skipped);
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
