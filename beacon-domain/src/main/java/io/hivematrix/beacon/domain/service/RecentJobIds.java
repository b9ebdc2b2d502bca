package io.hivematrix.beacon.domain.service;

import io.hivematrix.beacon.domain.board.SyncJobId;
import java.util.LinkedHashSet;
import java.util.Set;

/** Bounded set of the {@value #CAPACITY} most recently added job ids. Thread-safe. */
final class RecentJobIds {

    static final int CAPACITY = 100;

    private final Set<SyncJobId> jobs = new LinkedHashSet<>();

    /** Adds a job id and returns whether it was absent. */
    synchronized boolean add(SyncJobId job) {
        boolean added = jobs.add(job);
        if (jobs.size() > CAPACITY) {
            jobs.remove(jobs.iterator().next());
        }
        return added;
    }
}
