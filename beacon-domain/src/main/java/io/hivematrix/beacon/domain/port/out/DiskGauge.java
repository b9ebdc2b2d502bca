package io.hivematrix.beacon.domain.port.out;

import io.hivematrix.beacon.domain.health.DiskSpace;

/** Measures the disk that Beacon lives on. Thread-safe; never fails. */
@FunctionalInterface
public interface DiskGauge {

    /** How full it is now. */
    DiskSpace measure();
}
