package io.hivematrix.beacon.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.port.out.BoardSource;
import io.hivematrix.beacon.domain.port.out.TicketSyncClient;
import io.hivematrix.beacon.domain.ticket.Section;
import org.junit.jupiter.api.Test;

/** Runs the port contracts against the fixed implementations for tests. */
class FixedSourcesTest implements BoardSourceContract, TicketSyncClientContract {

    private final FixedBoardSource source =
            FixedBoardSource.of(Boards.of(Section.OPEN, Tickets.ticket(1).build()));

    @Override
    public BoardSource boardSource() {
        return source;
    }

    @Override
    public void addTicketAtOrigin() {
        source.setNextBoard(Boards.of(
                Section.OPEN, Tickets.ticket(1).build(), Tickets.ticket(2).build()));
    }

    @Override
    public BoardSource boardSourceWithoutOrigin() {
        return FixedBoardSource.unavailable();
    }

    @Override
    public TicketSyncClient ticketSync() {
        return new FixedTicketSyncClient();
    }

    @Test
    void large_hasRequestedNumberOfTickets() {
        assertThat(Boards.large(500).size()).isEqualTo(500);
    }

    @Test
    void failRefresh_retainsBoard() {
        source.failRefresh();

        assertThat(source.latest().board().size()).isEqualTo(1);
        assertThat(source.latest().freshness().isStale()).isTrue();
    }
}
