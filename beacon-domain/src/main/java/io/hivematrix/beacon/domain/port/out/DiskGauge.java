package io.hivematrix.beacon.domain.port.out;

import io.hivematrix.beacon.domain.health.DiskSpace;

/** Disk space of Beacon's working directory. Implementations are thread-safe and do not throw. */
@FunctionalInterface
public interface DiskGauge {

    /** Returns the current disk space. */
    DiskSpace measure();
}
