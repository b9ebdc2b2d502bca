package io.hivematrix.beacon.domain.testing;

import io.hivematrix.beacon.domain.board.SyncJob;
import io.hivematrix.beacon.domain.board.SyncJobId;
import io.hivematrix.beacon.domain.port.out.TicketSyncClient;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Sync client whose jobs run until the test finishes them. Thread-safe. */
public final class FixedTicketSyncClient implements TicketSyncClient {

    private final AtomicLong started = new AtomicLong();
    private final Map<SyncJobId, SyncJob> jobs = new ConcurrentHashMap<>();

    @Override
    public SyncJob start() {
        SyncJobId id = new SyncJobId(new UUID(0, started.incrementAndGet()));
        SyncJob job = new SyncJob(id, SyncJob.State.RUNNING, Optional.of(Tickets.NOW), Optional.empty());
        jobs.put(id, job);
        return job;
    }

    @Override
    public Optional<SyncJob> status(SyncJobId id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** Finishes a started job in a state, one minute after its start. */
    public void finish(SyncJobId id, SyncJob.State state) {
        jobs.computeIfPresent(
                id, (key, job) -> new SyncJob(id, state, job.startedAt(), Optional.of(Tickets.NOW.plusSeconds(60))));
    }
}
