package io.hivematrix.beacon.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.board.SyncJob;
import io.hivematrix.beacon.domain.board.SyncJobId;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.domain.testing.FixedTicketSyncClient;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SyncServiceTest {

    private final FixedTicketSyncClient sync = new FixedTicketSyncClient();
    private final FixedBoardSource boards = FixedBoardSource.of(Boards.small());
    private final SyncService service = new SyncService(sync, boards);

    @Test
    void runningJob_doesNotInvalidateBoard() {
        SyncJob job = service.start();

        assertThat(service.status(job.id())).hasValue(job);
        assertThat(boards.invalidations()).isZero();
    }

    @Test
    void completedJob_invalidatesBoardOnce() {
        SyncJobId id = finished(SyncJob.State.COMPLETED);

        service.status(id);
        service.status(id);

        assertThat(boards.invalidations()).isEqualTo(1);
    }

    @Test
    void eachCompletedJob_invalidatesBoard() {
        service.status(finished(SyncJob.State.COMPLETED));
        service.status(finished(SyncJob.State.COMPLETED));

        assertThat(boards.invalidations()).isEqualTo(2);
    }

    @Test
    void failedJob_doesNotInvalidateBoard() {
        SyncJobId id = finished(SyncJob.State.FAILED);

        assertThat(service.status(id).orElseThrow().state()).isEqualTo(SyncJob.State.FAILED);
        assertThat(boards.invalidations()).isZero();
    }

    @Test
    void unknownJob_isEmpty() {
        assertThat(service.status(new SyncJobId(new UUID(9, 9)))).isEmpty();
    }

    @Test
    void recentJobIds_containsLastHundredIds() {
        RecentJobIds jobs = new RecentJobIds();
        jobs.add(job(0));
        for (int i = 1; i < RecentJobIds.CAPACITY; i++) {
            jobs.add(job(i));
        }

        assertThat(jobs.add(job(0))).isFalse();
        jobs.add(job(RecentJobIds.CAPACITY));
        assertThat(jobs.add(job(0))).isTrue();
    }

    private static SyncJobId job(int number) {
        return new SyncJobId(new UUID(0, number));
    }

    private SyncJobId finished(SyncJob.State state) {
        SyncJobId id = service.start().id();
        sync.finish(id, state);
        return id;
    }
}
