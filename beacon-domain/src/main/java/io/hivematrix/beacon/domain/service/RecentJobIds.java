package io.hivematrix.beacon.domain.service;

import io.hivematrix.beacon.domain.board.SyncJobId;
import java.util.LinkedHashSet;
import java.util.Set;

/** The last jobs that were named, the oldest forgotten beyond a hundred. Thread-safe. */
final class RecentJobIds {

    static final int CAPACITY = 100;

    private final Set<SyncJobId> jobs = new LinkedHashSet<>();

    /** Whether the job was not known yet. */
    synchronized boolean add(SyncJobId job) {
        boolean added = jobs.add(job);
        if (jobs.size() > CAPACITY) {
            jobs.remove(jobs.iterator().next());
        }
        return added;
    }
}
