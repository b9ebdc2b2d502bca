package io.hivematrix.beacon.domain.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How well Beacon is, all in all.
 *
 * @param timestamp when it was found out
 * @param disk the disk Beacon lives on
 * @param dependencies the services Beacon depends on
 * @param board how fresh the board is
 */
public record HealthReport(Instant timestamp, DiskSpace disk, List<DependencyHealth> dependencies, BoardHealth board) {

    /** @throws NullPointerException naming the component that is null */
    public HealthReport {
        Objects.requireNonNull(timestamp, "timestamp");
        Objects.requireNonNull(disk, "disk");
        Objects.requireNonNull(board, "board");
        dependencies = List.copyOf(dependencies);
    }

    /** As well as the worst of disk and dependencies. */
    public HealthStatus status() {
        List<HealthStatus> parts = new ArrayList<>();
        parts.add(disk.status());
        dependencies.forEach(dependency -> parts.add(dependency.status()));
        return HealthStatus.worst(parts);
    }
}
