package io.hivematrix.beacon.domain.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Health of Beacon and its dependencies. Immutable.
 *
 * @param timestamp the time of the report
 * @param disk the space on the disk of the working directory
 * @param dependencies the health of the services that Beacon depends on
 * @param board the state of the board
 */
public record HealthReport(Instant timestamp, DiskSpace disk, List<DependencyHealth> dependencies, BoardHealth board) {

    /** @throws NullPointerException naming the component that is null */
    public HealthReport {
        Objects.requireNonNull(timestamp, "timestamp");
        Objects.requireNonNull(disk, "disk");
        Objects.requireNonNull(board, "board");
        dependencies = List.copyOf(dependencies);
    }

    /** Returns the worst status of disk, dependencies and board. */
    public HealthStatus status() {
        List<HealthStatus> parts = new ArrayList<>();
        parts.add(disk.status());
        parts.add(board.status());
        dependencies.forEach(dependency -> parts.add(dependency.status()));
        return HealthStatus.worst(parts);
    }
}
