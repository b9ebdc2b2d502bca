package io.hivematrix.beacon.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.board.SyncJob;
import io.hivematrix.beacon.domain.board.SyncJobId;
import io.hivematrix.beacon.domain.port.out.TicketSyncClient;
import org.junit.jupiter.api.Test;

/** Contract of {@link TicketSyncClient}; the test class of an implementation implements this interface. */
public interface TicketSyncClientContract extends PortContract {

    /** Returns a new client whose origin accepts syncs. */
    TicketSyncClient ticketSync();

    @Test
    default void status_returnsStartedJob() {
        TicketSyncClient sync = ticketSync();

        SyncJob started = sync.start();

        assertThat(sync.status(started.id()))
                .hasValueSatisfying(job -> assertThat(job.id()).isEqualTo(started.id()));
    }

    @Test
    default void start_returnsJobThatHasNotFailed() {
        assertThat(ticketSync().start().state()).isNotEqualTo(SyncJob.State.FAILED);
    }

    @Test
    default void status_unknownJob_isEmpty() {
        SyncJobId unknown = SyncJobId.parse("00000000-0000-4000-8000-00000000dead");

        assertThat(ticketSync().status(unknown)).isEmpty();
    }
}
